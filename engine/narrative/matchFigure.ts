import { agreement, figureIn, type Agreement } from './agreement.js';
import type { FigureCell } from './figureCell.js';
import type { FigureContext } from './figureContext.js';
import { isOtherScale } from './slip.js';
import type { WrittenFigure } from './writtenFigure.js';

/** What became of a figure. `byValue`: the words do not point to a cell, but only one holds that number. */
export type Match =
  | { readonly outcome: 'matched' | 'byValue'; readonly cell: FigureCell; readonly agreement: Agreement }
  /** `other`: the cell to which the number belongs instead: men for women, another base. */
  | { readonly outcome: 'contradicting'; readonly cell: FigureCell; readonly other?: FigureCell }
  | { readonly outcome: 'unmatched' };

/** How well the words of a figure fit a cell. */
interface Candidate {
  readonly cell: FigureCell;
  readonly score: number;
}

/** From this score on the words point to the cell. */
const POINTS = 4;
/** From this one they point to it so clearly that another number is a contradiction. */
const CLEAR = 5;

/**
 * Finds the cell of a figure: the words say which, the number must agree. A contradiction is told only where the words are clear,
 * point to one cell, and the number is near enough to be the same quantity written wrong.
 * @param anchor the cell of the figure before, in the same sentence: percentages and targets in brackets belong to its row
 */
export function matchFigure(figure: WrittenFigure, context: FigureContext, cells: readonly FigureCell[], anchor: FigureCell | undefined): Match {
  const candidates = cells
    .flatMap((cell): Candidate[] => {
      const score = figureIn(figure, cell.quantity) === undefined ? undefined : scoreOf(cell, figure, context, anchor);
      return score === undefined ? [] : [{ cell, score }];
    })
    .sort((a, b) => b.score - a.score);
  const agreeing = candidates.flatMap(({ cell, score }) => {
    const how = agreement(figure, cell.quantity);
    return how === undefined ? [] : [{ cell, score, how }];
  });
  const [best] = agreeing.sort((a, b) => b.score - a.score || Number(a.how === 'cut') - Number(b.how === 'cut'));
  const [first, second] = candidates;
  const isClear = first !== undefined && first.score >= CLEAR && (second === undefined || second.score < first.score);
  if (isClear && (best === undefined || best.score <= first.score - CLEARLY_LESS) && mayContradict(first.cell, figure, context, anchor)) {
    const isElsewhere = best !== undefined && best.cell.kind !== 'programme' && best.score > 0;
    if (!isElsewhere) return { outcome: 'contradicting', cell: first.cell, ...exchanged(figure, first.cell, cells) };
  }
  if (best !== undefined && best.score >= POINTS) return { outcome: 'matched', cell: best.cell, agreement: best.how };
  return byValue(figure, cells, best?.cell);
}

/** The only cell with that number, whatever the words; of several, when the number is long enough not to be there by chance, the best. */
function byValue(figure: WrittenFigure, cells: readonly FigureCell[], best: FigureCell | undefined): Match {
  const digits = figure.text.match(/\d/g)?.length ?? 0;
  const agreeing = cells.filter(({ quantity }) => agreement(figure, quantity) === 'rounded');
  const values = agreeing.filter(({ role }) => role === 'value');
  const same = values.length > 0 ? values : agreeing;
  const [first] = same;
  if (first === undefined || digits < TELLING || (same.length > 1 && digits < LONG)) return { outcome: 'unmatched' };
  return { outcome: 'byValue', cell: same.find((cell) => cell === best) ?? first, agreement: 'rounded' };
}

/** Two digits are found in many cells by chance; five hardly. */
const TELLING = 3;
const LONG = 5;

/** The cell that holds the number instead: in the same row or column of the table. */
function exchanged(figure: WrittenFigure, { ref }: FigureCell, cells: readonly FigureCell[]): { readonly other?: FigureCell } {
  const isBeside = (one: FigureCell) => one.ref.table === ref.table && (one.ref.row === ref.row || one.ref.column === ref.column);
  const [other, another] = cells.filter((one) => isBeside(one) && agreement(figure, one.quantity) === 'rounded');
  return other === undefined || another !== undefined ? {} : { other };
}

/** A cell that agrees but fits the words so much less is another figure. */
const CLEARLY_LESS = 2;

/** How well a cell fits the words; undefined when it cannot be the one. */
function scoreOf(cell: FigureCell, figure: WrittenFigure, context: FigureContext, anchor: FigureCell | undefined): number | undefined {
  const parts = [roleScore(cell, context, anchor), scopeScore(cell, context), sexScore(cell, context), groupScore(cell, context), conceptScore(cell, context), nameScore(cell, context), baseScore(cell, context), rowScore(cell, figure, anchor)];
  return parts.includes(undefined) ? undefined : parts.reduce<number>((total, part) => total + part!, 0);
}

function roleScore({ role, concept, priority }: FigureCell, context: FigureContext, anchor: FigureCell | undefined): number | undefined {
  if (context.priority !== undefined && priority !== undefined && priority !== context.priority) return undefined;
  const own = context.priority !== undefined && priority === context.priority ? 2 : 0;
  if (context.target === undefined) return role === 'value' || role === 'achievement' ? own - (role === 'achievement' ? 2 : 0) : undefined;
  if (concept === 'n3') return context.concepts.includes('n3') ? 3 : 0;
  if (role !== 'target' && role !== 'milestone') return undefined;
  const wanted = context.target.year === undefined ? role : context.target.year <= 2018 ? 'milestone' : 'target';
  return role === wanted ? own + (anchor === undefined ? 1 : 2) : undefined;
}

function scopeScore({ axis }: FigureCell, { axis: named, axisIn, isRow }: FigureContext): number | undefined {
  if (named === undefined) return axisIn === 'several' ? 0 : axis === undefined ? 2 : -1;
  if (axis === undefined) return axisIn === 'sentence' ? -2 : -1;
  if (axis.startsWith('area:')) return -1;
  if (axis !== named) return undefined;
  return axisIn === 'sentence' ? (isRow ? 4 : 3) : 2;
}

function sexScore({ sex, concept }: FigureCell, context: FigureContext): number | undefined {
  const own = sex === 'T' ? undefined : sex;
  if (context.sex === undefined) return own === undefined ? 0 : -4;
  if (own === context.sex) return 3;
  return own !== undefined || concept === 'participants' ? undefined : -1;
}

function groupScore({ concept, indicator }: FigureCell, { group }: FigureContext): number | undefined {
  if (group === undefined || indicator === undefined) return 0;
  if (indicator === group) return 2;
  return concept === 'group' ? undefined : 0;
}

function conceptScore({ concept, kind, role }: FigureCell, { concepts, isOfOneMeasure, isItem }: FigureContext): number {
  if (kind === 'programme' && role === 'value' && isOfOneMeasure && isItem && concept !== 'certified' && concept !== 'indicator') return -3;
  if (concepts.length === 0 || concept === 'indicator' || concept === 'other') return 0;
  if (concepts.includes(concept)) return 3;
  return concept === 'amount' ? 0 : -3;
}

/** Names of indicators stand in quotation marks; those of initiatives anywhere in the sentence. */
function nameScore({ words, kind, concept }: FigureCell, context: FigureContext): number {
  if (words.length === 0) return 0;
  if (kind !== 'programme' || concept === 'participants') {
    const share = shareOf(words, context.words);
    return share >= MOST ? 3 : share >= SOME ? 1 : kind === 'programme' ? 0 : -2;
  }
  if (concept !== 'indicator') return 0;
  if (context.quoted.length === 0) return shareOf(words, context.words) >= SAME ? 3 : -1;
  const [short, long] = context.quoted.length <= words.length ? [context.quoted, words] : [words, context.quoted];
  const share = shareOf(short, new Set(long));
  return share >= SAME ? 4 : share >= MOST ? 1 : -4;
}

/** «49% dei destinatari»: of the participants, not of the vulnerable. */
function baseScore({ base }: FigureCell, context: FigureContext): number {
  if (base === undefined || context.base === undefined) return 0;
  return base === context.base ? 2 : -3;
}

const MOST = 0.6;
const SOME = 0.4;
const SAME = 0.75;

/** The part of some words that is among others. */
function shareOf(words: readonly string[], among: ReadonlySet<string>): number {
  return words.filter((word) => among.has(word)).length / words.length;
}

/** Percentages and targets belong to the row of the figure before them. */
function rowScore(cell: FigureCell, figure: WrittenFigure, anchor: FigureCell | undefined): number {
  if (anchor === undefined) return 0;
  if (cell.role === 'target' || cell.role === 'milestone') return isOfSameIndicator(cell, anchor) ? 3 : -1;
  if (figure.unit !== 'ratio' && figure.unit !== 'count') return 0;
  const { table, row } = cell.ref;
  return table === anchor.ref.table && row === anchor.ref.row ? 5 : 0;
}

function isOfSameIndicator(cell: FigureCell, anchor: FigureCell): boolean {
  if (cell.axis !== anchor.axis) return false;
  if (cell.concept === 'certified' || anchor.concept === 'certified') return cell.concept === anchor.concept;
  return cell.indicator !== undefined && cell.indicator === anchor.indicator && cell.priority === anchor.priority;
}

/** Whether a number that differs from the cell may be told as a contradiction. */
function mayContradict(cell: FigureCell, figure: WrittenFigure, context: FigureContext, anchor: FigureCell | undefined): boolean {
  if (cell.kind !== 'programme' || !isNear(figure, cell)) return false;
  const isTarget = cell.role === 'target' || cell.role === 'milestone';
  if (isTarget) return anchor !== undefined && isOfSameIndicator(cell, anchor);
  const isSaid = context.concepts.includes(cell.concept) || (cell.concept === 'indicator' && context.quoted.length > 0);
  if (!isSaid || (context.sex !== undefined && cell.sex !== context.sex)) return false;
  if (figure.unit === 'ratio' && cell.base !== undefined && cell.base === context.base) return context.axisIn !== 'several';
  if (figure.unit === 'ratio') return cell.concept === 'indicator' || (context.sex !== undefined && anchor?.ref.row === cell.ref.row && anchor.ref.table === cell.ref.table);
  if (figure.unit === 'bare') return false;
  if (cell.concept === 'indicator' || cell.concept === 'group') return true;
  if (context.axisIn === 'several') return false;
  return !context.isOfOneMeasure && (!context.isItem || cell.concept === 'certified');
}

/** Within half and double: what is farther is most likely another quantity, unless it is the same number in another unit. */
function isNear(figure: WrittenFigure, { quantity }: FigureCell): boolean {
  const { value, lastPower } = figureIn(figure, quantity)!;
  if (quantity.value.isZero() || value.isZero()) return false;
  const ratio = value.dividedBy(quantity.value).abs();
  return (ratio.greaterThanOrEqualTo('0.5') && ratio.lessThanOrEqualTo(2)) || isOtherScale(value, quantity.value, lastPower);
}
