import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATION_RULES, PARTICIPANT_RULES } from '../../../engine/law/period2014/indicatorRules.js';
import { COMMON_INDICATORS } from '../../../engine/law/period2014/commonIndicators.js';
import { explainIndicator } from '../../../engine/records/explainIndicator.js';
import { indicatorsPage } from '../../../engine/records/indicatorsPage.js';

describe('the explanation of an indicator', () => {
  it('is made from its rule', () => {
    expect(explainIndicator('CO08', 'it')).toBe('CO08 = CO07 e (CO01 o CO04); conta nell\'anno di ingresso. Reg. (UE) n. 1304/2013, allegato I (1).');
    expect(explainIndicator('CR01', 'it')).toContain('CR01 = esito_ricerca_lavoro S e non CR04, tra chi è CO03; conta nell\'anno di uscita');
    expect(explainIndicator('CO23', 'en')).toContain('sum of pmi_sostenute; counts in the year in which the operation was selected');
  });

  it('marks what was not read in a primary source, and what is estimated on a sample', () => {
    expect(explainIndicator('CR05', 'it')).toContain('non verificato');
    expect(explainIndicator('CO18', 'it')).toContain('stima su campione');
    expect(explainIndicator('CO01', 'it')).not.toContain('non verificato');
  });

  it('is there for every indicator that is counted, and for no other', () => {
    const counted = new Set([...PARTICIPANT_RULES, ...OPERATION_RULES].map(({ code }) => code));
    for (const { code } of COMMON_INDICATORS) expect(explainIndicator(code, 'it') !== undefined, code).toBe(counted.has(code));
    expect(COMMON_INDICATORS.filter(({ code }) => !counted.has(code)).map(({ code }) => code)).toEqual(['CO12', 'CO13', 'CO14']);
  });
});

describe('the page on the indicators', () => {
  it.each([['it', 'indicatori.md'], ['en', 'indicators.md']] as const)('in %s is what `npm run docs` writes', (language, name) => {
    expect(readFileSync(join(import.meta.dirname, '../../../templates/documentation', name), 'utf8')).toBe(indicatorsPage(language));
  });
});
