/**
 * Exact decimal arithmetic in a few lines of BigInt: a second implementation, so that the engine is not judged by itself.
 * A number is its digits and how many of them are decimals.
 */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

/** "−1234.50" → 123450 with 2 decimals. */
export function exact(text: string): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`Not a plain decimal: ${text}`);
  const [, sign, whole, fraction = ''] = match;
  const digits = BigInt(`${whole}${fraction}`);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** A double as a workbook holds it: its 15 significant digits. */
export function exactDouble(value: number): Exact {
  const [mantissa, exponent] = value.toExponential(14).split('e');
  const { digits, scale } = exact(mantissa!);
  return shifted({ digits, scale }, Number(exponent));
}

/** The number times 10 to a power. */
export function shifted({ digits, scale }: Exact, power: number): Exact {
  const places = scale - power;
  return places >= 0 ? { digits, scale: places } : { digits: digits * 10n ** BigInt(-places), scale: 0 };
}

/** Half-up, away from zero, to some decimals (negative: tens, hundreds): the digits at that scale. */
export function roundedDigits({ digits, scale }: Exact, decimals: number): bigint {
  const drop = scale - decimals;
  if (drop <= 0) return digits * 10n ** BigInt(-drop);
  const unit = 10n ** BigInt(drop);
  const magnitude = digits < 0n ? -digits : digits;
  const rounded = (magnitude * 2n + unit) / (unit * 2n);
  return digits < 0n ? -rounded : rounded;
}
