import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../engine/programme/civilDate.js';
import { planVersionFor, sinceWhen } from '../../../engine/programme/planVersion.js';
import type { PlanVersion } from '../../../engine/programme/programme.js';
import { bundledProgramme } from '../bundledProgramme.js';

const versions = bundledProgramme.planVersions;

const version = (id: string, since: { date?: string; shownInReport?: number }): PlanVersion => ({
  id,
  event: 'Modifica',
  source: 'prova',
  unverified: false,
  notes: [],
  ...(since.date !== undefined && { date: parseCivilDate(since.date)! }),
  ...(since.shownInReport !== undefined && { shownInReport: since.shownInReport }),
});

describe('the plan of a report of the bundled programme', () => {
  it.each([
    // Decisions of 17.12.2014, 20.2.2017, 12.6.2018, 30.4.2019, 9.11.2020 (programme page, introduction).
    [2014, 'C(2014)10098'],
    [2015, 'C(2014)10098'],
    [2016, 'C(2014)10098'],
    [2017, '2017-02-20'],
    [2018, 'C(2018)3833'],
    [2019, 'C(2019)3048'],
    [2020, 'C(2020)7664'],
    [2021, 'C(2020)7664'],
    [2022, 'RAA 2022'],
    [2023, 'RAA 2022'],
  ])('of %i is %s', (year, id) => {
    expect(planVersionFor(versions, year)?.id).toBe(id);
  });

  it('has no amounts in 2019: those of 2018 are not used in their place', () => {
    expect(planVersionFor(versions, 2019)?.allocations).toBeUndefined();
    expect(planVersionFor(versions, 2018)?.allocations?.size).toBe(5);
  });

  it.each([2013, 2000])('is none in %i: nothing was decided yet', (year) => {
    expect(planVersionFor(versions, year)).toBeUndefined();
  });
});

describe('the plan of a report', () => {
  it('is none without versions', () => {
    expect(planVersionFor([], 2020)).toBeUndefined();
  });

  it('counts a decision of 31 December, not one of the day after', () => {
    const plans = [version('before', { date: '2018-12-31' }), version('after', { date: '2019-01-01' })];
    expect(planVersionFor(plans, 2018)?.id).toBe('before');
    expect(planVersionFor(plans, 2019)?.id).toBe('after');
  });

  it('does not depend on the order of the file', () => {
    const plans = [...versions].reverse();
    expect([2018, 2019, 2021, 2023].map((year) => planVersionFor(plans, year)?.id)).toEqual(['C(2018)3833', 'C(2019)3048', 'C(2020)7664', 'RAA 2022']);
  });

  it('is the one that the report itself shows, even when another was decided in the year', () => {
    const plans = [version('shown', { shownInReport: 2020 }), version('decided', { date: '2020-12-30' })];
    expect(planVersionFor(plans, 2020)?.id).toBe('shown');
  });

  it('is the one that the report itself shows, even when it was decided after the year', () => {
    const plans = [version('shown', { date: '2021-03-01', shownInReport: 2020 }), version('earlier', { date: '2020-06-01' })];
    expect([2020, 2021].map((year) => planVersionFor(plans, year)?.id)).toEqual(['shown', 'shown']);
    expect(planVersionFor(plans.slice(1), 2020)?.id).toBe('earlier');
  });

  it('is a later decision in the years after a report that showed its own', () => {
    const plans = [version('shown', { shownInReport: 2020 }), version('decided', { date: '2021-03-01' })];
    expect(planVersionFor(plans, 2020)?.id).toBe('shown');
    expect(planVersionFor(plans, 2021)?.id).toBe('decided');
  });

  it('is never one without any date', () => {
    const plans = [version('dated', { date: '2018-01-01' }), version('undated', {})];
    expect(planVersionFor(plans, 2030)?.id).toBe('dated');
    expect(sinceWhen(plans[1]!) > '2030-12-31').toBe(true);
  });
});
