import { cellId, cellNames, cellText, CHANGE_KINDS, quantityText, translate, wrapText, type CellValue, type FigureChange, type Language, type WorkbookComparison } from '../../engine/index.js';

const WIDTH = 100;
/** Of figures that moved or are new, those that are listed: they are what a report is for. What needs a reason is listed whole. */
const MOST_LISTED = 20;

/** A comparison, for people at a terminal: first what needs a reason. */
export function comparisonText(comparison: WorkbookComparison, files: { readonly previous: string; readonly current: string }, language: Language): string {
  const { previous, current, changes, equal, confidential, plans, onlyPrevious, onlyCurrent } = comparison;
  const head = `${files.previous} (${previous.context.year}) → ${files.current} (${current.context.year})`;
  const blocks = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [blockText(kind, own, comparison, language)];
  });
  const notes = [
    translate(language, 'comparison.equal', { equal: String(equal) }),
    ...(confidential === 0 ? [] : [translate(language, 'comparison.confidential', { confidential: String(confidential) })]),
    ...(plans === undefined ? [] : [translate(language, 'comparison.plans', plans)]),
    ...(onlyPrevious.length === 0 ? [] : [translate(language, 'comparison.onlyPrevious', { tables: onlyPrevious.join(', ') })]),
    ...(onlyCurrent.length === 0 ? [] : [translate(language, 'comparison.onlyCurrent', { tables: onlyCurrent.join(', ') })]),
  ];
  return `${[head, ...blocks, notes.flatMap((note) => wrapText(note, WIDTH)).join('\n')].join('\n\n')}\n`;
}

function blockText(kind: FigureChange['kind'], changes: readonly FigureChange[], comparison: WorkbookComparison, language: Language): string {
  const most = kind === 'moved' || kind === 'new' ? MOST_LISTED : Infinity;
  const rest = changes.length - most;
  return [
    `${translate(language, `comparison.kind.${kind}`)}: ${changes.length}`,
    ...changes.slice(0, Math.min(most, changes.length)).map((change) => changeText(change, comparison, language)),
    ...(rest > 0 ? [`  … ${rest}`] : []),
  ].join('\n');
}

function changeText({ ref, previous: before, current: after, definition }: FigureChange, { previous, current }: WorkbookComparison, language: Language): string {
  const isGone = !current.tables.cells.has(cellId(ref));
  const label = shortened(cellNames((isGone ? previous : current).tables, language).label(ref));
  const delta =
    before?.state === 'known' && after?.state === 'known' && definition !== 'unit'
      ? ` (${quantityText({ ...after.quantity, value: after.quantity.value.minus(before.quantity.value) }, language)})`
      : '';
  const remark = definition === undefined ? '' : `; ${translate(language, `comparison.definition.${definition}`)}`;
  return `  ${ref.table}  ${label}: ${shown(before, language)} → ${shown(after, language)}${delta}${remark}`;
}

/** Names of indicators are long: what tells a line apart stands at its beginning. */
function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

const LONGEST_LABEL = 80;

function shown(value: CellValue | undefined, language: Language): string {
  return value === undefined ? '–' : cellText(value, language);
}
