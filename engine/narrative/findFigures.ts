import { decimal, powerOfTen } from '../number/decimal.js';
import { parseItalianNumber, shownDecimals } from '../number/italianFormat.js';
import { placeIn, type Paragraph } from './narrativeText.js';
import { withoutNonFigures } from './notFigures.js';
import type { FigureUnit, Qualifier, WrittenFigure } from './writtenFigure.js';

/** A number with dots for the thousands or without, and the unit written before or after it. No sign: a dash before a number is a dash. */
const NUMBER = new RegExp(
  [
    '(?<before>(?:€|\\beuro)\\s*)?',
    '(?<![\\p{L}\\d_§#]|\\d[.,:/]|\\p{L}\\.)(?<number>(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?)(?![\\d]|[.,:]\\d|/\\d)',
    '(?:(?<percent>\\s*%|\\s*per\\s?cento\\b)',
    '|\\s*(?<scale>mln|mld|mn|meuro|m(?=\\s?€)|k(?=\\s?€)|milion[ei]|miliard[oi]|mila|migliaia)(?![\\p{L}])\\.?',
    ')?',
    '(?:\\s*(?:di\\s+)?(?<after>€|euro\\b|eur\\b))?',
  ].join(''),
  'giu',
);

const SCALES: readonly (readonly [name: RegExp, power: number])[] = [
  [/^(?:mld|miliard)/i, 9],
  [/^(?:mln|mn|m|meuro|milion[ei])$/i, 6],
  [/^(?:mila|migliaia|k)$/i, 3],
];

/** Millions are of euro where nothing else is said: «investimento pari a 4,7 Mln». */
const MILLIONS_OF_EURO = /^(?:mln|mn|mld|meuro)$/i;

const QUALIFIERS: readonly (readonly [words: RegExp, qualifier: Qualifier])[] = [
  [/\b(?:oltre|(?:pi[ùu]|meglio) di|superior[ei] a[il]?|almeno|non meno di)\s*(?:(?:a[il]?|gli|i|le|il|l['’])\s*)?$/i, 'over'],
  [/\b(?:circa|ca\.?|intorno a[il]?|attorno a[il]?|poco (?:pi[ùu]|meno) di)\s*(?:(?:a[il]?|gli|i|le|il|l['’])\s*)?$/i, 'about'],
  [/\b(?:quasi|meno di|inferior[ei] a[il]?|sotto i[l]?|fino a[il]?)\s*(?:(?:a[il]?|gli|i|le|il|l['’])\s*)?$/i, 'under'],
];
const ABOUT_AFTER = /^\s*(?:circa|ca\.)(?![\p{L}])/iu;

/** Letters beside a figure in which its qualifier stands. */
const BESIDE = 40;

/** The figures of a paragraph, in order. Numbers in words («quattro Assi») are not looked for. */
export function findFigures(paragraph: Paragraph): WrittenFigure[] {
  const { text } = paragraph;
  const plain = withoutNonFigures(text);
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const { before, number, percent, scale, after } = match.groups as Record<'number', string> & Record<string, string | undefined>;
    const value = parseItalianNumber(number, true);
    if (typeof value === 'string') return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const unit = unitOf(number, percent, scale, before ?? after);
    const power = percent === undefined ? (SCALES.find(([name]) => scale !== undefined && name.test(scale))?.[1] ?? 0) : -2;
    const written = text.slice(start, end).trim();
    const qualifier = qualifierOf(text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE));
    return {
      text: written,
      start,
      end,
      place: placeIn(paragraph, start),
      unit,
      value: value.times(powerOfTen(power)),
      scale: power,
      lastPower: power - shownDecimals(number) + (qualifier === undefined ? 0 : finalZeros(number)),
      ...(qualifier && { qualifier }),
    };
  });
}

function unitOf(number: string, percent: string | undefined, scale: string | undefined, euro: string | undefined): FigureUnit {
  if (percent !== undefined) return 'ratio';
  if (euro !== undefined || (scale !== undefined && MILLIONS_OF_EURO.test(scale))) return 'euro';
  return number.includes(',') ? 'bare' : 'count';
}

function qualifierOf(before: string, after: string): Qualifier | undefined {
  const found = QUALIFIERS.find(([words]) => words.test(before.replace(/(?:€|\beuro)\s*$/i, '')));
  return found?.[1] ?? (ABOUT_AFTER.test(after) ? 'about' : undefined);
}

/** The zeros at the end of a round number: «più di 66.000» is known to the thousand. */
function finalZeros(number: string): number {
  if (number.includes(',')) return 0;
  const bare = number.replaceAll('.', '');
  return decimal(bare).isZero() ? 0 : /0*$/.exec(bare)![0].length;
}
