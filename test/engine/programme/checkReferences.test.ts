import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../engine/issues.js';
import { readProgramme, type ProgrammeFiles } from '../../../engine/programme/readProgramme.js';
import { bundledAt, bundledFiles, bundledWith, REMOVED } from '../bundledProgramme.js';
import { missingValues } from '../sentence.js';

/** The errors of the bundled programme with one thing broken; warnings that follow from it are left out. */
function errors(files: ProgrammeFiles): Issue[] {
  const { programme, issues } = readProgramme(files);
  const found = issues.filter(({ severity }) => severity === 'error');
  expect(programme === undefined).toBe(found.length > 0);
  expect(issues.flatMap(missingValues)).toEqual([]);
  return found;
}

const ALL_PLANS = 'C(2014)10098, 2017-02-20, C(2018)3833, C(2019)3048, C(2020)7664, RAA 2022';
const error = (code: string, file: string, path: string, values: Record<string, string>) => ({ code, severity: 'error', place: { file, path }, values });

describe('PRG-005, the same code twice', () => {
  it('is told for a document', () => {
    expect(errors(bundledWith('programma', 'documents[3].id', 'R18'))).toEqual([error('PRG-005', 'programma.json', 'documents[3]', { found: 'R18' })]);
  });

  it('is told for a plan version', () => {
    expect(errors(bundledWith('piano', 'versions[1].id', 'C(2014)10098'))).toEqual([error('PRG-005', 'piano.json', 'versions[1]', { found: 'C(2014)10098' })]);
  });

  it('is told for a financing share', () => {
    expect(errors(bundledWith('programma', 'financing.shares[2].code', 'stato'))).toEqual([error('PRG-005', 'programma.json', 'financing.shares[2]', { found: 'stato' })]);
  });

  it('is told for an indicator on the same axis, not on another: the certified expenditure is one on each', () => {
    const indicators = bundledAt('indicatori', 'indicators') as object[];
    expect(errors(bundledWith('indicatori', 'indicators', [...indicators, indicators[1]])).map(({ code, place }) => [code, place.path])).toEqual([['PRG-005', 'indicators[23]']]);
    expect(errors(bundledWith('indicatori', 'indicators', [...indicators, { ...indicators[1], axis: 'V' }]))).toEqual([]);
  });

  it('is told for an indicator given twice in the same plan and priority', () => {
    const scopes = bundledAt('indicatori', 'indicators[18].scopes') as object[];
    expect(errors(bundledWith('indicatori', 'indicators[18].scopes', [...scopes, scopes[3]])).map(({ code, place }) => [code, place.path])).toEqual([['PRG-005', 'indicators[18].scopes[5]']]);
  });

  it('is told for an axis, however it is spelt', () => {
    const axes = [...(bundledAt('programma', 'axes') as object[]), { ...(bundledAt('programma', 'axes[4]') as object), code: 'Asse 5' }];
    expect(errors(bundledWith('programma', 'axes', axes))).toEqual([error('PRG-005', 'programma.json', 'axes[5]', { found: 'V' })]);
  });
});

describe('PRG-006, a code that is not defined', () => {
  it.each<[string, ProgrammeFiles, ReturnType<typeof error>]>([
    ['the plan of an indicator', bundledWith('indicatori', 'indicators[6].scopes[2].plan', 'C(2021)1'), error('PRG-006', 'indicatori.json', 'indicators[6].scopes[2].plan', { found: 'C(2021)1', expected: ALL_PLANS })],
    ['the priority of an indicator: of another axis', bundledWith('indicatori', 'indicators[6].scopes[2].priority', '8i'), error('PRG-006', 'indicatori.json', 'indicators[6].scopes[2].priority', { found: '8.i', expected: '9.i, 9.ii, 9.iv' })],
    ['the axis of an indicator', bundledWith('indicatori', 'indicators[6].axis', 'VII'), error('PRG-006', 'indicatori.json', 'indicators[6].axis', { found: 'VII', expected: 'I, II, III, IV, V' })],
    ['the axis of a policy area', bundledWith('programma', 'policyAreas[1].areas[2].axes', ['III', '6']), error('PRG-006', 'programma.json', 'policyAreas[1].areas[2].axes', { found: 'VI', expected: 'I, II, III, IV, V' })],
    ['the axis of an allocation', bundledWith('piano', 'versions[2].allocations.VII', '0'), error('PRG-006', 'piano.json', 'versions[2].allocations.VII', { found: 'VII', expected: 'I, II, III, IV, V' })],
  ])('is told for %s', (_, files, expected) => {
    expect(errors(files)).toEqual([expected]);
  });

  it('is told for the base of a percentage, with the codes that may be its base once each', () => {
    const [issue, ...others] = errors(bundledWith('indicatori', 'indicators[18].scopes[2].base.indicator', 'CO99'));
    expect(others).toEqual([]);
    expect([issue!.code, issue!.place, issue!.values['found']]).toEqual(['PRG-006', { file: 'indicatori.json', path: 'indicators[18].scopes[2].base.indicator' }, 'CO99']);
    const admitted = issue!.values['expected']!.split(', ');
    expect(admitted).toContain('CO01');
    expect(new Set(admitted).size).toBe(admitted.length);
  });
});

describe('PRG-007, two plan versions of the same date', () => {
  it('is told with the two versions and the date, even when the dates are written differently', () => {
    expect(errors(bundledWith('piano', 'versions[3].date', '12/06/2018'))).toEqual([
      error('PRG-007', 'piano.json', 'versions[3].date', { found: '2018-06-12', first: 'C(2018)3833', second: 'C(2019)3048' }),
    ]);
  });

  it('is told for two versions shown by the same report', () => {
    const files = bundledWith('piano', 'versions[4]', { id: 'RAA 2022 bis', shownInReport: 2022, event: 'Modifica', source: 'prova' });
    const issues = errors(files).filter(({ code }) => code === 'PRG-007');
    expect(issues).toEqual([error('PRG-007', 'piano.json', 'versions[5].shownInReport', { found: '2022', first: 'RAA 2022 bis', second: 'RAA 2022' })]);
  });

  it('is not told for dates one day apart', () => {
    expect(errors(bundledWith('piano', 'versions[3].date', '2018-06-13'))).toEqual([]);
  });
});

describe('a plan version without a date', () => {
  it('needs the year of the report that shows it', () => {
    expect(errors(bundledWith('piano', 'versions[3].date', REMOVED))).toEqual([error('PRG-003', 'piano.json', 'versions[3].date', { found: '', expected: 'expected.planDate' })]);
  });
});

describe('PRG-008, a negative allocation', () => {
  it('is told with its amount and its version', () => {
    expect(errors(bundledWith('piano', 'versions[4].allocations.II', '-379000000.50'))).toEqual([
      error('PRG-008', 'piano.json', 'versions[4].allocations.II', { found: '-379.000.000,50', plan: 'C(2020)7664' }),
    ]);
  });

  it('is told even for a cent, in any version', () => {
    expect(errors(bundledWith('piano', 'versions[5].allocations.V', '-0.01'))).toEqual([
      error('PRG-008', 'piano.json', 'versions[5].allocations.V', { found: '-0,01', plan: 'RAA 2022' }),
    ]);
  });

  it('is not told for zero', () => {
    expect(errors(bundledWith('piano', 'versions[4].allocations.II', '0'))).toEqual([]);
  });
});

describe('PRG-009, the allocation of one axis missing', () => {
  it('is told with the axis and the version', () => {
    expect(errors(bundledWith('piano', 'versions[4].allocations.III', REMOVED))).toEqual([error('PRG-009', 'piano.json', 'versions[4].allocations.III', { plan: 'C(2020)7664', axis: 'III' })]);
  });

  it('is told for each axis when the amounts are there but empty', () => {
    expect(errors(bundledWith('piano', 'versions[2].allocations', {})).map(({ code, values }) => `${code} ${values['axis']}`)).toEqual(['I', 'II', 'III', 'IV', 'V'].map((axis) => `PRG-009 ${axis}`));
  });

  it('is not told when a version has no amounts at all', () => {
    expect(errors(bundledWith('piano', 'versions[2].allocations', REMOVED))).toEqual([]);
  });
});

describe('PRG-010, totals of plan versions that differ', () => {
  it('is only a warning: the programme is read', () => {
    const { programme, issues } = readProgramme(bundledWith('piano', 'versions[4].allocations.I', '236700001'));
    expect(programme?.planVersions).toHaveLength(6);
    expect(issues).toEqual([
      {
        code: 'PRG-010',
        severity: 'warning',
        place: { file: 'piano.json' },
        values: { first: 'C(2018)3833', firstTotal: '970.474.516,00', second: 'C(2020)7664', secondTotal: '970.474.517,00' },
      },
    ]);
  });

  it('is not told when money moves between axes only', () => {
    const moved = { I: '1', II: '970474515', III: '0', IV: '0', V: '0.00' };
    expect(readProgramme(bundledWith('piano', 'versions[4].allocations', moved)).issues).toEqual([]);
  });
});

describe('PRG-012, financing shares that do not add up to 100', () => {
  it.each([
    ['49', '99,00'],
    ['50.5', '100,50'],
    ['0', '50,00'],
  ])('is told with their sum: %s, 35 and 15', (percent, found) => {
    expect(errors(bundledWith('programma', 'financing.shares[0].percent', percent))).toEqual([error('PRG-012', 'programma.json', 'financing.shares', { found })]);
  });

  it('is told when there is none, with PRG-013', () => {
    expect(errors(bundledWith('programma', 'financing.shares', []))).toEqual([
      error('PRG-012', 'programma.json', 'financing.shares', { found: '0,00' }),
      error('PRG-013', 'programma.json', 'financing.shares', {}),
    ]);
  });

  it('is not told for shares with decimals that add up', () => {
    const share = (code: string, percent: string) => ({ code, name: code, percent });
    expect(errors(bundledWith('programma', 'financing.shares', [share('ue', '50.05'), share('stato', '34.965'), share('regione', '14.985')]))).toEqual([]);
  });
});

describe('PRG-013, no financing share of the Union', () => {
  it('is told when its code is another: the tables look for «ue»', () => {
    expect(errors(bundledWith('programma', 'financing.shares[0].code', 'UE'))).toEqual([error('PRG-013', 'programma.json', 'financing.shares', {})]);
  });
});

describe('a sum of initiatives', () => {
  const total = (initiative: string, ...parts: string[]) => ({
    report: 2018,
    axis: 'II',
    initiative,
    measure: 'iniziativa_importo',
    parts: parts.map((part) => ({ initiative: part, measure: 'iniziativa_importo' })),
  });

  it('that contains itself is PRG-014', () => {
    expect(errors(bundledWith('iniziative', 'totals', [total('A', 'B', 'A')]))).toEqual([error('PRG-014', 'iniziative.json', 'totals[0].parts', { found: 'A' })]);
  });

  it('that contains itself through others is PRG-014 for each of the ring, not for who only leads there', () => {
    const issues = errors(bundledWith('iniziative', 'totals', [total('outside', 'A'), total('A', 'B'), total('B', 'C', 'D'), total('C', 'A')]));
    expect(issues.map(({ code, place }) => `${code} ${place.path}`)).toEqual(['PRG-014 totals[1].parts', 'PRG-014 totals[2].parts', 'PRG-014 totals[3].parts']);
  });

  it('may have parts that are sums, and the same part in two sums', () => {
    expect(errors(bundledWith('iniziative', 'totals', [total('A', 'B', 'C'), total('B', 'C', 'D'), total('E', 'B')]))).toEqual([]);
  });

  it('of the same name in another year, axis or measure is another sum', () => {
    const others = [{ ...total('A', 'B'), report: 2020 }, { ...total('B', 'A'), report: 2018 }];
    expect(errors(bundledWith('iniziative', 'totals', others))).toEqual([]);
  });

  it('of an axis that is not defined is PRG-006', () => {
    expect(errors(bundledWith('iniziative', 'totals', [{ ...total('A', 'B'), axis: '7' }]))).toEqual([
      error('PRG-006', 'iniziative.json', 'totals[0].axis', { found: 'VII', expected: 'I, II, III, IV, V' }),
    ]);
  });

  it.each([
    ['of a measure that is not of initiatives', 'totals[0].measure', 'impegni', 'impegni'],
    ['of shares, which do not add up', 'totals[0].measure', 'iniziativa_quota', 'iniziativa_quota'],
    ['with a part that counts projects among amounts', 'totals[0].parts[0].measure', 'iniziativa_progetti', 'iniziativa_progetti'],
  ])('%s is PRG-003', (_, path, measure, found) => {
    const [first] = errors(bundledWith('iniziative', path, measure)).filter(({ place }) => place.path === path);
    expect(first).toEqual(error('PRG-003', 'iniziative.json', path, { found, expected: 'expected.initiativeMeasure' }));
  });
});

describe('the bundled files', () => {
  it('are not changed by reading them', () => {
    const files = bundledFiles();
    readProgramme(files);
    expect(files).toEqual(bundledFiles());
  });
});
