import { headingLevel } from './headingLevel.js';
import { inPieces, LONGEST_PARAGRAPH, withHeadings, type LooseParagraph, type Paragraph } from './narrativeText.js';
import { withoutMarks } from './plainMarks.js';

interface Line {
  readonly text: string;
  readonly number: number;
  /** Blank lines above it. */
  readonly gap: number;
}

/**
 * The paragraphs of a text file, plain or Markdown. Texts taken from a printed page have their sentences cut at the margin,
 * sometimes with a blank line after each, and words cut by hyphens: they are put together again, and each piece knows its line.
 */
export function readPlainText(text: string): Paragraph[] {
  const lines = linesOf(text);
  const width = usualWidth(lines);
  const gap = usualGap(lines);
  const paragraphs: (LooseParagraph & { text: string; places: LooseParagraph['places'] })[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const join = last === undefined || last.kind === 'row' || last.text.length + line.text.length > LONGEST_PARAGRAPH ? undefined : joint(last, line, width, gap);
    if (last !== undefined && join !== undefined) {
      const whole = join === 'hyphen' ? last.text.slice(0, -1) : join === 'none' ? last.text : `${last.text} `;
      paragraphs[paragraphs.length - 1] = { ...last, text: whole + line.text, places: [...last.places, { start: whole.length, place: { kind: 'line', number: line.number } }] };
    } else paragraphs.push(paragraphOf(line));
  }
  return withHeadings(paragraphs);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  text.normalize('NFC').split(/\r\n|[\r\n\f\v\u2028\u2029]/).forEach((raw, i) => {
    for (const piece of inPieces(raw)) {
      const plain = trimmed(withoutMarks(piece.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[\u00a0\u202f\u2007]/g, ' ')));
      if (plain === '' || RULE_OR_PAGE.test(plain)) gap += 1;
      else {
        lines.push({ text: plain, number: i + 1, gap });
        gap = 0;
      }
    }
  });
  return lines;
}

/** Without the blanks around it; in the row of a table the empty cells at its ends count. */
function trimmed(line: string): string {
  const bare = line.trim();
  return bare.includes('\t') ? line.slice(/^ */.exec(line)![0].length) : bare;
}

/** A rule across the page, or the number of the page alone on its line. */
const RULE_OR_PAGE = /^(?:[-–—=_*]{3,}|[-–—\s]*\d{1,3}[-–—\s]*)$/;

function paragraphOf({ text, number }: Line): LooseParagraph {
  const level = headingLevel(text);
  const places = [{ start: 0, place: { kind: 'line' as const, number } }];
  if (level !== undefined) return { kind: 'heading', text: text.replace(/^#+\s+/, ''), places, level };
  if (isRow(text)) return { kind: 'row', text, places };
  return { kind: ITEM.test(text) ? 'item' : 'text', text, places };
}

const ITEM = /^(?:[•▪➢►‣◦·*]|[-–—](?=\s)|\d{1,2}\)|[a-z]\))/;

function isRow(text: string): boolean {
  return text.includes('\t') || /^\|.*\|$/.test(text);
}

/** A unit that belongs to the number at the end of the line before. */
const UNIT = /^(?:mln|mn|m€|milion[ei]|miliard[oi]|mila|€|euro\b|%|per cento)/i;
/** What may follow a figure on the next line though it begins with a capital; other capitals begin the next row of a table. */
const OF_THE_FIGURE = /^(?:[MF]|maschi|femmine|mln|mn)(?!\p{L})/iu;
const FINISHED = /[.;:!?]["”»)]?$/;

/** How a line goes on from the one before, if it does. */
function joint({ kind, text }: LooseParagraph, { text: next, gap }: Line, width: number, usual: number): 'space' | 'hyphen' | 'none' | undefined {
  if (/\d$/.test(text) && /^[-–] \d/.test(next)) return 'space';
  if (ITEM.test(next) || isRow(next) || headingLevel(next) !== undefined) return undefined;
  if (/\d$/.test(text) && UNIT.test(next)) return 'space';
  if (gap > usual + 2) return undefined;
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return 'hyphen';
  if (/\d[-–/]$/.test(text) && /^\d/.test(next)) return 'none';
  if (FINISHED.test(text) || (/[\d%€]$/.test(text) && /^\p{Lu}/u.test(next) && !OF_THE_FIGURE.test(next))) return undefined;
  if (/^\p{Ll}/u.test(next)) return 'space';
  const isFull = text.length >= width * FULL;
  return kind !== 'heading' && gap <= usual && isFull ? 'space' : undefined;
}

/** The part of the usual width from which a line is cut by the margin. */
const FULL = 0.75;

/** The width at which most lines are cut; texts that are not cut at all have none. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return width > 160 ? Infinity : width;
}

/** Blank lines after each line: one in texts taken from some pages, none in others. */
function usualGap(lines: readonly Line[]): number {
  const spaced = lines.filter(({ gap }) => gap === 1).length;
  return spaced > lines.length * 0.6 ? 1 : 0;
}
