import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../engine/edition/publicEdition.js';
import type { Report } from '../../engine/report.js';
import { cellId, type CellRef } from '../../engine/tables/cell.js';
import { possibleNumbers, type SeenTable } from '../support/edition/attacker.js';
import { AXES, GROUPS, smallProgramme, smallReport, type SmallProgramme } from '../support/edition/smallReports.js';
import { SEED } from './holds.js';

const RUNS = Number(process.env['RAA_RUNS'] ?? 40);
const THRESHOLD = 3;

const SCOPES = [...AXES, 'total'];
const COLUMNS: Record<string, string> = { M: 'male', F: 'female', T: 'total' };

/** The cell that shows a count: `II M`, `total CO16`. */
function cellOf(name: string): CellRef {
  const [scope = '', of = ''] = name.split(' ');
  return of in COLUMNS ? { table: 'S4A', row: scope, column: COLUMNS[of]! } : { table: 'S4B', row: `${scope}.${of}`, column: 'persons' };
}

/** What stands in the cells of participants and groups, and the sums that anybody would try. */
function seenBy(report: Report, names: readonly string[]): SeenTable {
  const values = names.map((name) => report.computed.cell(cellOf(name)).value);
  const numbers = values.map((value) => (value.state === 'known' ? value.quantity.value.toNumber() : undefined));
  const marked = new Set(values.flatMap(({ state }, i) => (state === 'protected' ? [i] : [])));
  const at = (name: string) => names.indexOf(name);
  const isPartial = (name: string) => report.computed.cell(cellOf(name)).value.state === 'known' && isComputedWithout(report, cellOf(name));
  const sums = [
    ...SCOPES.map((scope) => ({ total: `${scope} T`, parts: [`${scope} M`, `${scope} F`] })),
    ...SCOPES.map((scope) => ({ total: `${scope} all`, parts: GROUPS.map((group) => `${scope} ${group}`) })),
    ...['M', 'F', 'T', 'all', ...GROUPS].map((of) => ({ total: `total ${of}`, parts: AXES.map((axis) => `${axis} ${of}`) })),
  ].filter(({ total, parts }) => ![total, ...parts].some(isPartial));
  return { numbers, marked, sums: sums.map(({ total, parts }) => ({ total: at(total), parts: parts.map(at) })) };
}

/** A total without the axis whose groups may be missing: its remark says so, and it is no sum of what is there. */
function isComputedWithout({ computed }: Report, ref: CellRef): boolean {
  const { value } = computed.cell(ref);
  return value.state === 'known' && value.quantity.missing.length > 0;
}

describe('the tables of a public edition', () => {
  it(`give no hidden number away to a reader who tries all numbers (seed ${SEED}, ${RUNS} programmes)`, { timeout: 600_000 }, () => {
    let hiddenCells = 0;
    fc.assert(
      fc.property(smallProgramme, (programme: SmallProgramme) => {
        const { report } = publicEdition(smallReport(programme), THRESHOLD);
        const names = [...programme.counts.keys()];
        const seen = seenBy(report, names);
        names.forEach((name, i) => {
          const { value } = report.computed.cell(cellOf(name));
          const truth = programme.counts.get(name)!;
          if (value.state === 'known') return;
          const possible = possibleNumbers(seen, i, truth + THRESHOLD + 2);
          const [least, most] = [possible[0]!, possible.at(-1)!];
          if (value.state === 'protected') {
            hiddenCells += 1;
            expect(possible).toContain(truth);
            expect({ name, isWide: most - least > THRESHOLD }).toEqual({ name, isWide: true });
          } else if (truth > 0 && truth < THRESHOLD) {
            expect({ name, isTold: least >= 1 && most < THRESHOLD }).toEqual({ name, isTold: false });
          }
        });
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(hiddenCells).toBeGreaterThan(RUNS);
  });

  it('show no number below the threshold, and no share of a hidden number', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(smallProgramme, (programme) => {
        const { computed } = publicEdition(smallReport(programme), THRESHOLD).report;
        for (const table of computed.tables) {
          for (const row of table.rows) {
            for (const [column, spec] of row.cells) {
              const ref = { table: table.id, row: row.key, column };
              const { value, formula } = computed.cell(ref);
              if (value.state === 'known' && value.quantity.unit === 'persons') expect({ id: cellId(ref), isSmall: ['1', '2'].includes(value.quantity.value.toString()) }).toEqual({ id: cellId(ref), isSmall: false });
              const operands = spec.kind === 'figure' ? (spec.formula?.operands ?? []) : [];
              const takesHidden = operands.some((operand) => computed.cell(operand).value.state === 'protected');
              if (takesHidden) expect(formula).toBeUndefined();
              if (takesHidden && value.state === 'known') expect(value.quantity.unit).toBe('persons');
            }
          }
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
