import { REFERENCES } from '../law/period2014/acts.js';
import type { Fact } from '../facts/fact.js';
import type { AxisCode } from '../programme/codes.js';
import { joinKey } from '../programme/joinKey.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { InitiativeTotal } from '../programme/programme.js';
import type { CellRef, CellSpec } from './cell.js';
import { ratio } from './formulas/ratio.js';
import { sum } from './formulas/sum.js';
import { computed, EMPTY, rowMaker, text, TOTAL_ROW, typed } from './makeRows.js';
import { axisLabel, type ReportContext } from './reportContext.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

const money = (key: string, measure: MeasureId, it: string, en: string): Column => {
  return { key, measure, heading: { it, en }, kind: 'money', width: 13 };
};

const COLUMNS: readonly Column[] = [
  { key: 'name', heading: { it: 'Iniziativa', en: 'Initiative' }, kind: 'text', width: 36 },
  { key: 'detail', heading: { it: 'Dettaglio', en: 'Detail' }, kind: 'text', width: 28 },
  { key: 'priority', heading: { it: 'Priorità', en: 'Priority' }, kind: 'text', width: 8, isOptional: true },
  { key: 'state', heading: { it: 'Stato', en: 'State' }, kind: 'text', width: 12 },
  money('programmed', 'initiativeProgrammed', 'Programmato', 'Programmed'),
  money('committed', 'initiativeCommitted', 'Impegni', 'Commitments'),
  money('paid', 'initiativePaid', 'Pagamenti', 'Payments'),
  money('amount', 'initiativeAmount', 'Investimento complessivo o importo senza fase', 'Total investment, or amount with no stage named'),
  { key: 'projects', measure: 'initiativeProjects', heading: { it: 'Progetti', en: 'Projects' }, kind: 'count', width: 10 },
  { key: 'persons', measure: 'initiativePersons', heading: { it: 'Destinatari', en: 'Recipients' }, kind: 'count', width: 12 },
  { key: 'share', measure: 'initiativeShare', heading: { it: 'Quota', en: 'Share' }, kind: 'percent', decimals: 0, width: 8, isOptional: true },
  { key: 'shareBase', heading: { it: 'Base della quota', en: 'Base of the share' }, kind: 'text', width: 24, isOptional: true },
];

const MEASURES = COLUMNS.flatMap(({ measure }) => (measure === undefined ? [] : [measure]));

/** What makes one line of the list: an initiative, or a part of it. */
interface Line {
  readonly axis: AxisCode;
  readonly item: string;
  readonly priority?: FigureKey['priority'];
  readonly detail?: string;
}

/** S6: the initiatives of each axis, as the lists of the summaries give them; any amount may be missing. */
export const INITIATIVES: TableDefinition = {
  id: 'S6',
  sheet: { it: 'S6 Iniziative', en: 'S6 Initiatives' },
  title: { it: 'Iniziative per asse al {date}', en: 'Initiatives by axis at {date}' },
  references: [REFERENCES.citizensSummary],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['name', 'detail'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S6', COLUMNS, context);
  const facts = MEASURES.flatMap((measure) => context.facts.ofMeasure(measure, context.year));
  const totals = context.programme.initiativeTotals.filter((total) => total.report === context.year && isInData(total, facts));
  const lines = linesOf(facts, totals);
  const cellOf = (line: Line, column: string) => make.cellOf(lineKey(line), column);

  const totalCells = (line: Line): Record<string, CellSpec> =>
    Object.fromEntries(
      totals
        .filter((total) => line.detail === undefined && isLineOf(line, total))
        .map((total) => {
          const terms = total.parts.map(({ initiative, priority, measure }) =>
            cellOf({ axis: total.axis, item: initiative, ...(priority && { priority }) }, columnOf(measure)),
          );
          return [columnOf(total.measure), computed(sum(terms), context.figure(total.measure, figureOf(line)))];
        }),
    );

  const row = (line: Line): Row =>
    make.row('body', lineKey(line), figureOf(line), {
      ...typedCells(line, facts, context),
      ...totalCells(line),
      ...shareCells(line, lines, context, (other) => cellOf(other, 'persons')),
      name: text(line.item),
      detail: text(line.detail),
      priority: text(line.priority),
      state: text(stateOf(line, facts, totals)),
    });

  const rows = context.programme.axes.flatMap((axis) => {
    const own = lines.filter((line) => line.axis === axis.code);
    if (own.length === 0) return [];
    const label = axisLabel(axis.code);
    const heading = { it: `${label.it} – ${axis.name}`, en: `${label.en} – ${axis.name}` };
    return [make.bare('group', `axis.${axis.code}`, { name: text(heading) }), ...own.map(row)];
  });
  return {
    rows,
    notes: [{ key: 'note.initiativeLists', values: {} }],
  };
}

function lineKey({ axis, item, priority, detail }: Line): string {
  return joinKey([axis, item, priority, detail]);
}

function figureOf({ axis, item, priority, detail }: Line) {
  return { axis, item, ...(priority && { priority }), ...(detail && { detail }) };
}

function columnOf(measure: MeasureId): string {
  return COLUMNS.find((column) => column.measure === measure)!.key;
}

/** A sum of initiatives is shown when the data speak of it or of some of its parts. */
function isInData({ initiative, parts }: InitiativeTotal, facts: readonly Fact[]): boolean {
  const names = [initiative, ...parts.map((part) => part.initiative)];
  return facts.some(({ key }) => names.includes(key.item ?? ''));
}

/**
 * The lines in the order of the data; the parts of an initiative follow it. A sum of others stands before the first of
 * them, and has all its parts, also those of which the data say nothing.
 */
function linesOf(facts: readonly Fact[], totals: readonly InitiativeTotal[]): Line[] {
  const lines = new Map<string, { line: Line; order: number }>();
  const add = (line: Line, order: number) => {
    const before = lines.get(lineKey(line));
    if (before === undefined || order < before.order) lines.set(lineKey(line), { line, order });
  };
  for (const { key, row = 0 } of facts) add(lineOf(key), row);
  for (const { axis, initiative, priority, parts } of totals) {
    const names = [initiative, ...parts.map((part) => part.initiative)];
    const first = Math.min(...facts.filter(({ key }) => names.includes(key.item ?? '')).map(({ row = 0 }) => row));
    add({ axis, item: initiative, ...(priority && { priority }) }, first - 1 / 2);
    for (const part of parts) {
      const line = { axis, item: part.initiative, ...(part.priority && { priority: part.priority }) };
      if (!lines.has(lineKey(line))) add(line, first);
    }
  }
  const orderOfInitiative = ({ axis, item }: Line) =>
    Math.min(...[...lines.values()].filter(({ line }) => line.axis === axis && line.item === item).map(({ order }) => order));
  return [...lines.values()]
    .sort(
      (a, b) =>
        orderOfInitiative(a.line) - orderOfInitiative(b.line) ||
        Number(a.line.detail !== undefined) - Number(b.line.detail !== undefined) ||
        a.order - b.order,
    )
    .map(({ line }) => line);
}

function lineOf({ axis, item, priority, detail }: FigureKey): Line {
  return { axis: axis as AxisCode, item: item!, ...(priority && { priority }), ...(detail && { detail }) };
}

/** The state of an initiative; of a sum of others, the one that they all have. */
function stateOf(line: Line, facts: readonly Fact[], totals: readonly InitiativeTotal[]): string | undefined {
  const own = facts.find(({ key }) => key.item === line.item && key.axis === line.axis)?.state;
  if (own !== undefined) return own;
  const parts = totals.filter((total) => isLineOf(line, total)).flatMap((total) => total.parts.map(({ initiative }) => initiative));
  const states = new Set(facts.filter(({ key }) => parts.includes(key.item ?? '')).map(({ state }) => state));
  return states.size === 1 ? [...states][0] : undefined;
}

function isLineOf(line: Line, total: InitiativeTotal): boolean {
  return line.axis === total.axis && line.item === total.initiative && line.priority === total.priority;
}

/** What the lists say of whole initiatives: where they are silent, the figure is not available. */
const OF_EVERY_INITIATIVE: readonly string[] = ['programmed', 'committed', 'paid', 'projects', 'persons'];

/** The figures typed for a line. Of a part of an initiative only what is given exists. */
function typedCells(line: Line, facts: readonly Fact[], context: ReportContext): Record<string, CellSpec> {
  const cells: Record<string, CellSpec> = {};
  for (const { key, measure } of COLUMNS) {
    if (measure === undefined) continue;
    const fact = facts.find((one) => one.key.measure === measure && lineKey(lineOf(one.key)) === lineKey(line));
    const isExpected = line.detail === undefined && OF_EVERY_INITIATIVE.includes(key);
    cells[key] = fact !== undefined || isExpected ? typed(context.figure(measure, figureOf(line))) : EMPTY;
    if (measure === 'initiativeShare' && fact !== undefined) cells['shareBase'] = text(fact.base);
  }
  return cells;
}

/** The share of a line that the programme declares: its persons over those of another line (if the data have it), or over the participants. */
function shareCells(line: Line, lines: readonly Line[], context: ReportContext, personsOf: (line: Line) => CellRef): Record<string, CellSpec> {
  const share = context.programme.initiativeShares.find(
    ({ report, axis, initiative, detail }) =>
      report === context.year && axis === line.axis && initiative === line.item && detail === line.detail,
  );
  if (share === undefined) return {};
  const whole = 'detail' in share.over && { axis: share.axis, item: share.initiative, detail: share.over.detail };
  if (whole !== false && !lines.some((one) => lineKey(one) === lineKey(whole))) return {};
  const [over, base] =
    'detail' in share.over
      ? [personsOf({ axis: share.axis, item: share.initiative, detail: share.over.detail }), text(share.over.detail)]
      : [{ table: 'S4A', row: TOTAL_ROW, column: SEX_COLUMNS[share.over.participants] }, text(PARTICIPANTS[share.over.participants])];
  return {
    share: computed(ratio(personsOf(line), over), context.figure('initiativeShare', figureOf(line))),
    shareBase: base,
  };
}

const SEX_COLUMNS = { T: 'total', M: 'male', F: 'female' } as const;
const PARTICIPANTS = {
  T: { it: 'destinatari del programma', en: 'participants of the programme' },
  M: { it: 'destinatari maschi del programma', en: 'male participants of the programme' },
  F: { it: 'destinatarie femmine del programma', en: 'female participants of the programme' },
} as const;
