/** Numbers that look drawn and always come the same from the same seed (xorshift of 32 bits). */
export class Chance {
  constructor(seed) {
    this.state = (seed ^ 0x9e3779b9) | 1;
    for (let i = 0; i < 8; i++) this.below(2);
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit) {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return Math.floor((Math.imul(state, 0x2545f491) >>> 0) * (limit / 4294967296));
  }

  /** True `times` in `of`. */
  in(of, times) {
    return this.below(of) < times;
  }
}
