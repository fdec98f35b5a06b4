import { describe, expect, it } from 'vitest';
import { CATEGORIES_OF_INTERVENTION } from '../../../engine/law/period2014/categoriesOfIntervention.js';
import { interventionFieldsOf } from '../../../engine/law/period2014/interventionFields.js';

/** Reg. (EU) 215/2014 Annex I, Table 1. */
describe('the intervention fields of the ESF', () => {
  it.each([
    ['102', '8'],
    ['108', '8'],
    ['109', '9'],
    ['114', '9'],
    ['115', '10'],
    ['118', '10'],
    ['119', '11'],
    ['120', '11'],
    ['121', undefined],
    ['123', undefined],
  ])('%s is of thematic objective %s', (code, objective) => {
    expect(interventionFieldsOf(code)).toBeDefined();
    expect(interventionFieldsOf(code)!.thematicObjective).toBe(objective);
  });

  it.each(['101', '124', '001', '', '1O2', '1020'])('«%s» is none of them', (code) => {
    expect(interventionFieldsOf(code)).toBeUndefined();
  });

  it('are those of the nomenclature', () => {
    const codes = CATEGORIES_OF_INTERVENTION.filter(({ dimension }) => dimension === 1).map(({ code }) => code);
    expect(codes.filter((code) => interventionFieldsOf(code) === undefined)).toEqual([]);
    expect(codes).toHaveLength(22);
  });
});
