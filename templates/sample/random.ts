/**
 * A small pseudo-random generator (sfc32): 32-bit integer arithmetic only, so the same seed gives the same numbers on every
 * machine. It is no source of secrets: the sample has none.
 */
export class Random {
  private a = 0x9e3779b9;
  private b = 0x243f6a88;
  private c = 0xb7e15162;
  private counter = 1;

  /** @param stream makes independent sequences from one seed */
  constructor(seed: number, stream = 0) {
    this.a ^= seed | 0;
    this.b ^= stream | 0;
    this.c ^= Math.floor(seed / 2 ** 32) | 0;
    for (let i = 0; i < 20; i += 1) this.next();
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to `count` − 1; 0 when there is no choice. */
  below(count: number): number {
    return count <= 1 ? 0 : Math.floor((this.next() / 2 ** 32) * count);
  }

  /** A whole number from `low` to `high`, both included; `low` when there is nothing between. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True once in `times`, on average. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** The place of a weight, as often as it weighs; 0 when nothing weighs. */
  weighted(weights: readonly number[]): number {
    let at = this.below(weights.reduce((sum, weight) => sum + weight, 0));
    for (let i = 0; i < weights.length; i += 1) {
      at -= weights[i]!;
      if (at < 0) return i;
    }
    return 0;
  }

  /** `words` × 8 hexadecimal digits. */
  hex(words: number): string {
    let text = '';
    for (let i = 0; i < words; i += 1) text += this.next().toString(16).padStart(8, '0');
    return text;
  }
}
