import type { Random } from './random.js';

/**
 * Draws without putting back: categories come out in random order, each exactly as often as was put in. This is how counts come out
 * to the unit while rows are written one at a time.
 */
export class Urn {
  private readonly left: number[];
  private all: number;

  constructor(counts: readonly number[]) {
    this.left = [...counts];
    this.all = counts.reduce((sum, count) => sum + count, 0);
  }

  /** The place of a category; 0 when the urn is empty. */
  draw(random: Random): number {
    let at = random.below(this.all);
    for (let i = 0; i < this.left.length; i += 1) {
      at -= this.left[i]!;
      if (at >= 0) continue;
      this.left[i]! -= 1;
      this.all -= 1;
      return i;
    }
    return 0;
  }
}
