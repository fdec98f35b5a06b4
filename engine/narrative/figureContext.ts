import { normaliseAxis, normalisePriority } from '../programme/codes.js';
import { COUNT_WORDS, GROUP_WORDS, MONEY_WORDS, SEX_WORDS, type Concept } from './concept.js';
import { nameWords } from './nameWords.js';
import { cellsOf, type Paragraph } from './narrativeText.js';
import type { Span } from './sentences.js';
import type { WrittenFigure } from './writtenFigure.js';

/** What the words around a figure say of it. */
export interface FigureContext {
  readonly axis?: string;
  /** Where the axis is named; «several» when the sentence names more than one together. */
  readonly axisIn: 'sentence' | 'heading' | 'nowhere' | 'several';
  /** The concepts of the nearest words: two for «impegnato e pagato». */
  readonly concepts: readonly Concept[];
  readonly sex?: 'M' | 'F';
  readonly group?: string;
  readonly priority?: string;
  /** The words of the name in quotation marks that goes with the figure. */
  readonly quoted: readonly string[];
  /** The words of the sentence, or of the whole item of a list, to find the names of initiatives and indicators. */
  readonly words: ReadonlySet<string>;
  /** Of what the percentage is said to be. */
  readonly base?: PercentageBase;
  /** The figure is a target, of the year that is said. */
  readonly target?: { readonly year?: number };
  /** The sentence is about one measure, call or project, not about an axis. */
  readonly isOfOneMeasure: boolean;
  readonly isItem: boolean;
  readonly isRow: boolean;
}

/** A figure among the others of its sentence. */
export interface FigureInSentence {
  readonly figure: WrittenFigure;
  readonly sentence: Span;
  readonly paragraph: Paragraph;
  /** All the figures of the paragraph, in order. */
  readonly figures: readonly WrittenFigure[];
}

/** Letters on each side of a figure beyond which words are not its own, however long the sentence. */
const REACH = 800;

export function figureContext(given: FigureInSentence): FigureContext {
  const { figure, paragraph } = given;
  const sentence = { start: Math.max(given.sentence.start, figure.start - REACH), end: Math.min(given.sentence.end, figure.end + REACH) };
  const one = { ...given, sentence };
  const before = paragraph.text.slice(sentence.start, figure.start);
  const whole = paragraph.text.slice(sentence.start, sentence.end);
  const isMoney = figure.unit === 'euro' || figure.unit === 'bare';
  const head = columnHead(one);
  const [near, next] = head !== undefined ? [head, head] : isMoney ? [wordsBefore(one, true), wordsAfter(one)] : [wordsAfter(one), wordsBefore(one, false)];
  const priority = lastMatch(before, PRIORITY);
  const target = TARGET.exec(before)?.[0];
  const year = target && lastMatch(target, /\b(20\d\d)\b/g);
  const sex = isMoney ? undefined : (sexIn(near) ?? sexIn(next.slice(-JUST_BEFORE)));
  const group = isMoney ? undefined : (groupIn(near) ?? groupIn(next.split(/[,;]/).at(-1)!));
  const counted = isMoney ? [] : countConcepts(near, next);
  const found = isMoney ? moneyConcepts(near, next) : counted.length === 0 && figure.unit === 'ratio' ? moneyConcepts(next, '') : counted;
  return {
    ...axisOf(before, paragraph),
    isRow: paragraph.kind === 'row',
    concepts: sex !== undefined && found.length === 0 ? ['participants'] : found,
    ...(sex && { sex }),
    ...(group && { group }),
    ...(priority !== undefined && normalisePriority(priority) !== undefined && { priority: normalisePriority(priority)! }),
    quoted: quotedWords(before, paragraph.text.slice(figure.end, sentence.end)),
    words: new Set(nameWords(paragraph.kind === 'item' ? paragraph.text.slice(0, REACH) + whole : whole)),
    ...(figure.unit === 'ratio' && baseOf(whole.slice(figure.end - sentence.start))),
    ...(target !== undefined && { target: year === undefined ? {} : { year: Number(year) } }),
    isOfOneMeasure: ONE_MEASURE.test(whole.replace(WHOLE_AXIS, ' ')),
    isItem: paragraph.kind === 'item',
  };
}

/** A word this far before a figure may still be its own: «femmine, pari al 46%». */
const JUST_BEFORE = 20;

const AXIS = /\bass[ei]\s+((?:[IVX]+|\d)(?![\p{L}\d])(?:\s*(?:,|e|ed|\+)\s*(?:[IVX]+|\d)(?![\p{L}\d]))*)/giu;
/** The label of a row of a table of axes: «II», then the next cell. */
const ROW_AXIS = /^\|?\s*([IVX]+)\s*(?=[\t|])/g;
const PRIORITY = /(?<![\d.,])((?:8|9|10|11)\.?\s?(?:iv|v?i{1,3}|v))(?!\p{L})/giu;
/** A target in brackets «(target 2018 = …», «(valore target al 2023 - …», or «il valore target - 2023 dell'…». */
const TARGET = /(?:\([^()]*\btarget\b[^()]*|\b(?:valore|valori)\s+(?:target|obiettivo)\b[^.;()]{0,25}|\btarget\b[^.;(]{0,30}\()$/i;
const WHOLE_AXIS = /\b(?:iniziative|interventi|risorse|attivit[àa])\s+(?:(?:programmat|previst|finanziat|attivat)\p{L}*\s+)?(?:dell['’]\s?asse|dirett[ei]|degli assi|del programma|del POR)/giu;
const ONE_MEASURE =
  /\b(?:iniziativa|avvis[oi]|misura|misure|band[oi]|progett\p{L}+|percors[oi]|corsi|voucher|ulterior[ei]|DGR|D\.g\.r|decreto|annualit[àa]|fase|linea|servizi[o]?|azion[ei]|convenzione|APQ|accordo)\b/iu;

function axisOf(before: string, { headings, kind, text }: Paragraph): Pick<FigureContext, 'axis' | 'axisIn'> {
  const named = lastMatch(before, AXIS) ?? (kind === 'row' ? lastMatch(text, ROW_AXIS) : undefined);
  const heading = headings.map((text) => lastMatch(text, AXIS)).filter((one) => one !== undefined).at(-1);
  const codes = (named ?? heading)?.split(/\s*(?:,|\be\b|\bed\b|\+)\s*/) ?? [];
  if (codes.length > 1) return { axisIn: 'several' };
  const axis = codes[0] === undefined ? undefined : normaliseAxis(codes[0]);
  return axis === undefined ? { axisIn: 'nowhere' } : { axis, axisIn: named === undefined ? 'heading' : 'sentence' };
}

/** The heading of the column of a figure that stands in a table; none when the row has not as many cells as the headings. */
function columnHead({ figure, paragraph: { kind, text, columns } }: FigureInSentence): string | undefined {
  if (kind !== 'row' || columns === undefined || columns.length !== cellsOf(text).length) return undefined;
  return columns[cellsOf(text.slice(0, figure.start)).length - 1];
}

/** Bases of percentages («91% delle risorse concesse»), and phrases that hold a word of another stage. */
const ASIDE = /(?<=%\s*)(?:del|dell|della|delle|dei|degli|rispetto|sul|sulla)\b[^,;.()\d]*(?=[,;.()]|$)|\bdomand[ae] di pagamento\b|\brisorse superiori alla dotazione\b/giu;

/** What a percentage of people is of: the participants, the vulnerable, the same group in the whole programme. */
export type PercentageBase = 'participants' | 'vulnerable' | 'programme';

/** «49% dei destinatari dell'Asse». */
function baseOf(after: string): { readonly base?: PercentageBase } {
  if (/^\s*(?:dei|sui)\s+(?:destinatari|partecipanti)|^\s*delle persone coinvolte/i.test(after)) return { base: 'participants' };
  return /^\s*(?:dei|delle)\s+(?:persone\s+)?vulnerabili/i.test(after) ? { base: 'vulnerable' } : {};
}

/** What stands between the figure and the one before: for amounts, the amount before. */
function wordsBefore({ figure, figures, sentence, paragraph }: FigureInSentence, isMoney: boolean): string {
  const previous = figures.filter(({ end, unit }) => end <= figure.start && (!isMoney || unit === 'euro' || unit === 'bare')).at(-1);
  const from = Math.max(sentence.start, previous?.end ?? 0);
  return withoutAsides(paragraph.text, from, figure.start);
}

/** What follows up to the next figure or the end of the clause; a percentage that only repeats the figure is passed over: «5.412 - 3% persone». */
function wordsAfter({ figure, figures, sentence, paragraph }: FigureInSentence): string {
  const { text } = paragraph;
  let end = figure.end;
  for (;;) {
    const next = figures.find(({ start }) => start >= end);
    if (next?.unit !== 'ratio' || figure.unit === 'ratio' || !REPEATED.test(text.slice(end, next.start))) {
      const after = withoutAsides(text, end, Math.min(next?.start ?? sentence.end, sentence.end));
      return after.replace(/^\s*\)/, ' ').split(/[,;.()]/)[0]!;
    }
    end = next.end;
  }
}

/** Between a count and its own percentage. */
const REPEATED = /^\s*(?:\p{L}+\s*)?(?:[-–(,]|,?\s*pari al?(?:l['’])?|,?\s*corrispondent[ei] al?)\s*(?:il\s*)?$/iu;

function withoutAsides(text: string, start: number, end: number): string {
  // A phrase may begin before the piece.
  const from = Math.max(0, start - REACH);
  const blanked = text.slice(from, end + REACH).replace(ASIDE, (match) => ' '.repeat(match.length));
  return blanked.slice(start - from, end - from);
}

/** «(Asse I - 358 Mln€)», «Asse IV – Capacità amministrativa 20,0 Mn€» alone on its line: the amount of an axis is its allocation. */
const BESIDE_AXIS = /\basse\s+[IVX]+\s*[-–,:]?\s*$|^\W*(?:OT\s+\d+\s+)?asse\s+[IVX]+[\s–,:-]+[\p{L}\s]{0,60}$/iu;

/** The concept of the last word before, with the one joined to it by «e»; otherwise that of the first word after. */
function moneyConcepts(before: string, after: string): Concept[] {
  const found = wordsFound(before, MONEY_WORDS);
  const last = found.at(-1);
  if (last === undefined) {
    if (BESIDE_AXIS.test(before)) return ['allocation'];
    const [next] = wordsFound(after, MONEY_WORDS);
    return next === undefined || next.concept === 'certifiedUnion' ? [] : [next.concept];
  }
  const joined = found.at(-2);
  const isJoined = joined !== undefined && /^\s+e\s+$/.test(before.slice(joined.end, last.start));
  return [...new Set([...(isJoined ? [joined.concept] : []), last.concept])];
}

/** Special words say more than «persone»; after the figure first, before it otherwise. */
function countConcepts(after: string, before: string): Concept[] {
  for (const piece of [after, before]) {
    const found = wordsFound(piece, COUNT_WORDS);
    const special = found.find(({ concept }) => concept !== 'participants');
    if (found.length > 0) return [(special ?? found[0]!).concept];
  }
  return [];
}

interface FoundWord extends Span {
  readonly concept: Concept;
}

function wordsFound(text: string, words: readonly (readonly [RegExp, Concept])[]): FoundWord[] {
  const found = words.flatMap(([pattern, concept]) => [...text.matchAll(pattern)].map((match) => ({ concept, start: match.index, end: match.index + match[0].length })));
  return found.sort((a, b) => a.start - b.start);
}

/** The first word for men or women. */
function sexIn(text: string): 'M' | 'F' | undefined {
  const found = SEX_WORDS.map(([words, sex]) => ({ sex, at: text.search(words) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.sex;
}

function groupIn(text: string): string | undefined {
  const found = GROUP_WORDS.map(([words, indicator]) => ({ indicator, at: text.search(words) })).filter(({ at }) => at >= 0);
  return found.length === 1 ? found[0]!.indicator : undefined;
}

/** The name in quotation marks right after the figure, otherwise the last one before it. */
function quotedWords(before: string, after: string): string[] {
  const next = /^\s*["“«]([^"”»(]{4,})/.exec(after)?.[1];
  const last = [...before.matchAll(/["“«]([^"”»(]{4,})/g)].at(-1)?.[1];
  return nameWords(next ?? last ?? '');
}

function lastMatch(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}
