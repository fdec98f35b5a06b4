import type { RecordKind } from '../../../engine/records/recordFacts.js';
import type { CountedRecords } from '../../support/records/countedRecords.js';
import { RECORD_COLUMNS, type RecordSet } from '../../support/records/recordSet.js';
import { plainMovements, plainProgrammed, plainUnionAmounts, type PlainMovement } from './plainMoney.js';
import { plainOperations, type PlainOperation } from './plainOperations.js';
import { plainParticipations } from './plainParticipations.js';
import { plainRows, type PlainRow } from './plainText.js';
import { euroText, plainCents } from './plainValues.js';
import { Sums } from './sums.js';

const DIMENSIONS = ['settore_intervento', 'forma_finanziamento', 'territorio', 'meccanismo_territoriale', 'tema_secondario', 'attivita_economica', 'ubicazione'];

/**
 * Facts of a set of records by the plainest means: every row an object, every sum in a map. Written from registrazioni.md and
 * from no line of the engine; slow and obvious on purpose.
 */
export function plainFacts({ scope, year, files }: RecordSet): CountedRecords {
  const rows = (kind: RecordKind): PlainRow[] => files.filter((file) => file.kind === kind).flatMap(({ text }) => plainRows(text, RECORD_COLUMNS[kind]));
  const counted = new Sums();
  const money = new Sums();
  const { byCode, counts: operazioni } = plainOperations(rows('operazioni'), scope, year);
  const references = new Sums();
  const partecipanti = plainParticipations(rows('partecipanti'), byCode, year, counted, references);
  const { movements, counts: movimenti } = plainMovements(rows('movimenti'), byCode, year);

  const combinations = new Combinations();
  const specialUses = new Combinations();
  for (const operation of byCode.values()) if (operation.counted !== undefined) countOperation(operation, operation.counted, year, { counted, money, combinations, specialUses });
  const union = new Sums();
  plainUnionAmounts(movements, union);
  const certified = new Sums();
  for (const movement of movements) countMovement(movement, year, { money, combinations, certified });
  const programmed = new Sums();
  const programmato = plainProgrammed(rows('programmato'), scope, year, programmed);

  return {
    longForm: [...counted.lines(), ...money.lines(euroText)].sort(),
    counts: { operazioni, partecipanti, movimenti, programmato },
    referenceResults: references.lines(),
    combinations: combinations.lines(),
    unionAmounts: union.lines(),
    certifiedAtYearEnd: certified.lines(),
    specialUses: specialUses.lines(),
    programmed: programmed.lines(),
  };
}

interface Counters {
  readonly counted: Sums;
  readonly money: Sums;
  readonly combinations: Combinations;
  readonly specialUses: Combinations;
  readonly certified: Sums;
}

function countOperation(operation: PlainOperation, { year: selected, total, publicCost }: NonNullable<PlainOperation['counted']>, year: number, to: Omit<Counters, 'certified'>): void {
  const { axis, priority, region, row } = operation;
  const text = (column: string) => row.fields.get(column) ?? '';
  to.counted.add(['operations', axis, priority, region, 'T', year, ''], 1n);
  to.money.add(['eligibleTotal', axis, priority, region, 'T', year, ''], total);
  to.money.add(['eligiblePublic', axis, priority, region, 'T', year, ''], publicCost);
  const projects = (indicator: string, value: bigint) => to.counted.add(['output', axis, priority, region, 'T', selected, indicator], value);
  if (text('parti_sociali_ong') === 'S') projects('CO20', 1n);
  if (text('partecipazione_femminile') === 'S') projects('CO21', 1n);
  if (text('pubblica_amministrazione') === 'S') projects('CO22', 1n);
  if (/^\d+$/.test(text('pmi_sostenute'))) projects('CO23', BigInt(text('pmi_sostenute')));
  to.combinations.add(combinationOf(operation), [total, publicCost, 0n, 1n]);
  to.specialUses.add(`${axis},${region}`, [plainCents(text('importo_finanziamento_incrociato')) ?? 0n, plainCents(text('importo_fuori_unione')) ?? 0n]);
}

function countMovement({ operation, measure, year: moved, cents }: PlainMovement, year: number, to: Pick<Counters, 'money' | 'combinations' | 'certified'>): void {
  const { axis, priority, region } = operation;
  to.money.add([measure, axis, priority, region, 'T', year, ''], cents);
  if (measure === 'declared') to.combinations.add(combinationOf(operation), [0n, 0n, cents, 0n]);
  if (measure === 'certified') for (let end = 2014; end <= year; end += 1) if (moved <= end) to.certified.add([axis, region, end], cents);
}

/** Where the operation stands in Table 7. */
function combinationOf({ axis, region, row }: PlainOperation): string {
  return `${axis},${region},${DIMENSIONS.map((column) => row.fields.get(column) ?? '').join('|')}`;
}

/** Several sums under one key. */
class Combinations {
  readonly #sums = new Map<string, readonly bigint[]>();

  add(key: string, values: readonly bigint[]): void {
    const before = this.#sums.get(key);
    this.#sums.set(key, values.map((value, i) => value + (before?.[i] ?? 0n)));
  }

  lines(): string[] {
    return [...this.#sums].filter(([, values]) => values.some((value) => value !== 0n)).map(([key, values]) => `${key},${values.join(',')}`).sort();
  }
}
