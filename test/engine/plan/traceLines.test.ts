import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../engine/facts/fact.js';
import { makeFactStore } from '../../../engine/facts/factStore.js';
import { exactly } from '../../../engine/number/quantity.js';
import { traceLines } from '../../../engine/plan/traceLines.js';
import { keyMaker } from '../../../engine/programme/figureKey.js';
import { computeTables } from '../../../engine/tables/computeTables.js';
import { cellNames } from '../../../engine/tables/labels.js';
import type { Table } from '../../../engine/tables/table.js';

const YEARS = [2014, 2015, 2016];
const keyOf = (year: number) => keyMaker(year)('annualIndicator', { indicator: 'CO01' });

/** A table of one row, with a value for each year. */
function tableOf(isOfficial: boolean): Table {
  return {
    id: 'T',
    sheet: { it: 'T', en: 'T' },
    title: { it: 'T', en: 'T' },
    references: [],
    columns: YEARS.map((year) => ({ key: `x${year}`, repeats: 'x', heading: { it: `Valore ${year}`, en: `Value ${year}` }, kind: 'count', width: 9 })),
    areHeadingsVerified: true,
    isOfficial,
    frozenColumns: 0,
    labelColumns: [],
    rows: [{ key: 'a', kind: 'body', block: '8.i', cells: new Map(YEARS.map((year) => [`x${year}`, { kind: 'figure', key: keyOf(year) }])) }],
    notes: [],
  };
}

function linesOf(isOfficial: boolean, sourceOf: (year: number) => string) {
  const facts = YEARS.map((year): Fact => ({ key: keyOf(year), quantity: exactly('persons', year - 2010), source: sourceOf(year) }));
  const table = tableOf(isOfficial);
  const computed = computeTables([table], makeFactStore(facts));
  return traceLines(table.rows[0]!, table, computed, cellNames(computed, 'it'), 'it');
}

describe('the lines of traceability', () => {
  it('are one for each cell in a table of ours', () => {
    expect(linesOf(false, () => 'fonte').map(({ entry }) => entry.value)).toEqual(['4', '5', '6']);
  });

  it('are one for the years of a row in a table of the official model, with every value', () => {
    const lines = linesOf(true, (year) => `elenco.csv: ingressi del ${year}, Reg. 1304/2013`);
    expect(lines).toHaveLength(1);
    const [{ cell, last, entry }] = lines as [(typeof lines)[number]];
    expect([cell.ref.column, last!.ref.column]).toEqual(['x2014', 'x2016']);
    expect(entry.label).toBe('da Valore 2014 a Valore 2016 (8.i)');
    expect(entry.value).toBe('4 · 5 · 6');
    expect(entry.source).toBe('elenco.csv: ingressi del 2014–2016, Reg. 1304/2013');
  });

  it('name the first sources when they differ in more than the year', () => {
    expect(linesOf(true, (year) => `riga ${year - 2000}`)[0]!.entry.source).toBe('riga 14; riga 15; riga 16');
  });

  it('are apart for years counted from records and years given', () => {
    const counted = { files: 'partecipanti.csv', rule: 'counted.output', indicators: ['CO01'], year: 2015 } as const;
    const facts = YEARS.map((year): Fact => ({ key: keyOf(year), quantity: exactly('persons', year - 2010), source: 'elenco', ...(year === 2015 && { counted }) }));
    const table = tableOf(true);
    const computed = computeTables([table], makeFactStore(facts));
    const lines = traceLines(table.rows[0]!, table, computed, cellNames(computed, 'it'), 'it');
    expect(lines.map(({ entry }) => [entry.value, entry.origin])).toEqual([['4', 'dato'], ['5', 'contato'], ['6', 'dato']]);
  });

  describe('of the figures counted for one row', () => {
    const COLUMNS = ['total', 'public', 'declared', 'number'] as const;
    const keyOfCost = (column: string) => keyMaker(2016)('annualIndicator', { indicator: column });
    const countedIn = (files: string) => ({ files, rule: 'counted.operations', indicators: [], year: 2016 }) as const;

    /** A row with some columns that have a figure, from the file given for each: none is a typed one. */
    function rangesOf(sources: Readonly<Partial<Record<(typeof COLUMNS)[number], string | undefined>>>, isOfficial = true) {
      const facts = Object.entries(sources).map(
        ([column, file], i): Fact => ({ key: keyOfCost(column), quantity: exactly('persons', i + 1), source: 'pagina 3', ...(file !== undefined && { counted: countedIn(file) }) }),
      );
      const table: Table = {
        ...tableOf(isOfficial),
        columns: COLUMNS.map((key) => ({ key, heading: { it: key, en: key }, kind: 'count', width: 9 })),
        rows: [{ key: 'a', kind: 'body', cells: new Map(COLUMNS.map((key) => [key, { kind: 'figure', key: keyOfCost(key) }])) }],
      };
      const computed = computeTables([table], makeFactStore(facts));
      const lines = traceLines(table.rows[0]!, table, computed, cellNames(computed, 'it'), 'it');
      return lines.map(({ cell, last, entry }) => [cell.ref.column, last?.ref.column, entry.value, entry.source.match(/\w+\.csv|pagina 3/g)!.join()]);
    }

    const ALL = { total: 'operazioni.csv', public: 'operazioni.csv', declared: 'movimenti.csv', number: 'operazioni.csv' };

    it('are one in a table of the official model, with every value and each file once', () => {
      expect(rangesOf(ALL)).toEqual([['total', 'number', '1 · 2 · 3 · 4', 'operazioni.csv,movimenti.csv']]);
    });

    it('are one for each cell in a table of ours', () => {
      expect(rangesOf(ALL, false).map(([first, last]) => [first, last])).toEqual(COLUMNS.map((column) => [column, undefined]));
    });

    it('leave a typed figure alone, and do not go over it', () => {
      expect(rangesOf({ ...ALL, public: undefined })).toEqual([
        ['total', undefined, '1', 'operazioni.csv'],
        ['public', undefined, '2', 'pagina 3'],
        ['declared', 'number', '3 · 4', 'movimenti.csv,operazioni.csv'],
      ]);
    });

    it('do not go over a cell without a figure', () => {
      expect(rangesOf({ total: 'operazioni.csv', public: 'operazioni.csv', number: 'operazioni.csv' })).toEqual([
        ['total', 'public', '1 · 2', 'operazioni.csv'],
        ['number', undefined, '3', 'operazioni.csv'],
      ]);
    });
  });
});
