import fc from 'fast-check';
import { computeReport, type Report } from '../../../engine/report.js';
import { readValues } from '../../../engine/input/readValues.js';
import { bundledProgramme } from '../../engine/bundledProgramme.js';
import { valuesText, type ValueRow } from '../../engine/input/valuesText.js';

export const AXES = ['I', 'II', 'III', 'IV'] as const;
export const GROUPS = ['CO16', 'CO15', 'CO17'] as const;

/** Participants by axis, men and women, and how many of them are in each group; what is left out of the data is told by its name. */
export interface SmallProgramme {
  readonly counts: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
}

/** Programmes of a handful of persons: what is not given by axis is often given as a total. All sums are true. */
export const smallProgramme: fc.Arbitrary<SmallProgramme> = fc
  .record({
    cells: fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 2, arbitrary: fc.integer({ min: 2, max: 12 }) }), { minLength: 8, maxLength: 8 }),
    groups: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
    left: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    leavesOut: fc.boolean(),
    totals: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ cells, groups, left, leavesOut, totals }) => {
    const counts = new Map<string, number>();
    AXES.forEach((axis, a) => {
      const [men, women] = [cells[2 * a]!, cells[2 * a + 1]!];
      counts.set(`${axis} M`, men).set(`${axis} F`, women).set(`${axis} T`, men + women);
      let rest = men + women;
      let all = 0;
      GROUPS.forEach((group, g) => {
        const size = Math.min(rest, groups[3 * a + g]!);
        rest -= size;
        all += size;
        counts.set(`${axis} ${group}`, size);
      });
      counts.set(`${axis} all`, all);
    });
    for (const of of ['M', 'F', 'T', ...GROUPS, 'all']) counts.set(`total ${of}`, AXES.reduce((sum, axis) => sum + counts.get(`${axis} ${of}`)!, 0));
    const parts = AXES.flatMap((axis) => ['M', 'F', ...GROUPS].map((of) => `${axis} ${of}`));
    const kept = parts.filter((_, i) => !(leavesOut && left[i]! && i % 3 === 0));
    const sums = [...AXES.flatMap((axis) => [`${axis} T`, `${axis} all`]), 'total M', 'total F', 'total T', 'total all'];
    return { counts, given: new Set([...kept, ...sums.filter((_, i) => leavesOut && totals[i]!)]) };
  });

/** The rows of a valori.csv that give the counts. @param times every count is so many times as large */
export function valuesOf({ counts, given }: SmallProgramme): string {
  return valuesText(
    ...[...given].map((name): ValueRow => {
      const [scope = '', of = ''] = name.split(' ');
      const axis = scope === 'total' ? '' : scope;
      const base = { anno: '2022', asse: axis, valore: String(counts.get(name)), unita: 'persone', decimali: '0' };
      if (of === 'M' || of === 'F' || of === 'T') return { ...base, misura: 'destinatari', genere: of };
      return of === 'all' ? { ...base, misura: 'vulnerabili' } : { ...base, misura: 'valore_indicatore', indicatore: of };
    }),
  );
}

export function smallReport(programme: SmallProgramme): Report {
  const { figures, issues } = readValues(valuesOf(programme), 'valori.csv', bundledProgramme, 2022);
  const { report } = computeReport({ programme: bundledProgramme, year: 2022, figures, published: [], counts: [] });
  if (report === undefined || issues.length > 0) throw new Error(`No report: ${issues.map(({ code }) => code).join(', ')}`);
  return report;
}
