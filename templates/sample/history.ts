import { AxisMoney, type OperationMoney } from './axisMoney.js';
import { dayOf, lastDayOf, partsOf, type Day } from './civilDays.js';
import { participantsIn } from './compositions.js';
import { dimensionCodes } from './dimensionCodes.js';
import { KnownPeople } from './knownPeople.js';
import { movementRows } from './movements.js';
import { operationRow, type Operation } from './operationRow.js';
import { participantRow, type Person } from './participantRow.js';
import { People, type CalibratedReach, type Period } from './people.js';
import type { ParticipantPlan } from './planParticipants.js';
import { Random } from './random.js';
import type { SamplePlan } from './samplePlan.js';
import { CrowdSplitter } from './splitter.js';
import { Urn } from './urn.js';

/** Where rows go, one text of whole lines at a time. */
export interface RowSink {
  participants(rows: string): void;
  operations(rows: string): void;
  movements(rows: string): void;
}

/** How often the oddities of real records come: one in so many. They change no calibrated count. */
const ODD = { incomplete: 300, reentry: 150, repetition: 1500, revoked: 400, announced: 300 };
/** A reduced sample has few rows: oddities are so many times as frequent, to be there at all. */
const MORE_ODD = 5;

/**
 * Writes the history of the programme, as far as it is known at the end of a year. Every draw is made whatever the year, so the
 * same seed gives the same people in every year.
 */
export function writeHistory(plan: SamplePlan, seed: number, year: number, sink: RowSink): void {
  new History(plan, seed, lastDayOf(year), sink).write();
}

class History {
  private readonly random: Random;
  private readonly periods: readonly Period[];
  private readonly people = new KnownPeople();
  private readonly odd: typeof ODD;
  private written = 0;

  constructor(
    private readonly plan: SamplePlan,
    seed: number,
    private readonly known: Day,
    private readonly sink: RowSink,
  ) {
    this.random = new Random(seed);
    const { years, firstYear, scale } = plan.frame;
    const times = scale === 1 ? 1 : MORE_ODD;
    this.odd = Object.fromEntries(Object.entries(ODD).map(([name, rarity]) => [name, rarity / times])) as typeof ODD;
    this.periods = years.map((year, t) => ({ start: dayOf(t === 0 ? firstYear : years[t - 1]! + 1, 1, 1), end: lastDayOf(year) }));
  }

  write(): void {
    for (const axis of this.plan.participants) {
      const money = new AxisMoney(this.plan.money.get(axis.axis.code)!, this.periods, this.random);
      this.periods.forEach((_, period) => this.writePeriod(axis, period, money));
    }
  }

  private writePeriod(axis: ParticipantPlan, period: number, money: AxisMoney): void {
    const { random } = this;
    const counts = this.plan.operations.get(axis.axis.code)![period]!;
    const all = counts.reduce((sum, count) => sum + count, 0);
    const speeds = new Urn(money.open(period, all));
    const women = this.plan.women.get(axis.axis.code);
    const ofWomen = women === undefined ? 0 : Math.min(all, women[period]! - (women[period - 1] ?? 0));
    const dedicated = new Urn([all - ofWomen, ofWomen]);
    axis.priorities.forEach((priority, k) => {
      const people = new People(axis.entering[period]![k]!, period, this.periods, this.reachOf(axis, k), this.people, random);
      const crowds = new CrowdSplitter(participantsIn(axis.entering[period]![k]!), counts[k]!);
      for (let i = 0; i < counts[k]!; i += 1) {
        const persons = Array.from({ length: crowds.take(random) }, () => people.next());
        const isSlow = speeds.draw(random) === 1;
        const isForWomen = women === undefined ? random.oneIn(400) : dedicated.draw(random) === 1;
        this.writeOperation({ axis, priority, period, persons, people, isForWomen, take: (selection) => money.take(isSlow, period, selection) });
        if (random.oneIn(this.odd.revoked)) this.writeRevoked(axis, priority, period, people);
      }
    });
  }

  private reachOf({ axis }: ParticipantPlan, k: number): CalibratedReach | undefined {
    for (const [result, byPriority] of this.plan.results.get(axis.code)!) {
      const reached = byPriority[k];
      if (reached !== undefined) return { result, reached };
    }
    return undefined;
  }

  private writeOperation(one: {
    readonly axis: ParticipantPlan;
    readonly priority: string | undefined;
    readonly period: number;
    readonly persons: readonly Person[];
    readonly people: People;
    readonly isForWomen: boolean;
    readonly take: (selection: Day) => OperationMoney;
  }): void {
    const { random, known } = this;
    const { start, end } = this.periods[one.period]!;
    const open = random.between(start, end);
    const first = one.persons.length === 0 ? open : Math.min(...one.persons.map(({ entry }) => entry));
    const selection = Math.max(start, first - random.between(0, 60));
    const { committed, amounts } = one.take(selection);
    const operation = this.operation(one, selection, committed, false);
    // Some are announced in the report of the year before: selected later, they do not count yet.
    const isAnnounced = random.oneIn(this.odd.announced) && partsOf(selection).year === partsOf(known).year + 1;
    if (selection <= known || isAnnounced) this.sink.operations(operationRow(operation, known));
    for (const { amount, period } of amounts) this.sink.movements(movementRows(operation.code, amount, this.periods[period]!.end, known, random));
    for (const person of one.persons) this.writePerson(operation.code, person, end);
    if (one.persons.some(() => random.oneIn(this.odd.incomplete))) this.writePerson(operation.code, later(one.people.incomplete(), selection, end), end);
    this.people.meet(one.persons);
  }

  /** An operation that was revoked: it stays in the files with its people and its money, and counts for nothing. */
  private writeRevoked(axis: ParticipantPlan, priority: string | undefined, period: number, people: People): void {
    const { random, known } = this;
    const { start, end } = this.periods[period]!;
    const selection = random.between(start, end - 90);
    const cents = random.between(50_000, 2_000_000);
    const operation = this.operation({ axis, priority, isForWomen: false }, selection, cents, true);
    if (selection <= known) this.sink.operations(operationRow(operation, known));
    this.sink.movements(movementRows(operation.code, { stage: 'committed', day: selection + 30, cents }, end, known, random));
    if (people.size > 0) this.writePerson(operation.code, later(people.incomplete(), selection, end), end);
  }

  private operation(
    { axis: { axis }, priority, isForWomen }: { readonly axis: ParticipantPlan; readonly priority: string | undefined; readonly isForWomen: boolean },
    selection: Day,
    committed: number,
    isRevoked: boolean,
  ): Operation {
    const { random } = this;
    const { programme, settings } = this.plan.frame;
    this.written += 1;
    const objectives = axis.specificObjectives.filter(({ investmentPriority }) => investmentPriority === undefined || investmentPriority === priority);
    const objective = objectives[random.below(objectives.length)];
    const action = objective?.actions[random.below(objective.actions.length)];
    const year = partsOf(selection).year;
    const isAlsoPrivate = random.oneIn(9);
    const privatePart = isAlsoPrivate ? Math.floor((committed * random.between(5, 30)) / 100) : 0;
    return {
      code: `OP${String(this.written).padStart(7, '0')}`,
      cup: `E${random.below(10)}${random.below(10)}D${String(year).slice(2)}${String(random.below(1_000_000_000)).padStart(9, '0')}`,
      title: `${committed > PROJECT ? 'Progetto' : 'Dote'} ${action?.code ?? axis.code} n. ${this.written}`,
      axis: axis.code,
      priority: priority ?? '',
      objective: objective?.code ?? '',
      action: action?.code ?? '',
      categoryOfRegion: programme.categoryOfRegion,
      beneficiary: axis.beneficiaries[random.below(axis.beneficiaries.length)] ?? '',
      selection,
      end: selection + random.between(180, 900),
      isRevoked,
      eligibleTotal: committed + privatePart,
      eligiblePublic: committed,
      dimensions: dimensionCodes(priority, settings.locations, random),
      partners: random.oneIn(30),
      women: isForWomen,
      administrations: random.oneIn(60),
      enterprises: random.oneIn(40) ? random.between(1, 6) : 0,
    };
  }

  /** One row for a person; two for one who left and came back; now and then the same row twice. */
  private writePerson(operation: string, person: Person, periodEnd: Day): void {
    const { random, known } = this;
    const comesBack = random.oneIn(this.odd.reentry);
    const isRepeated = random.oneIn(this.odd.repetition);
    const stay = (person.exit ?? periodEnd) - person.entry;
    const breakAfter = random.between(10, 40);
    const rows: Person[] = [person];
    if (comesBack && stay > LONG_STAY && person.lacks === undefined) {
      rows[0] = { ...person, exit: person.entry + breakAfter, results: withoutResults(person) };
      rows.push({ ...person, entry: person.entry + breakAfter + random.between(5, 40) });
    }
    for (const row of rows) {
      if (row.entry > known) continue;
      const text = participantRow(operation, row, known);
      this.sink.participants(isRepeated ? text + text : text);
    }
  }
}

/** Cents from which an operation is called a project. */
const PROJECT = 2_000_000;
const LONG_STAY = 90;

/** A person of no plan enters while the operation is open. */
function later(person: Person, selection: Day, end: Day): Person {
  const entry = Math.min(Math.max(person.entry, selection), end);
  const shift = entry - person.entry;
  return { ...person, entry, exit: person.exit === undefined ? undefined : person.exit + shift };
}

function withoutResults({ entry, results }: Person): Person['results'] {
  const asked = (answer: string) => (answer === '' ? '' : 'N');
  return {
    searching: 'N',
    training: 'N',
    qualified: 'N',
    employed: 'N',
    employedAfterSix: asked(results.employedAfterSix),
    improvedAfterSix: asked(results.improvedAfterSix),
    sixMonthsOn: entry + 240,
  };
}
