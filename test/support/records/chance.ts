import { seeded } from '../seeds.js';

/** Chance that comes back: everything random in a set of records comes from one seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  /** True once in so many times. */
  is(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  of<T>(things: readonly T[]): T {
    return things[Math.floor(this.#next() * things.length)]!;
  }

  /** One of the things, each as often as its weight says. */
  weighted<T>(things: readonly (readonly [weight: number, thing: T])[]): T {
    let left = this.#next() * things.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, thing] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return things.at(-1)![1];
  }

  shuffled<T>(things: readonly T[]): T[] {
    const mixed = [...things];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  }
}
