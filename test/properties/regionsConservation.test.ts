import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { computeReport, RecordsReader, type Issue, type RecordFacts } from '../../engine/index.js';
import { REGION_NAMES } from '../../engine/law/period2014/officialHeadings.js';
import type { Report } from '../../engine/report.js';
import type { Row } from '../../engine/tables/table.js';
import { programmeOfCase } from '../cases/programme.js';
import { holdsForRecords } from '../support/records/holdsForRecords.js';
import { randomTables, writtenSet } from '../support/records/randomRecords.js';
import { REFERENCES } from '../support/records/recordSet.js';

// Targets of an axis as a whole, so that rows which are sums of others are there too, and must not be counted twice.
const programme = programmeOfCase({
  indicators: ['CO01', 'CR03'].map((code) => ({
    axis: 'I', code, kind: code === 'CO01' ? 'output' : 'result', name: code, unit: 'persone',
    scopes: [{ plan: 'PIANO', target2023: { value: '100', unit: 'persone', source: 'caso' } }],
  })),
}).programme!;
const wish = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 30 }),
  rows: fc.constantFrom(60, 200, 500),
  year: fc.integer({ min: 2015, max: 2022 }),
  scope: fc.constant(programme),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

interface Made {
  readonly facts: RecordFacts;
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/** A report of random records, whose operations are of three categories of region. */
function made(wished: Wish): Made {
  const tables = randomTables(wished);
  const reader = new RecordsReader(programme, wished.year, REFERENCES);
  for (const { kind, name, text } of writtenSet(tables, wished, 'plain', 0).files) {
    const file = reader.file(kind, name);
    file.push(new TextEncoder().encode(text));
    file.end();
  }
  const { facts } = reader.result();
  const { report, issues } = computeReport({ programme, year: wished.year, figures: [], published: [], counts: [], records: { facts, isSample: false, counts: [] } });
  return { facts, report: report!, issues };
}

const rowsOf = ({ computed }: Report, table: string) => computed.tables.find(({ id }) => id === table)!.rows;

function textOf({ cells }: Row, column: string): string {
  const spec = cells.get(column);
  return spec?.kind === 'text' ? (typeof spec.text === 'string' ? spec.text : spec.text.it) : '';
}

const axisOfRow = ({ key }: Row) => key.split(/[.@]/)[0]!;

class Sums {
  readonly #sums = new Map<string, number>();

  add(id: string, value: number): void {
    if (value !== 0) this.#sums.set(id, (this.#sums.get(id) ?? 0) + value);
  }

  get sorted(): [string, number][] {
    return [...this.#sums].map(([id, value]): [string, number] => [id, Math.round(value * 100) / 100]).sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function valueOf({ computed }: Report, table: string, row: Row, column: string): number {
  const { value } = computed.cell({ table, row: row.key, column });
  return value.state === 'known' ? value.quantity.value.toNumber() : 0;
}

const isAssistance = (axis: string) => programme.axes.some(({ code, technicalAssistance }) => code === axis && technicalAssistance);

/** Without the rows that are sums of others, those of reference populations, and the computed total of participants. */
const isCounting = (row: Row) => row.kind !== 'group' && row.key.split('.').length >= 3 && !/\.rif(?:@|$)|CO-TOT/.test(row.key);

/** What a table of common indicators shows, by axis, category of region, indicator, and sex and year (or the total of the years). */
function shownBy(report: Report, table: 'T2A' | 'T4A'): Sums {
  const sums = new Sums();
  for (const row of rowsOf(report, table).filter(isCounting)) {
    const id = `${axisOfRow(row)} ${textOf(row, 'region')} ${textOf(row, 'id')}`;
    const annual = [...row.cells.keys()].filter((column) => /^annual[MF]\d/.test(column) && row.cells.get(column)!.kind === 'figure');
    for (const column of annual) sums.add(`${id} ${column}`, valueOf(report, table, row, column));
    if (annual.length === 0) sums.add(`${id} total`, valueOf(report, table, row, 'cumulativeT'));
  }
  return sums;
}

function countedBy({ facts }: RecordFacts, measures: readonly string[]): Sums {
  const sums = new Sums();
  for (const { axis, region, sex, year, indicator = 'Totale generale', measure, value } of facts) {
    if (!measures.includes(measure) || isAssistance(axis)) continue;
    sums.add(`${axis} ${REGION_NAMES[region].it} ${indicator} ${sex === 'T' ? 'total' : `annual${sex}${year}`}`, value);
  }
  return sums;
}

const MONEY = { eligibleTotal: 'eligibleCost', eligiblePublic: 'publicCost', declared: 'declared', operations: 'operations' } as const;
const isMoney = (measure: string): measure is keyof typeof MONEY => measure in MONEY;
const inEuro = (measure: string, value: number) => (measure === 'operations' ? value : value / 100);

describe('every figure counted, whatever its category of region,', () => {
  holdsForRecords(
    'is in one row of Tables 4A and 2A',
    fc.property(wish, (wished) => {
      const { facts, report } = made(wished);
      expect(shownBy(report, 'T4A').sorted).toEqual(countedBy(facts, ['output', 'grandTotal']).sorted);
      expect(shownBy(report, 'T2A').sorted).toEqual(countedBy(facts, ['result']).sorted);
    }),
  );

  holdsForRecords(
    'is told, where it is of technical assistance: Tables 4A and 2A have no row for it',
    fc.property(wish, (wished) => {
      const { facts, issues } = made(wished);
      const ofAssistance = facts.facts.filter(({ axis, measure }) => isAssistance(axis) && ['output', 'result', 'grandTotal'].includes(measure));
      const told = issues.filter(({ code }) => code === 'REC-037');
      expect(told.map(({ values }) => values['axis'])).toEqual(ofAssistance.length === 0 ? [] : ['V']);
      for (const { indicator } of ofAssistance) if (indicator !== undefined) expect(told[0]!.values['figures']).toContain(`${indicator} `);
    }),
  );

  holdsForRecords(
    'is in a row of Table 6, in the total of its category and in the grand total',
    fc.property(wish, (wished) => {
      const { facts, report } = made(wished);
      const [expected, ofCategory, ofAll] = [new Sums(), new Sums(), new Sums()];
      for (const { measure, axis, region, value } of facts.facts) {
        if (!isMoney(measure)) continue;
        const [column, amount] = [MONEY[measure], inEuro(measure, value)];
        expected.add(`${axis} ${REGION_NAMES[region].it} ${column}`, amount);
        ofCategory.add(`${REGION_NAMES[region].it} ${column}`, amount);
        ofAll.add(column, amount);
      }
      const [shown, totals, grand] = [new Sums(), new Sums(), new Sums()];
      for (const row of rowsOf(report, 'T6')) {
        for (const column of Object.values(MONEY)) {
          const value = valueOf(report, 'T6', row, column);
          if (row.kind === 'body') shown.add(`${axisOfRow(row)} ${textOf(row, 'region')} ${column}`, value);
          if (row.kind === 'subtotal') totals.add(`${textOf(row, 'region')} ${column}`, value);
          if (row.kind === 'total') grand.add(column, value);
        }
      }
      expect(shown.sorted).toEqual(expected.sorted);
      expect(totals.sorted).toEqual(ofCategory.sorted);
      expect(grand.sorted).toEqual(ofAll.sorted);
    }),
  );

  holdsForRecords(
    'is in Table 7, whose rows add up to those of Table 6 in each axis and category',
    fc.property(wish, (wished) => {
      const { report } = made(wished);
      const [rows6, rows7] = [new Sums(), new Sums()];
      for (const row of rowsOf(report, 'T6').filter(({ kind }) => kind === 'body')) {
        for (const column of Object.values(MONEY)) rows6.add(`${axisOfRow(row)} ${textOf(row, 'region')} ${column}`, valueOf(report, 'T6', row, column));
      }
      for (const row of rowsOf(report, 'T7')) {
        for (const [of7, of6] of [['eligibleTotal', 'eligibleCost'], ['eligiblePublic', 'publicCost'], ['declared', 'declared'], ['operations', 'operations']] as const) {
          rows7.add(`${axisOfRow(row)} ${textOf(row, 'region')} ${of6}`, valueOf(report, 'T7', row, of7));
        }
      }
      expect(rows7.sorted).toEqual(rows6.sorted);
      expect(report.checks.findings.filter(({ check }) => ['CHK-CAT', 'FIN-008', 'FIN-009'].includes(check))).toEqual([]);
    }),
  );

  holdsForRecords(
    'is in the summary of its axis: the financial progress is that of all the categories',
    fc.property(wish, (wished) => {
      const { facts, report } = made(wished);
      const [expected, shown] = [new Sums(), new Sums()];
      for (const { measure, axis, value } of facts.facts) if (['committed', 'paid', 'certified'].includes(measure)) expected.add(`${axis} ${measure}`, value / 100);
      for (const row of rowsOf(report, 'S3').filter(({ kind }) => kind === 'body')) {
        for (const measure of ['committed', 'paid', 'certified']) shown.add(`${row.key} ${measure}`, valueOf(report, 'S3', row, measure));
      }
      expect(shown.sorted).toEqual(expected.sorted);
    }),
  );
});
