import { Chance } from './chance.js';
import { randomMovements, randomProgrammed } from './randomMoney.js';
import { randomOperations } from './randomOperations.js';
import { randomParticipants } from './randomParticipants.js';
import { RECORD_KINDS, type ProgrammeScope, type RecordSet, type RecordTables } from './recordSet.js';
import { writeRecords, type Dialect } from './writeRecords.js';

/** What is wished of a set of records. */
export interface Wish {
  readonly seed: number;
  /** Of all files together, more or less: two thirds are participants. */
  readonly rows: number;
  /** The report year; its 31 December is the cut-off. */
  readonly year: number;
  readonly scope: ProgrammeScope;
}

/** Rows with every oddity that registrazioni.md foresees, and some that it does not. */
export function randomTables({ seed, rows, year, scope }: Wish): RecordTables {
  const chance = new Chance(seed);
  const operazioni = randomOperations(Math.max(3, Math.round(rows / 30)), scope, year, chance);
  const codes = [...new Set(operazioni.map((row) => row['codice_operazione']!).filter((code) => code !== ''))];
  return {
    operazioni,
    partecipanti: randomParticipants(Math.round(rows * 0.66), codes, year, chance),
    movimenti: randomMovements(Math.round(rows * 0.28), codes, year, chance),
    programmato: randomProgrammed(Math.max(1, Math.round(rows / 100)), scope, year, chance),
  };
}

/** The tables as files, one of each kind. */
export function writtenSet(tables: RecordTables, { scope, year }: Pick<Wish, 'scope' | 'year'>, dialect: Dialect, seed: number): RecordSet {
  const files = RECORD_KINDS.map((kind, i) => ({ kind, name: `${kind}.csv`, text: writeRecords(kind, tables[kind], dialect, seed + i) }));
  return { scope, year, files };
}

/** A whole random set, written in a dialect. */
export function randomRecords(wish: Wish, dialect: Dialect): RecordSet {
  return writtenSet(randomTables(wish), wish, dialect, wish.seed);
}
