import { describe, expect, it } from 'vitest';
import type { IndicatorScope } from '../../../engine/programme/programme.js';
import { readProgramme } from '../../../engine/programme/readProgramme.js';
import { quantityText } from '../../../engine/tables/valueText.js';
import { bundledFiles, bundledProgramme as programme } from '../bundledProgramme.js';

/** Facts typed by hand from the five published documents (shared/published/programme.json gives the line of each). */
describe('the bundled programme', () => {
  it('has no issue, not even a warning', () => {
    expect(readProgramme(bundledFiles()).issues).toEqual([]);
  });

  it('is POR FSE 2014-2020 of Regione Lombardia, CCI 2014IT05SFOP007', () => {
    const { title, cci, fund, period, managingRegion, categoryOfRegion } = programme;
    expect([title, cci, fund, period, managingRegion, categoryOfRegion]).toEqual(['POR FSE 2014-2020 Regione Lombardia', '2014IT05SFOP007', 'FSE', '2014-2020', 'Regione Lombardia', 'PS']);
  });

  it('has five axes; the fifth is technical assistance', () => {
    expect(programme.axes.map(({ code, name, thematicObjective = '–' }) => `${code} ${name} ${thematicObjective}`)).toEqual([
      'I Occupazione 8',
      'II Inclusione sociale e lotta alla povertà 9',
      'III Istruzione e formazione 10',
      'IV Capacità istituzionale e amministrativa 11',
      'V Assistenza tecnica –',
    ]);
    expect(programme.axes.map(({ technicalAssistance }) => technicalAssistance)).toEqual([false, false, false, false, true]);
  });

  it('has these investment priorities', () => {
    expect(programme.axes.map(({ investmentPriorities }) => investmentPriorities.map(({ code }) => code).join(' '))).toEqual(['8.i 8.ii 8.iv 8.v', '9.i 9.ii 9.iv', '10.i 10.iv', '11.i', '']);
  });

  it('has 16 specific objectives and 26 actions', () => {
    const objectives = programme.axes.map(({ specificObjectives }) => specificObjectives.map(({ code, actions }) => `${code}: ${actions.map((action) => action.code).join(' ')}`));
    expect(objectives).toEqual([
      ['8.1: 8.1.1', '8.2: 8.2.6', '8.5: 8.5.1 8.5.5', '8.6: 8.6.1'],
      ['9.1: 9.1.3', '9.2: 9.2.1 9.2.2', '9.3: 9.3.3 9.3.6', '9.4: 9.4.2', '9.5: 9.5.9', '9.8: 9.8.1'],
      ['10.1: 10.1.7', '10.4: 10.4.1 10.4.2', '10.6: 10.6.1 10.6.2'],
      ['11.1: 11.1.1 11.1.2 11.1.3', '11.3: 11.3.3'],
      ['V.1: V.1.1 V.1.2 V.1.3 V.1.4'],
    ]);
    expect(objectives.flat()).toHaveLength(16);
    expect(programme.axes.flatMap(({ specificObjectives }) => specificObjectives.flatMap(({ actions }) => actions))).toHaveLength(26);
  });

  it('is financed by the Union for 50 %, by the State for 35 %, by the Region for 15 %', () => {
    expect(programme.financing.shares.map(({ code, rate }) => [code, rate.toFixed()])).toEqual([
      ['ue', '0.5'],
      ['stato', '0.35'],
      ['regione', '0.15'],
    ]);
  });

  it('was approved by the Monitoring Committee on 29 May 2023 in its report of 2022', () => {
    expect(programme.reports).toEqual([{ year: 2018 }, { year: 2020 }, { year: 2022, approvedByMonitoringCommittee: '2023-05-29' }]);
  });
});

describe('the plan versions of the bundled programme', () => {
  it('are of these dates; two of them are attributed by inference', () => {
    expect(programme.planVersions.map(({ id, date, shownInReport, unverified }) => [id, date ?? shownInReport, unverified])).toEqual([
      ['C(2014)10098', '2014-12-17', false],
      ['2017-02-20', '2017-02-20', false],
      ['C(2018)3833', '2018-06-12', true],
      ['C(2019)3048', '2019-04-30', false],
      ['C(2020)7664', '2020-11-09', false],
      ['RAA 2022', 2022, true],
    ]);
  });

  it.each([
    ['C(2018)3833', ['358000000', '227100000', '332500000', '20000000', '32874516']],
    ['C(2020)7664', ['236700000', '379000000', '301900000', '20000000', '32874516']],
    ['RAA 2022', ['236700000', '379000000', '301900000', '19114000', '33760516']],
  ])('%s gives the axes I-V these allocations, 970 474 516 € in all', (id, amounts) => {
    const { allocations } = programme.planVersions.find((version) => version.id === id)!;
    expect([...allocations!].map(([axis, { unit, value }]) => `${axis} ${unit} ${value.toFixed()}`)).toEqual(amounts.map((amount, i) => `${['I', 'II', 'III', 'IV', 'V'][i]} euro ${amount}`));
    expect(amounts.reduce((total, amount) => total + BigInt(amount), 0n)).toBe(970_474_516n);
  });

  it.each(['C(2014)10098', '2017-02-20', 'C(2019)3048'])('%s has no amounts in the published documents', (id) => {
    expect(programme.planVersions.find((version) => version.id === id)!.allocations).toBeUndefined();
  });
});

describe('the milestones and targets of the bundled programme', () => {
  const scopes = (code: string, axis: string) => programme.indicators.find((one) => one.code === code && one.axis === axis)?.scopes ?? [];
  const scope = (code: string, axis: string, plan: string, priority?: string): IndicatorScope => scopes(code, axis).find((one) => one.plan === plan && one.priority === priority)!;

  it.each([
    // Public summary of the RAA 2018, sections 3.1-3.4.
    ['SPESA_CERTIFICATA', 'I', '65 Mln €'],
    ['CO01', 'I', '25.000'],
    ['SPESA_CERTIFICATA', 'II', '38 Mln €'],
    ['CO16', 'II', '3.161'],
    ['CO17', 'II', '4.986'],
    ['NUCLEI', 'II', '7.000'],
    ['SPESA_CERTIFICATA', 'III', '90 Mln €'],
    ['CO09', 'III', '16.256'],
    ['SPESA_CERTIFICATA', 'IV', '1 Mln €'],
    ['PA', 'IV', '264'],
    ['POLIZIA', 'IV', '1.500'],
  ])('%s of axis %s: milestone 2018 %s', (code, axis, printed) => {
    expect(quantityText(scope(code, axis, 'C(2018)3833').milestone2018!.quantity, 'it')).toBe(printed);
  });

  it('are no others for 2018: the 11 that the summary of 2018 prints', () => {
    const milestones = programme.indicators.flatMap((one) => one.scopes.filter(({ milestone2018 }) => milestone2018 !== undefined));
    expect(milestones).toHaveLength(11);
    expect(new Set(milestones.map(({ plan }) => plan))).toEqual(new Set(['C(2018)3833']));
  });

  it.each([
    // Public summary of the RAA 2020, sections 3.1-3.4.
    ['CO01', 'I', '131.480'],
    ['CO16', 'II', '6.051'],
    ['CO17', 'II', '31.298'],
    ['NUCLEI', 'II', '51.050'],
    ['CO09', 'III', '56.645'],
    ['PA', 'IV', '1.240'],
    ['POLIZIA', 'IV', '3.458'],
  ])('%s of axis %s: target 2023 %s in the report of 2020', (code, axis, printed) => {
    expect(quantityText(scope(code, axis, 'C(2020)7664').target2023!.quantity, 'it')).toBe(printed);
  });

  it.each([
    // Public summary of the RAA 2022, sections 3.1-3.4.
    ['CO01', 'I', undefined, '131.480'],
    ['CO05', 'I', undefined, '15.558'],
    ['CO06', 'I', undefined, '1.702'],
    ['CO16', 'II', '9.i', '5.369'],
    ['CO17', 'II', undefined, '31.298'],
    ['NUCLEI', 'II', undefined, '57.503'],
    ['CO09', 'III', undefined, '56.645'],
    ['CO10', 'III', undefined, '6.077'],
    ['PA', 'IV', undefined, '1.240'],
    ['CR06', 'I', '8.i', '30%'],
    ['CR06', 'I', '8.ii', '35%'],
    ['CR06', 'I', '8.v', '20,2%'],
    ['CR05', 'II', '9.i', '80%'],
    ['CR03', 'III', '10.i', '85%'],
    ['CR03', 'III', '10.iv', '80%'],
    ['COMPLETANO', 'III', '10.iv', '90%'],
    ['PA_IT', 'IV', '11.i', '200'],
  ])('%s of axis %s (priority %s): target 2023 %s in the report of 2022', (code, axis, priority, printed) => {
    expect(quantityText(scope(code, axis, 'RAA 2022', priority).target2023!.quantity, 'it')).toBe(printed);
  });

  it('make the target of certified expenditure the allocation of the axis: printed in 2020, inferred in 2022', () => {
    for (const axis of ['I', 'II', 'III', 'IV']) {
      expect(scope('SPESA_CERTIFICATA', axis, 'C(2020)7664').target2023EqualsAllocation?.unverified).toBe(false);
      expect(scope('SPESA_CERTIFICATA', axis, 'RAA 2022').target2023EqualsAllocation?.unverified).toBe(true);
    }
  });

  it('know the targets exactly, and the milestones in millions as far as they are printed', () => {
    const targets = programme.indicators.flatMap((one) => one.scopes.flatMap(({ target2023 }) => target2023 ?? []));
    expect(targets.filter(({ quantity }) => !quantity.halfWidth.isZero())).toEqual([]);
    const { quantity } = scope('SPESA_CERTIFICATA', 'I', 'C(2018)3833').milestone2018!;
    expect([quantity.value.toFixed(), quantity.halfWidth.toFixed()]).toEqual(['65000000', '500000']);
  });

  it('count those in work after six months on the unemployed only where the documents let the base be recognised: 8.i in 2022', () => {
    const based = programme.indicators.flatMap((one) => one.scopes.filter(({ baseIndicator }) => baseIndicator !== undefined).map((s) => [one.code, s.plan, s.priority, s.baseIndicator]));
    expect(based).toEqual([['CR06', 'RAA 2022', '8.i', 'CO01']]);
  });
});
