import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES_OF_INTERVENTION } from '../../engine/law/period2014/categoriesOfIntervention.js';
import { DIMENSION_COLUMNS } from '../../engine/tables/t7Categories.js';
import { apportion } from '../../templates/sample/apportion.js';
import { dayOf, monthsAfter, partsOf, writeDay } from '../../templates/sample/civilDays.js';
import { composeAxis } from '../../templates/sample/composeAxis.js';
import { dimensionCodes, type OperationPlace } from '../../templates/sample/dimensionCodes.js';
import { LATER_STAGES, moneyFlows } from '../../templates/sample/moneyFlows.js';
import { Random } from '../../templates/sample/random.js';
import { risingPath } from '../../templates/sample/risingPath.js';
import { CrowdSplitter, Splitter, UnevenSplitter } from '../../templates/sample/splitter.js';
import { Urn } from '../../templates/sample/urn.js';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });

describe('days', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1930-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }), (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const number = dayOf(year, month, day);
        expect(partsOf(number)).toEqual({ year, month, day });
        expect(number - dayOf(1970, 1, 1)).toBe(Math.floor(date.getTime() / 86_400_000));
        expect(writeDay(number)).toBe(date.toISOString().slice(0, 10).split('-').reverse().join('/'));
      }),
    );
  });

  it.each([
    [[2018, 8, 31], 6, '28/02/2019'],
    [[2019, 8, 31], 6, '29/02/2020'],
    [[2020, 12, 31], -6, '30/06/2020'],
    [[2020, 2, 29], -300, '28/02/1995'],
  ] as const)('%j and %i months', ([year, month, day], months, expected) => {
    expect(writeDay(monthsAfter(dayOf(year, month, day), months))).toBe(expected);
  });
});

describe('shares', () => {
  it('add up to the total and keep within their limits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(30), fc.nat(40)), { minLength: 1, maxLength: 6 }), fc.nat(1000), (parts, at) => {
        const [weights, lows, highs] = [parts.map(([weight]) => weight), parts.map(([, low]) => low), parts.map(([, low, more]) => low + more)];
        const total = sum(lows) + (at % (sum(highs) - sum(lows) + 1));
        const shares = apportion(total, weights, { lows, highs });
        expect(sum(shares)).toBe(total);
        shares.forEach((share, i) => expect(share >= lows[i]! && share <= highs[i]! && Number.isInteger(share)).toBe(true));
      }),
    );
  });

  it('are proportional where nothing stands in the way', () => {
    expect(apportion(584, [500, 80, 4])).toEqual([500, 80, 4]);
    expect(apportion(12, [1, 1, 2])).toEqual([3, 3, 6]);
    expect(sum(apportion(5, [0, 0]))).toBe(5);
  });

  it('of money are exact whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), counts, fc.integer(), (total, weights, seed) => {
        const splitter = new Splitter(total, sum(weights));
        expect(sum(weights.map((weight) => splitter.take(weight)))).toBe(sum(weights) === 0 ? 0 : total);
        const [uneven, random] = [new UnevenSplitter(total, weights.length), new Random(seed)];
        const parts = weights.map(() => uneven.take(random));
        expect(sum(parts)).toBe(total);
        expect(parts.every((part) => part >= 0)).toBe(true);
        const crowd = new CrowdSplitter(total % 1000, weights.length);
        const crowds = weights.map(() => crowd.take(random));
        expect(sum(crowds)).toBe(total % 1000);
        expect(crowds.every((count) => count >= (total % 1000 >= weights.length ? 1 : 0))).toBe(true);
      }),
    );
  });

  it('of an urn come out exactly as often as they were put in', () => {
    fc.assert(
      fc.property(counts, fc.integer(), (put, seed) => {
        const [urn, random, drawn] = [new Urn(put), new Random(seed), put.map(() => 0)];
        for (let i = 0; i < sum(put); i += 1) drawn[urn.draw(random)]! += 1;
        expect(drawn).toEqual(put);
      }),
    );
  });
});

describe('a history', () => {
  it('never falls; the year asked keeps its value', () => {
    expect(risingPath([329, 235, 290], 0)).toEqual([329, 329, 329]);
    expect(risingPath([329, 235, 290], 1)).toEqual([235, 235, 290]);
    expect(risingPath([329, 235, 290], 2)).toEqual([235, 235, 290]);
    expect(risingPath([10, undefined, 20], 2)).toEqual([10, 15, 20]);
    expect(risingPath([undefined, 8], 1)).toEqual([4, 8]);
  });

  it('has categories that rise, add up and are as printed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90)), { minLength: 1, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (rises, isPrinted) => {
        const real = rises.map((_, t) => [0, 1, 2].map((c) => sum(rises.slice(0, t + 1).map((row) => row[c]!))));
        const printed = real.map((row, t) => row.map((value, c) => (isPrinted[t * 3 + c] === true ? value : undefined)));
        const planned = composeAxis(real.map(sum), printed, [5, 3, 1]);
        planned.forEach((row, t) => {
          expect(sum(row)).toBe(sum(real[t]!));
          row.forEach((value, c) => expect(value).toBeGreaterThanOrEqual(planned[t - 1]?.[c] ?? 0));
        });
        if (isPrinted.every(Boolean)) expect(planned).toEqual(real);
      }),
    );
  });

  it('has money that goes on only from where it has come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10_000), fc.nat(100), fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 4 }), (rows) => {
        const part = (value: number, percent: number) => Math.floor((value * percent) / 100);
        const stages = { committed: [] as number[], paid: [] as number[], declared: [] as number[], certified: [] as number[] };
        for (const [rise, ...percents] of rows) {
          let above = (stages.committed.at(-1) ?? 0) + rise;
          stages.committed.push(above);
          LATER_STAGES.forEach((stage, i) => {
            const before = stages[stage].at(-1) ?? 0;
            above = before + part(above - before, percents[i]!);
            stages[stage].push(above);
          });
        }
        const { quick, slow, later } = moneyFlows({ stages, programmed: [], certifiedUnion: [] });
        rows.forEach((_, q) => {
          expect(sum(quick.slice(0, q + 1)) + sum(slow.slice(0, q + 1))).toBe(stages.committed[q]);
          for (const stage of LATER_STAGES) expect(sum(quick.slice(0, q + 1)) + sum(later[stage].flatMap((flow) => flow.slice(0, q + 1)))).toBe(stages[stage][q]);
          slow.forEach((amount, p) => {
            const chain = [q < p ? 0 : amount, ...LATER_STAGES.map((stage) => sum(later[stage][p]!.slice(0, q + 1)))];
            expect(chain).toEqual([...chain].sort((a, b) => b - a));
          });
        });
      }),
    );
  });
});

describe('chance', () => {
  it('depends on the seed alone', () => {
    const [a, b, c] = [new Random(7), new Random(7), new Random(8)];
    const ten = (random: Random) => Array.from({ length: 10 }, () => random.next());
    const first = ten(a);
    expect(ten(b)).toEqual(first);
    expect(ten(c)).not.toEqual(first);
    expect(new Set(first).size).toBe(10);
  });

  it('is even', () => {
    const random = new Random(3);
    const seen = Array.from({ length: 6 }, () => 0);
    for (let i = 0; i < 60_000; i += 1) seen[random.below(6)]! += 1;
    for (const count of seen) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    const weighted = [0, 0, 0];
    for (let i = 0; i < 40_000; i += 1) weighted[random.weighted([1, 0, 3])]! += 1;
    expect(weighted[1]).toBe(0);
    expect(Math.abs(weighted[2]! - 30_000)).toBeLessThan(500);
  });
});

describe('the dimension codes of an operation', () => {
  const MILANO: OperationPlace = { code: 'ITC4C', weight: 3, territories: { '01': 9, '02': 1 }, mechanisms: { '07': 9, '02': 1 } };
  const LECCO: OperationPlace = { code: 'ITC43', weight: 1, territories: { '02': 1 }, mechanisms: { '07': 1 } };
  const drawn = (priority: string | undefined, places: readonly OperationPlace[]) => {
    const random = new Random(1);
    return Array.from({ length: 2000 }, () => dimensionCodes(priority, places, random));
  };
  const PRIORITIES = ['8.i', '8.ii', '8.iii', '8.iv', '8.v', '8.vi', '8.vii', '9.i', '9.ii', '9.iii', '9.iv', '9.v', '9.vi', '10.i', '10.ii', '10.iii', '10.iv', '11.i', '11.ii', undefined];

  it.each(PRIORITIES)('are of the nomenclature, and few for priority %s', (priority) => {
    const all = drawn(priority, [MILANO, LECCO]);
    const isKnown = (code: string, dimension: number) => CATEGORIES_OF_INTERVENTION.some((one) => one.dimension === dimension && one.code === code);
    for (const codes of all) expect(DIMENSION_COLUMNS.filter(({ dimension }, i) => !isKnown(codes[i]!, dimension))).toEqual([]);
    expect(new Set(all.map((codes) => codes.slice(4, 6).join())).size).toBeLessThanOrEqual(8);
    expect(new Set(all.map(([field]) => field)).size).toBe(priority === undefined ? 3 : 1);
  });

  it('follow the place: its territories and mechanisms, as often as they weigh', () => {
    const all = drawn('10.i', [MILANO, LECCO]);
    const of = (place: string) => all.filter((codes) => codes[6] === place);
    expect(of('ITC4C').length / of('ITC43').length).toBeCloseTo(3, 0);
    expect(new Set(of('ITC43').map((codes) => codes.slice(2, 4).join()))).toEqual(new Set(['02,07']));
    expect(new Set(of('ITC4C').map((codes) => codes.slice(2, 4).join()))).toEqual(new Set(['01,07', '01,02', '02,07', '02,02']));
  });

  it('have no place where the settings name none', () => {
    expect(new Set(drawn('8.vii', []).map((codes) => codes.join()))).toEqual(new Set(['108,01,07,07,08,18,']));
  });
});
