import { describe, expect, it } from 'vitest';
import { ALL_PROCEDURES } from '../../../../engine/checks/rules/allProcedures.js';
import { PERFORMANCE_RULES } from '../../../../engine/checks/rules/performanceRules.js';
import { ruleSubject } from '../../../cases/rules/tablesOfCase.js';

const scope = (note?: string) => ({ plan: 'PIANO', performanceFramework: true, ...(note !== undefined && { note }) });
const programmeWith = (note?: string) => ({
  indicators: [
    { code: 'SPESA', axis: 'I', kind: 'financial', unit: 'EUR', name: 'Spesa certificata', scopes: [scope(note)] },
    { code: 'CO01', axis: 'I', kind: 'output', unit: 'persone', name: 'Disoccupati', common: true, scopes: [scope()] },
  ],
});
const findingsOf = (id: string, subject: Parameters<typeof ruleSubject>[0]) => {
  const rule = PERFORMANCE_RULES.find((one) => one.id === id)!;
  return ALL_PROCEDURES[id as 'PF-007']!(ruleSubject(subject), rule).findings;
};

describe('certified expenditure that falls', () => {
  const cells = { 'T5/I.SPESA/cumulativeT2015': '100 €', 'T5/I.SPESA/cumulativeT2016': '99 €' };

  it('is an error', () => {
    expect(findingsOf('PF-007', { programme: programmeWith(), cells }).map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is a warning where the observations say something of the row', () => {
    expect(findingsOf('PF-007', { programme: programmeWith('Rettifica del 2016'), cells }).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

/** Deleg. Reg. (EU) 480/2014 Art. 3(1): outputs at 55 %, expenditure at 100 %: coefficient 55 %, flat rate 10 %. */
describe('a serious failure at the end', () => {
  it('gives the coefficient and the flat rate of the correction', () => {
    const cells = { 'T5/I.SPESA/cumulativeT2023': '1000 €', 'T5/I.SPESA/targetT': '1000 €', 'T5/I.CO01/cumulativeT2023': '550', 'T5/I.CO01/targetT': '1000' };
    const [finding] = findingsOf('PF-015', { programme: programmeWith(), year: 2023, cells });
    const ratio = (name: string) => (finding!.values[name] as { quantity: { value: { toFixed(): string } } }).quantity.value.toFixed();
    expect([ratio('coefficient'), ratio('rate')]).toEqual(['0.55', '0.1']);
  });
});
