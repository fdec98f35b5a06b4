/** Sums by a key of text. */
export class Sums {
  readonly #sums = new Map<string, bigint>();

  add(key: readonly (string | number)[], value: bigint): void {
    const text = key.join(',');
    this.#sums.set(text, (this.#sums.get(text) ?? 0n) + value);
  }

  /** `key,value`, sorted by code units, without zeros. */
  lines(write: (value: bigint) => string = String): string[] {
    return [...this.#sums].filter(([, value]) => value !== 0n).map(([key, value]) => `${key},${write(value)}`).sort();
  }
}
