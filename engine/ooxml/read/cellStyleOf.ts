import type { CellStyle } from './workbookModel.js';

/** What a number format code, in its English form, says of a cell. */
export function cellStyleOf(code: string, isLocked: boolean): CellStyle {
  const bare = withoutLiterals(code);
  // A comma after the last digit divides by a thousand.
  const isScaled = /[0#?],+(?![0#?,])/.test(bare);
  return { isDate: isDateFormat(code), isPercent: bare.includes('%'), isScaled, ...precisionOf(code), isLocked };
}

/** Whether a format code shows a date or a time: it has one of their letters outside quotes, escapes, colours and conditions. */
export function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(withoutLiterals(code));
}

/** The decimals that a format shows, and the power of ten by which it divides: two commas after the last digit are a million. */
export function precisionOf(code: string | undefined): Pick<CellStyle, 'decimals' | 'power'> {
  const [positive = ''] = withoutLiterals(code ?? '').split(';');
  if (!/[0#?]/.test(positive)) return {};
  const decimals = /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
  const commas = /[0#?](,+)(?![0#?,])/.exec(positive)?.[1]?.length ?? 0;
  return { decimals, ...(commas > 0 && { power: 3 * commas }) };
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, '');
}
