import type { Random } from './random.js';

/** Splits a total in proportion to weights that come one at a time and whose sum is known: the parts add up to the total. */
export class Splitter {
  private weighed = 0;
  private given = 0;

  constructor(
    private readonly total: number,
    private readonly allWeights: number,
  ) {}

  take(weight: number): number {
    if (this.allWeights === 0) return 0;
    this.weighed += weight;
    const due = Math.round(this.total * (this.weighed / this.allWeights));
    const part = due - this.given;
    this.given = due;
    return part;
  }
}

/** Splits a total in a known number of uneven parts, each from half to one and a half of what is left for it. */
export class UnevenSplitter {
  constructor(
    private total: number,
    private parts: number,
  ) {}

  take(random: Random): number {
    const part = this.parts <= 1 ? this.total : Math.floor((this.total / this.parts) * (0.5 + random.below(1001) / 1000));
    this.total -= part;
    this.parts -= 1;
    return part;
  }
}

/** Splits a count among a known number of takers: each gets one at least where there is enough, a few get many. */
export class CrowdSplitter {
  constructor(
    private left: number,
    private takers: number,
  ) {}

  take(random: Random): number {
    const own = this.left >= this.takers ? 1 : 0;
    const spare = this.left - Math.min(this.left, this.takers);
    const isCrowd = random.oneIn(CROWD);
    const most = Math.ceil((spare * CROWD * 2) / Math.max(this.takers, 1));
    const others = this.takers <= 1 ? spare : isCrowd ? Math.min(spare, random.below(most + 1)) : 0;
    this.takers -= 1;
    this.left -= own + others;
    return own + others;
  }
}

/** One operation in eight is a course or a project; the others are vouchers of one person. */
const CROWD = 8;
