import { monthsAfter, type Day } from './civilDays.js';
import type { Category } from './compositions.js';
import type { Person } from './participantRow.js';
import type { Random } from './random.js';

interface Known {
  readonly code: string;
  readonly birth: Day;
  readonly sex: string;
}

/** Of the people met lately, some take part in another operation as well: they keep code, sex and birthday. */
export class KnownPeople {
  private readonly recent: Known[] = [];

  /**
   * Someone known who has the sex and the age, one time in a few; not the same twice before they are met again.
   * @param youngest years that the person has at least, for the education drawn
   */
  oneLike(sex: string, age: Category, youngest: number, entry: Day, random: Random): Known | undefined {
    if (!random.oneIn(RETURNING) || this.recent.length === 0) return undefined;
    const at = random.below(this.recent.length);
    const known = this.recent[at]!;
    const isTooYoung = monthsAfter(known.birth, 12 * youngest) > entry;
    if (known.sex !== sex || isTooYoung || ageOn(known.birth, entry) !== age) return undefined;
    this.recent.splice(at, 1);
    return known;
  }

  /** To be called when an operation is complete: nobody takes part twice in the same one by chance. */
  meet(people: readonly Person[]): void {
    for (const { code, birth, sex } of people) this.recent.push({ code, birth, sex });
    if (this.recent.length > MOST_KNOWN) this.recent.splice(0, this.recent.length - MOST_KNOWN);
  }
}

const RETURNING = 5;
const MOST_KNOWN = 64;

function ageOn(birth: Day, day: Day): Category {
  if (monthsAfter(birth, 12 * 25) > day) return 'CO06';
  return monthsAfter(birth, 12 * 55) > day ? 'FROM_25_TO_54' : 'CO07';
}
