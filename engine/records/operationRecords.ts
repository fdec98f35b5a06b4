import { OPERATION_RULES } from '../law/period2014/indicatorRules.js';
import { isInNomenclature } from '../law/period2014/nomenclature.js';
import type { PriorityAxis } from '../programme/programme.js';
import { ByteDictionary } from './byteDictionary.js';
import { NO_DAY, shownDay, yearOfDay, type CivilDay } from './civilDay.js';
import { CombinationNumbers } from './combinationNumbers.js';
import type { RowPlaces } from './fieldScanner.js';
import { GrowingInts } from './growingInts.js';
import type { ProgrammeGroups } from './programmeGroups.js';
import type { RowLog } from './rowLog.js';
import { amountIssue, RowFields } from './rowFields.js';

const STATES = ['attiva', 'conclusa', 'revocata'];
const REVOKED = 'revocata';
/** The numbers of the dimensions in the model: the thematic objective (5) is not used by the ESF. */
const DIMENSION_NUMBERS = [1, 2, 3, 4, 6, 7, 8] as const;
const DIMENSION_COLUMNS = ['settore_intervento', 'forma_finanziamento', 'territorio', 'meccanismo_territoriale', 'tema_secondario', 'attivita_economica', 'ubicazione'] as const;

/** What the selected operations of one part of the programme add up to, in cents. */
export interface OperationTotals {
  eligibleTotal: number;
  eligiblePublic: number;
  operations: number;
  crossFinancing: number;
  outsideUnion: number;
}

const noTotals = (): OperationTotals => ({ eligibleTotal: 0, eligiblePublic: 0, operations: 0, crossFinancing: 0, outsideUnion: 0 });

/**
 * The operations of a programme: the part to which each belongs, whether it is revoked, and what the selected ones add up to.
 * A row without a readable code, axis or priority is not usable; one without a readable date or cost is not counted, but its
 * participants and movements are.
 */
export class OperationRecords {
  readonly codes = new ByteDictionary();
  /** By operation: the number of its group, and of its combination of categories of intervention. */
  readonly groupOf = new GrowingInts();
  readonly combinationOf = new GrowingInts();
  readonly combinations = new CombinationNumbers(DIMENSION_COLUMNS.length);
  readonly totals: OperationTotals[] = [];
  readonly totalsOfCombination: OperationTotals[] = [];
  /** Projects and enterprises of one group, year of selection and rule, by the number that `countKey` makes of them. */
  readonly counts = new Map<number, number>();
  private readonly revoked = new GrowingInts();
  /** Of each dimension, by the number of its code: whether the nomenclature has it. */
  private readonly isKnownCode: boolean[][] = [];
  private readonly isKnownRegion: boolean[] = [];
  private readonly words = { axis: new ByteDictionary(), priority: new ByteDictionary(), region: new ByteDictionary(), state: new ByteDictionary(), flag: new ByteDictionary(), number: new ByteDictionary() };
  /** The group of each pair of words seen; negative ones say why there is none. */
  private readonly groupsSeen = new Map<number, number>();

  constructor(
    private readonly groups: ProgrammeGroups,
    private readonly cutOff: CivilDay,
  ) {}

  /** 1 for each operation that is revoked. */
  revokedFlags(): Uint8Array {
    return Uint8Array.from({ length: this.revoked.length }, (_, i) => this.revoked.at(i));
  }

  isRevoked(operation: number): boolean {
    return this.revoked.at(operation) === 1;
  }

  /** Reads the rows of one file. */
  reader(row: RowPlaces, placeOf: (column: string) => number, log: RowLog): (line: number) => void {
    const fields = new RowFields(row);
    const at = {
      code: placeOf('codice_operazione'),
      axis: placeOf('asse'),
      priority: placeOf('priorita_investimento'),
      region: placeOf('categoria_regione'),
      state: placeOf('stato'),
      date: placeOf('data_selezione'),
      total: placeOf('costo_ammissibile_totale'),
      publicCost: placeOf('costo_ammissibile_pubblico'),
      crossFinancing: placeOf('importo_finanziamento_incrociato'),
      outsideUnion: placeOf('importo_fuori_unione'),
    };
    const dimensions = DIMENSION_COLUMNS.map(placeOf);
    const rules = OPERATION_RULES.map(({ counts }) => placeOf(counts));

    return (line) => {
      if (fields.isEmpty(at.code)) return log.exclude('REC-001', line, 'codice_operazione');
      if (fields.known(at.code, this.codes) >= 0) return log.repeat('REC-026', line);
      const group = this.group(fields, at, line, log);
      if (group < 0) return;
      const operation = fields.word(at.code, this.codes);
      this.groupOf.push(group);
      const isRevoked = this.state(fields, at.state, line, log) === REVOKED;
      this.revoked.push(isRevoked ? 1 : 0);
      this.combinationOf.push(this.combinations.number(group, (i) => this.category(i, fields, dimensions[i]!, line, log)));
      if (isRevoked) return log.exclude('REC-003', line, 'stato');

      const date = fields.day(at.date);
      if (date === NO_DAY) return log.exclude('REC-035', line, 'data_selezione');
      if (date > this.cutOff) return log.exclude('REC-004', line, 'data_selezione', undefined, { cutOff: shownDay(this.cutOff) });
      const total = fields.cents(at.total);
      const publicCost = fields.cents(at.publicCost);
      const problem = amountIssue(total) ?? amountIssue(publicCost);
      if (problem !== undefined) {
        const [column, place] = total < 0 ? (['costo_ammissibile_totale', at.total] as const) : (['costo_ammissibile_pubblico', at.publicCost] as const);
        if (problem !== 'REC-001') log.remark(problem, line, column, fields.found(place), { effect: 'records.valueNotUsed' });
        return log.exclude('REC-035', line, column);
      }
      const sums = { eligibleTotal: total, eligiblePublic: publicCost, operations: 1, crossFinancing: this.special(fields, at.crossFinancing, 'importo_finanziamento_incrociato', line, log), outsideUnion: this.special(fields, at.outsideUnion, 'importo_fuori_unione', line, log) };
      add(this.totals, group, sums);
      add(this.totalsOfCombination, this.combinationOf.at(operation), sums);
      this.count(fields, rules, group, yearOfDay(date), line, log);
    };
  }

  /** The number of the group; -1 when the row is not usable, which is told. */
  private group(fields: RowFields, at: { axis: number; priority: number; region: number }, line: number, log: RowLog): number {
    const { words } = this;
    const [axis, priority, region] = [fields.word(at.axis, words.axis), fields.word(at.priority, words.priority), fields.word(at.region, words.region)];
    const key = ((axis + 1) * WORDS + priority + 1) * WORDS + region + 1;
    const isFew = Math.max(axis, priority, region) < WORDS - 1;
    const found = (isFew ? this.groupsSeen.get(key) : undefined) ?? this.findGroup(axis, priority, region);
    if (isFew) this.groupsSeen.set(key, found);
    if (axis < 0) log.exclude('REC-001', line, 'asse');
    else if (found === NO_AXIS) log.exclude('REC-024', line, 'asse', fields.found(at.axis), { expected: this.groups.axisCodes.join(', ') });
    else if (found === NO_PRIORITY) log.exclude('REC-025', line, 'priorita_investimento', fields.found(at.priority));
    else if (region >= 0 && !this.isRegion(region)) log.remark('REC-009', line, 'categoria_regione', fields.found(at.region), { expected: 'PS, IT, MS' });
    return found < 0 ? -1 : found;
  }

  private isRegion(word: number): boolean {
    return (this.isKnownRegion[word] ??= this.groups.region(this.words.region.text(word)) !== undefined);
  }

  private findGroup(axisWord: number, priorityWord: number, regionWord: number): number {
    const { groups, words } = this;
    const text = (dictionary: ByteDictionary, word: number) => (word < 0 ? '' : dictionary.text(word));
    const axis: PriorityAxis | undefined = groups.axis(text(words.axis, axisWord));
    if (axis === undefined) return NO_AXIS;
    const priority = groups.priority(text(words.priority, priorityWord), axis);
    if (priority === undefined && !(axis.technicalAssistance && priorityWord < 0)) return NO_PRIORITY;
    const region = groups.region(text(words.region, regionWord)) ?? groups.region('')!;
    return groups.number(axis, priority, region);
  }

  /** The code of a dimension; one that is not in the nomenclature is told, and kept. */
  private category(dimension: number, fields: RowFields, place: number, line: number, log: RowLog): number {
    const words = this.combinations.words[dimension]!;
    const word = fields.word(place, words);
    if (word < 0) return word;
    const seen = (this.isKnownCode[dimension] ??= []);
    const isKnown = (seen[word] ??= isInNomenclature(DIMENSION_NUMBERS[dimension]!, words.text(word)));
    if (!isKnown) log.remark('REC-028', line, DIMENSION_COLUMNS[dimension]!, fields.found(place));
    return word;
  }

  private state(fields: RowFields, place: number, line: number, log: RowLog): string {
    const word = fields.word(place, this.words.state);
    const state = word < 0 ? '' : this.words.state.text(word);
    if (state !== '' && !STATES.includes(state)) log.remark('REC-009', line, 'stato', fields.found(place), { expected: STATES.join(', ') });
    return state;
  }

  /** An amount that may be missing: what cannot be read is told and left out. */
  private special(fields: RowFields, place: number, column: string, line: number, log: RowLog): number {
    const cents = fields.cents(place);
    if (cents >= 0) return cents;
    const problem = amountIssue(cents)!;
    if (problem !== 'REC-001') log.remark(problem, line, column, fields.found(place), { effect: 'records.valueNotUsed' });
    return 0;
  }

  private count(fields: RowFields, rules: readonly number[], group: number, year: number, line: number, log: RowLog): void {
    OPERATION_RULES.forEach(({ counts }, i) => {
      const isNumber = counts === 'pmi_sostenute';
      const words = isNumber ? this.words.number : this.words.flag;
      const word = fields.word(rules[i]!, words);
      const text = word < 0 ? '' : words.text(word);
      let value = text === 'S' ? 1 : 0;
      if (isNumber) {
        value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
        if (text !== '' && !/^\d{1,9}$/.test(text)) log.remark('REC-036', line, counts, fields.found(rules[i]!));
      } else if (text !== '' && text !== 'S' && text !== 'N') log.remark('REC-009', line, counts, fields.found(rules[i]!), { expected: 'S, N' });
      if (value === 0) return;
      const key = countKey(group, year, i);
      this.counts.set(key, (this.counts.get(key) ?? 0) + value);
    });
  }
}

const YEARS = 1 << 12;

function countKey(group: number, year: number, rule: number): number {
  return (group * YEARS + year) * OPERATION_RULES.length + rule;
}

/** The group, the year and the rule of a count. */
export function countOf(key: number): { readonly group: number; readonly year: number; readonly rule: number } {
  const rule = key % OPERATION_RULES.length;
  const rest = (key - rule) / OPERATION_RULES.length;
  return { group: Math.floor(rest / YEARS), year: rest % YEARS, rule };
}

/** More words than a column of codes has: beyond them a file is in disorder, and nothing is remembered. */
const WORDS = 1 << 16;
const [NO_AXIS, NO_PRIORITY] = [-2, -3] as const;

function add(list: OperationTotals[], place: number, sums: OperationTotals): void {
  const totals = (list[place] ??= noTotals());
  totals.eligibleTotal += sums.eligibleTotal;
  totals.eligiblePublic += sums.eligiblePublic;
  totals.operations += sums.operations;
  totals.crossFinancing += sums.crossFinancing;
  totals.outsideUnion += sums.outsideUnion;
}
