import { monthsAfter, type Day } from './civilDays.js';
import { COMPOSITIONS, DISADVANTAGED, participantsIn, type Category, type CompositionName, type Counts } from './compositions.js';
import type { Person, Results } from './participantRow.js';
import type { Reached } from './planResults.js';
import { type KnownPeople } from './knownPeople.js';
import type { Random } from './random.js';
import { entitled, type CalibratedResult } from './resultIndicators.js';
import { Urn } from './urn.js';

/** A period: from the day after a year with figures to the end of the next one. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** The result of a priority that is brought to its figures. */
export interface CalibratedReach {
  readonly result: CalibratedResult;
  readonly reached: Reached;
}

type Drawn = Readonly<Record<CompositionName, Category>>;

/** The people who enter an axis, a period and a priority: each has its characteristics from the counts of the plan. */
export class People {
  private readonly urns: Readonly<Record<CompositionName, Urn>>;
  private readonly reaching: Urn | undefined;

  constructor(
    private readonly counts: Counts,
    private readonly period: number,
    private readonly periods: readonly Period[],
    private readonly reach: CalibratedReach | undefined,
    private readonly known: KnownPeople,
    private readonly random: Random,
  ) {
    const urns = Object.entries(COMPOSITIONS).map(([name, categories]) => [name, new Urn(categories.map((category: Category) => counts[category]))]);
    this.urns = Object.fromEntries(urns) as Record<CompositionName, Urn>;
    if (reach === undefined) return;
    const reached = reach.reached[period]!;
    this.reaching = new Urn([entitled(reach.result, counts) - reached.reduce((sum, count) => sum + count, 0), ...reached]);
  }

  get size(): number {
    return participantsIn(this.counts);
  }

  /** The next person of the plan. */
  next(): Person {
    const draw = <N extends CompositionName>(name: N) => COMPOSITIONS[name][this.urns[name].draw(this.random)]!;
    const drawn: Drawn = { sex: draw('sex'), condition: draw('condition'), age: draw('age'), education: draw('education'), group: draw('group') };
    const reachedIn = this.reaching !== undefined && isEntitled(this.reach!.result, drawn) ? this.reaching.draw(this.random) - 1 : undefined;
    return this.person(drawn, reachedIn);
  }

  /** A person beyond the plan, whose record lacks a characteristic: counted in the grand total only. */
  incomplete(): Person {
    const pick = <N extends CompositionName>(name: N) => COMPOSITIONS[name][this.random.below(COMPOSITIONS[name].length)]!;
    const drawn: Drawn = { sex: pick('sex'), condition: pick('condition'), age: pick('age'), education: pick('education'), group: 'NO_GROUP' };
    const lacks = (['genere', 'data_nascita', 'condizione_ingresso', 'titolo_studio'] as const)[this.random.below(4)]!;
    return { ...this.person(drawn, undefined), results: NO_RESULTS, lacks };
  }

  private person(drawn: Drawn, reachedIn: number | undefined): Person {
    const { random } = this;
    const { entry, exit } = reachedIn === undefined || reachedIn < 0 ? this.anyDates() : this.datesReaching(reachedIn);
    const educationLevel = EDUCATION_LEVELS[drawn.education]!;
    const education = educationLevel.codes[random.weighted(educationLevel.weights)]!;
    const { code, birth } = this.known.oneLike(drawn.sex, drawn.age, educationLevel.from, entry, random) ?? { code: random.hex(2), birth: birthOf(drawn, entry, random) };
    const condition = conditionOf(drawn, random);
    const answer = (group: Category) => (drawn.group === group ? 'S' : drawn.group !== 'NO_GROUP' ? 'N' : random.oneIn(90) ? 'R' : random.oneIn(120) ? '' : 'N');
    return {
      code,
      birth,
      sex: drawn.sex,
      condition,
      education,
      migrant: answer('CO15'),
      disabled: answer('CO16'),
      otherDisadvantage: answer('CO17'),
      homeless: drawn.group === 'CO17' && random.oneIn(25) ? 'S' : 'N',
      rural: random.oneIn(8) ? 'S' : 'N',
      entry,
      exit,
      results: this.results(drawn, condition, exit, reachedIn),
    };
  }

  private anyDates(): { entry: Day; exit: Day | undefined } {
    const { random } = this;
    const { start, end } = this.periods[this.period]!;
    // More people as years go by: the later of two days.
    const entry = Math.max(random.between(start, end), this.period === 0 ? random.between(start, end) : start);
    return { entry, exit: random.oneIn(20) ? undefined : entry + random.between(20, 420) };
  }

  /** Dates by which the result is known in a period, and not before. */
  private datesReaching(reachedIn: number): { entry: Day; exit: Day } {
    const { random } = this;
    const [own, then] = [this.periods[this.period]!, this.periods[reachedIn]!];
    const latest = this.reach!.result === 'CR06' ? monthsAfter(then.end, -6) - 3 : then.end - WINDOW;
    if (reachedIn > this.period) {
      const exit = random.between(then.start, Math.min(latest, then.start + 330));
      return { entry: random.between(Math.max(own.start, own.end - 300), own.end), exit };
    }
    const last = latest - 30;
    const entry = Math.max(random.between(own.start, last), this.period === 0 ? random.between(own.start, last) : own.start);
    return { entry, exit: Math.min(latest, entry + random.between(20, 300)) };
  }

  private results(drawn: Drawn, condition: string, exit: Day | undefined, reachedIn: number | undefined): Results {
    const { random, reach } = this;
    const hasReached = reachedIn !== undefined && reachedIn >= 0;
    const mayWork = drawn.condition !== 'CO05';
    const employed = mayWork && random.oneIn(4);
    const searching = drawn.condition === 'CO03' && !employed && random.oneIn(5);
    const training = condition !== 'IS' && random.oneIn(10);
    const chance = { employed, searching, training, qualified: random.oneIn(3) };
    const only = { employed: false, searching: false, training: false, qualified: false };
    const isWork = mayWork && random.oneIn(2);
    const isTraining = !isWork && condition !== 'IS' && random.oneIn(2);
    const oneOfFour = { ...only, employed: isWork, training: isTraining, qualified: !isWork && !isTraining };
    const decided = reachedIn === undefined ? undefined : reach!.result;
    const situation = decided === 'CR03' ? { ...chance, qualified: hasReached } : decided !== 'CR05' ? chance : hasReached ? oneOfFour : only;
    const working = decided === 'CR06' ? hasReached : random.below(5) < 2;
    const improved = random.oneIn(6);
    const later = random.oneIn(4) ? random.between(1, WINDOW) : undefined;
    return {
      searching: yesNo(situation.searching),
      training: yesNo(situation.training),
      qualified: yesNo(situation.qualified),
      employed: yesNo(situation.employed),
      ...(exit !== undefined && later !== undefined && { on: exit + later }),
      employedAfterSix: mayWork ? yesNo(working) : '',
      improvedAfterSix: mayWork ? '' : yesNo(improved),
      ...(exit !== undefined && { sixMonthsOn: monthsAfter(exit, 6) }),
    };
  }
}

const NO_RESULTS: Results = { searching: 'N', training: 'N', qualified: 'N', employed: 'N', employedAfterSix: '', improvedAfterSix: '' };

/** Days after the exit within which the immediate situation counts (registrazioni.md: exit + 28 days). */
const WINDOW = 28;

function isEntitled(result: CalibratedResult, { condition, group }: Drawn): boolean {
  if (result === 'CR05') return DISADVANTAGED.includes(group);
  return result === 'CR03' || condition !== 'CO05';
}

interface EducationLevels {
  readonly codes: readonly string[];
  readonly weights: readonly number[];
  /** Years of age at which one may have them. */
  readonly from: number;
}

const EDUCATION_LEVELS: Readonly<Partial<Record<Category, EducationLevels>>> = {
  ISCED_0: { codes: ['0'], weights: [1], from: 15 },
  CO09: { codes: ['1', '2'], weights: [1, 11], from: 15 },
  CO10: { codes: ['3', '4'], weights: [9, 1], from: 18 },
  CO11: { codes: ['5', '6', '7', '8'], weights: [2, 9, 8, 1], from: 21 },
};

function conditionOf({ condition, age }: Drawn, random: Random): string {
  if (condition === 'CO01') return random.below(5) < 2 ? 'DL' : 'D';
  if (condition === 'CO05') return random.oneIn(8) ? 'OA' : 'O';
  return (age === 'CO06' ? !random.oneIn(6) : random.oneIn(9)) ? 'IS' : 'I';
}

/** A birthday that gives the age of the category on the day of entry. */
function birthOf({ age, education }: Drawn, entry: Day, random: Random): Day {
  const years = age === 'CO06' ? random.between(EDUCATION_LEVELS[education]!.from, 24) : age === 'CO07' ? random.between(55, 66) : random.between(25, 54);
  return monthsAfter(entry, -12 * years) - random.between(1, 360);
}

function yesNo(value: boolean): 'S' | 'N' {
  return value ? 'S' : 'N';
}
