import { PERIOD_STARTS } from '../law/period2014/period.js';
import { ByteDictionary } from './byteDictionary.js';
import { NO_DAY, shownDay, yearOfDay, type CivilDay } from './civilDay.js';
import type { RowPlaces } from './fieldScanner.js';
import { utf8Bytes } from './fieldText.js';
import type { OperationRecords } from './operationRecords.js';
import type { UnionAmount } from './recordFacts.js';
import type { RowLog } from './rowLog.js';
import { amountIssue, RowFields } from './rowFields.js';

type MoneyFlow = UnionAmount['measure'];

/** The kinds of movement: what each adds to, or takes from. */
export const MOVEMENT_KINDS: Readonly<Record<string, { readonly flow: MoneyFlow; readonly sign: 1 | -1 }>> = {
  IMPEGNO: { flow: 'committed', sign: 1 },
  DISIMPEGNO: { flow: 'committed', sign: -1 },
  PAGAMENTO: { flow: 'paid', sign: 1 },
  RECUPERO: { flow: 'paid', sign: -1 },
  SPESA_DICHIARATA: { flow: 'declared', sign: 1 },
  RETTIFICA_DICHIARATA: { flow: 'declared', sign: -1 },
  CERTIFICATA: { flow: 'certified', sign: 1 },
  DECERTIFICATA: { flow: 'certified', sign: -1 },
};
const KINDS_IN_ORDER = Object.values(MOVEMENT_KINDS);
export const MONEY_FLOWS: readonly MoneyFlow[] = ['committed', 'paid', 'declared', 'certified'];

/** The movements of one part of the programme, in cents, by flow in the order of MONEY_FLOWS. */
export interface MovementTotals {
  readonly amounts: number[];
  /** The share of the Union, where it is given. */
  readonly union: number[];
  /** How many movements do not give it. */
  readonly withoutUnion: number[];
  /** Certified in each year from the first. */
  readonly certifiedIn: number[];
}

/** The financial movements of a programme up to the cut-off, summed in whole cents. */
export class MovementRecords {
  readonly totals: MovementTotals[] = [];
  /** Declared expenditure by combination of categories of intervention. */
  readonly declaredOfCombination: number[] = [];
  /** The kinds only: what a file has in their place is not kept. */
  private readonly kinds = dictionaryOf(Object.keys(MOVEMENT_KINDS));
  private readonly years: number;

  constructor(
    private readonly operations: OperationRecords,
    private readonly cutOff: CivilDay,
  ) {
    this.years = yearOfDay(cutOff) - PERIOD_STARTS.year + 1;
  }

  /** Reads the rows of one file. */
  reader(row: RowPlaces, placeOf: (column: string) => number, log: RowLog): (line: number) => void {
    const fields = new RowFields(row);
    const at = { code: placeOf('codice_operazione'), date: placeOf('data'), kind: placeOf('tipo'), amount: placeOf('importo'), union: placeOf('quota_ue') };

    return (line) => {
      if (fields.isEmpty(at.code)) return log.exclude('REC-001', line, 'codice_operazione');
      const operation = fields.known(at.code, this.operations.codes);
      if (operation < 0) return log.exclude('REC-002', line, 'codice_operazione');
      if (this.operations.isRevoked(operation)) return log.exclude('REC-003', line, 'codice_operazione');

      if (fields.isEmpty(at.date)) return log.exclude('REC-001', line, 'data');
      const date = fields.day(at.date);
      if (date === NO_DAY) return log.exclude('REC-006', line, 'data', fields.found(at.date), { effect: 'records.theRowIsNotCounted' });
      if (date > this.cutOff) return log.exclude('REC-004', line, 'data', undefined, { cutOff: shownDay(this.cutOff) });

      if (fields.isEmpty(at.kind)) return log.exclude('REC-001', line, 'tipo');
      const kind = KINDS_IN_ORDER[fields.known(at.kind, this.kinds)];
      if (kind === undefined) return log.exclude('REC-009', line, 'tipo', fields.found(at.kind), { expected: Object.keys(MOVEMENT_KINDS).join(', ') });

      const cents = fields.cents(at.amount);
      const problem = amountIssue(cents);
      if (problem !== undefined) return log.exclude(problem, line, 'importo', problem === 'REC-001' ? undefined : fields.found(at.amount), { effect: 'records.theRowIsNotCounted' });
      const flow = MONEY_FLOWS.indexOf(kind.flow);
      const totals = this.totalsOf(this.operations.groupOf.at(operation));
      const amount = kind.sign * cents;
      totals.amounts[flow]! += amount;
      this.addUnion(totals, flow, kind.sign, cents, fields, at.union, line, log);
      if (kind.flow === 'certified') totals.certifiedIn[Math.max(0, yearOfDay(date) - PERIOD_STARTS.year)]! += amount;
      if (kind.flow === 'declared') {
        const combination = this.operations.combinationOf.at(operation);
        this.declaredOfCombination[combination] = (this.declaredOfCombination[combination] ?? 0) + amount;
      }
    };
  }

  private addUnion(totals: MovementTotals, flow: number, sign: number, cents: number, fields: RowFields, place: number, line: number, log: RowLog): void {
    const share = fields.cents(place);
    if (share >= 0 && share <= cents) {
      totals.union[flow]! += sign * share;
      return;
    }
    totals.withoutUnion[flow]! += 1;
    const problem = amountIssue(share) ?? 'REC-027';
    if (problem !== 'REC-001') log.remark(problem, line, 'quota_ue', problem === 'REC-027' ? undefined : fields.found(place), { effect: 'records.valueNotUsed' });
  }

  private totalsOf(group: number): MovementTotals {
    const zeros = (length: number) => Array.from({ length }, () => 0);
    return (this.totals[group] ??= {
      amounts: zeros(MONEY_FLOWS.length),
      union: zeros(MONEY_FLOWS.length),
      withoutUnion: zeros(MONEY_FLOWS.length),
      certifiedIn: zeros(this.years),
    });
  }
}

function dictionaryOf(names: readonly string[]): ByteDictionary {
  const words = new ByteDictionary();
  for (const name of names) {
    const bytes = utf8Bytes(name);
    words.add(bytes, 0, bytes.length);
  }
  return words;
}
