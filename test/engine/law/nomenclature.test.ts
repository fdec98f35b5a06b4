import { describe, expect, it } from 'vitest';
import { CATEGORIES_OF_INTERVENTION } from '../../../engine/law/period2014/categoriesOfIntervention.js';
import { isInNomenclature } from '../../../engine/law/period2014/nomenclature.js';

describe('the nomenclature of categories of intervention', () => {
  // Reg. (EU) 215/2014 Annex I: fields 102-123 of the ESF and technical assistance, 7 forms, 7 territories, 7 mechanisms, 8 themes, 24 activities.
  it.each([
    [1, 22],
    [2, 7],
    [3, 7],
    [4, 7],
    [6, 8],
    [7, 24],
  ] as const)('has of dimension %i %i codes', (dimension, count) => {
    const codes = CATEGORIES_OF_INTERVENTION.filter((one) => one.dimension === dimension).map(({ code }) => code);
    expect(new Set(codes).size).toBe(count);
    expect(codes.every((code) => isInNomenclature(dimension, code))).toBe(true);
  });

  it.each([
    [1, '101'],
    [1, '124'],
    [2, '1'],
    [2, '08'],
    [3, ''],
    [6, '09'],
    [7, '00'],
    [8, 'itc4'],
    [8, 'ITC4C1'],
    [8, 'Milano'],
  ] as const)('has in dimension %i no «%s»', (dimension, code) => {
    expect(isInNomenclature(dimension, code)).toBe(false);
  });

  it.each(['IT', 'ITC4', 'ITC4C', 'DE2'])('takes any code of a territory as location: %s', (code) => {
    expect(isInNomenclature(8, code)).toBe(true);
  });

  it('names every code in both languages, and marks those that were not read', () => {
    expect(CATEGORIES_OF_INTERVENTION.filter(({ name }) => name.it.length < 4 || name.en.length < 4)).toEqual([]);
    expect(new Set(CATEGORIES_OF_INTERVENTION.filter(({ unverified }) => unverified).map(({ dimension }) => dimension))).toEqual(new Set([5, 8]));
  });
});
