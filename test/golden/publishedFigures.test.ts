import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { fillWorkbook, type Report } from '../../engine/index.js';
import { formatDecimal } from '../../engine/number/italianFormat.js';
import { FileWorkbook } from '../../templates/workbook/fileWorkbook.js';
import { readTemplate } from '../../templates/workbook/readTemplate.js';
import { bundledReport, PUBLISHED_YEARS } from '../support/bundled.js';
import { exact, exactDouble, roundedDigits, shifted } from '../support/exactDecimal.js';

const FIGURES = 844;

/** The differences, each read and explained by a person: the engine knows nothing of this list. */
const DIFFERENCES = JSON.parse(readFileSync(join(import.meta.dirname, 'differences.json'), 'utf8')) as {
  id: string;
  printed: string;
  computed: string;
  reason: string;
}[];

/** Powers of ten from the content of a cell (euro, persons, ratio) to the printed unit. */
const POWERS: Record<string, number> = { EUR: 0, MEUR: -6, persone: 0, numero: 0, percento: 2 };

interface Placed {
  readonly year: number;
  readonly id: string;
  readonly printed: string;
  readonly sheet: string;
  readonly cell: string;
  readonly outcome: string;
  readonly computed: string;
  readonly difference: string;
  readonly reason: string;
  /** Digits of the printed number and of the workbook's cell, at the printed precision. */
  readonly printedDigits: bigint;
  readonly cellDigits: bigint | undefined;
}

const placed: Placed[] = [];

beforeAll(async () => {
  for (const year of PUBLISHED_YEARS) placed.push(...(await placeFigures(year)));
  mkdirSync(join(PACKAGE_ROOT, 'out'), { recursive: true });
  const lines = placed.map((one) => [one.year, one.id, one.printed, one.sheet, one.cell, one.outcome, one.computed, one.difference, one.reason].join(';'));
  writeFileSync(join(PACKAGE_ROOT, 'out', 'published-figures.csv'), `anno;id;stampato;foglio;cella;esito;calcolato;differenza;motivo\n${lines.join('\n')}\n`);
}, 60_000);

describe('the 844 figures printed in the published documents', () => {
  it('each have a cell in the workbook of their year', () => {
    expect(new Set(placed.map(({ id }) => id)).size).toBe(FIGURES);
    expect(placed.filter(({ cellDigits }) => cellDigits === undefined)).toEqual([]);

    const count = (outcome: string) => placed.filter((one) => one.outcome === outcome).length;
    const [input, equal, different] = [count('input'), count('equal'), count('different')];
    expect(input + equal + different).toBe(FIGURES);
    console.log(`figures placed ${placed.length} of ${FIGURES}, input ${input}, computed ${equal + different}, equal ${equal}, different ${different}`);
  });

  it('are in the cell, rounded at the printed precision, when they are inputs or equal', () => {
    const wrong = placed.filter(({ outcome, printedDigits, cellDigits }) => outcome !== 'different' && printedDigits !== cellDigits);
    expect(wrong.map(({ id, printed, cellDigits }) => ({ id, printed, cellDigits }))).toEqual([]);
  });

  it('differ from the cell when they are reported as different', () => {
    const wrong = placed.filter(({ outcome, printedDigits, cellDigits }) => outcome === 'different' && printedDigits === cellDigits);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('differ where, how and why a person has found', () => {
    const found = placed.filter(({ outcome }) => outcome === 'different').map(({ id, printed, computed, reason }) => ({ id, printed, computed, reason }));
    const expected = DIFFERENCES.map(({ id, printed, computed, reason }) => ({ id, printed, computed, reason }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(found.sort(byId)).toEqual(expected.sort(byId));
  });

  it('are told in «Controlli» when they differ', async () => {
    for (const year of PUBLISHED_YEARS) {
      const report = bundledReport(year);
      const told = report.checks.findings.filter(({ check }) => check === 'CHK-PUB').length;
      expect(told).toBe(placed.filter((one) => one.year === year && one.outcome === 'different').length);
    }
  });
});

async function placeFigures(year: number): Promise<Placed[]> {
  const report = bundledReport(year);
  const workbook = new exceljs.Workbook();
  const { bytes } = await reportWorkbook(report, 'it', realFileSystem);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const places = await placesOf(report);

  return report.checks.comparisons.map((comparison): Placed => {
    const { figure, outcome } = comparison;
    const written = figure.writtenUnit;
    const base = { year, id: figure.id, printed: figure.printed, outcome, computed: '', difference: '', reason: '' };
    // The number as it stands in the data file, written by hand from the document: not the engine's own value.
    const printedDigits = roundedDigits(shifted(exact(figure.quantity.value.toFixed()), POWERS[written]!), figure.decimals);
    if (comparison.outcome === 'notPlaced') return { ...base, sheet: '', cell: '', printedDigits, cellDigits: undefined };

    const position = places.position(comparison.cell.ref);
    const content = workbook.getWorksheet(position.sheet)!.getCell(position.row, position.column);
    const value = typeof content.value === 'number' ? content.value : content.result;
    const isTimes = written === 'numero' && comparison.cell.value.state === 'known' && comparison.cell.value.quantity.unit === 'ratio';
    const cellDigits = typeof value === 'number' ? roundedDigits(shifted(exactDouble(value), isTimes ? 0 : POWERS[written]!), figure.decimals) : undefined;
    const told = 'computed' in comparison ? { computed: formatDecimal(comparison.computed, figure.decimals, 'it'), difference: comparison.difference.toFixed() } : {};
    return {
      ...base,
      ...told,
      reason: 'reason' in comparison ? (comparison.reason ?? '') : '',
      sheet: position.sheet,
      cell: content.address,
      printedDigits,
      cellDigits,
    };
  });
}

/** Where the cells of the tables stand in the workbook. */
async function placesOf(report: Report) {
  const { pkg, workbook } = readTemplate('it', realFileSystem);
  return (await fillWorkbook(new FileWorkbook(pkg, workbook), report, { language: 'it', changedCells: 'refuse', mapped: [] })).plan.placed;
}
