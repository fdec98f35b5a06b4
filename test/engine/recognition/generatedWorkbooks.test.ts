import { describe, expect, it } from 'vitest';
import type { Language } from '../../../engine/index.js';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { TABLE_DEFINITIONS } from '../../../engine/tables/allTables.js';
import { bundledReport, PUBLISHED_YEARS } from '../../support/bundled.js';
import { generatedModels } from '../../support/generatedModels.js';
import { openSheets } from '../../support/openSheets.js';

const CASES = PUBLISHED_YEARS.flatMap((year) => (['it', 'en'] as const).map((language) => [year, language] as const));

describe.each(CASES)('the workbook of %i in %s', async (year: number, language: Language) => {
  const report = bundledReport(year);
  const { workbook, sheets } = await generatedModels(report, language);
  const shown = openSheets(sheets);
  const tables = report.computed.tables;

  it.each([
    ['its anchors', workbook, true],
    ['headings and labels alone, without its anchors', { ...workbook, names: [] }, false],
  ] as const)('is known whole by %s', (_, model, isAnchored) => {
    const found = recognizeTables(model, sheets, tables);
    expect(found.map(({ table, certainty }) => [table, certainty])).toEqual(TABLE_DEFINITIONS.map(({ id }) => [id, 'certain']));
    for (const one of found) {
      const table = tables.find(({ id }) => id === one.table)!;
      expect({ table: one.table, missing: one.missingColumns, rows: one.missingRows }).toEqual({ table: one.table, missing: [], rows: [] });
      expect([...one.rows.keys()].sort()).toEqual(table.rows.map(({ key }) => key).sort());
      expect(one.evidence.some(({ kind }) => kind === 'anchor')).toBe(isAnchored);
    }
  });

  it('has every heading and every row where they are said to be', () => {
    for (const one of recognizeTables({ ...workbook, names: [] }, sheets, tables)) {
      const table = tables.find(({ id }) => id === one.table)!;
      const cell = shown.get(one.sheet)!;
      for (const { key, heading, printed = heading } of table.columns) {
        const column = one.columns.get(key);
        if (column === undefined) continue;
        const texts = Array.from({ length: one.headerRows.last - one.headerRows.first + 1 }, (_, i) => cell(one.headerRows.first + i, column));
        expect(texts.some((text) => text.startsWith(printed[language])), `${one.table}/${key}`).toBe(true);
      }
      // RAA writes the rows in the order of the table, one under the other.
      expect(table.rows.map(({ key }) => one.rows.get(key))).toEqual(table.rows.map((_, i) => one.firstCell.row + i));
    }
  });
});
