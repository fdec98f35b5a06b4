import type { RecordKind } from '../../../engine/records/recordFacts.js';
import { Chance } from './chance.js';
import { RECORD_COLUMNS, type RecordRow } from './recordSet.js';

/**
 * How a file is written. `plain`: as the contract prints it. `odd`: any order of columns, extra ones, other spellings of
 * the headings, quotes where none are needed, blanks around fields, CRLF and LF, empty lines, a BOM, a last line without end.
 * `oddest`: also rows with too many fields and a last line that is cut: a reader of other people's CSV cannot tell these.
 */
export type Dialect = 'plain' | 'odd' | 'oddest';

const EXTRA_COLUMNS = ['note', 'Codice fiscale ente', 'campo_9'];

/** A file of records as text. */
export function writeRecords(kind: RecordKind, rows: readonly RecordRow[], dialect: Dialect, seed: number): string {
  const chance = new Chance(seed);
  if (dialect === 'plain') {
    const columns = RECORD_COLUMNS[kind];
    return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((fields) => `${fields.map(plainField).join(';')}\n`).join('');
  }
  return oddText(kind, rows, dialect === 'oddest', chance);
}

function oddText(kind: RecordKind, rows: readonly RecordRow[], isOddest: boolean, chance: Chance): string {
  const columns = writtenColumns(kind, rows, chance);
  const lineEnd = chance.of(['\n', '\r\n']);
  const lines = rows.map((row) => columns.map((column) => oddField(row[column] ?? '', chance)));
  if (isOddest) for (const line of lines) if (chance.is(0.004)) line.push(chance.of(['x', '"a;b"', '2020']));
  const all = [columns.map((column) => oddHeading(column, chance)), ...lines].map((fields) => fields.join(';'));
  const text = all.map((line) => `${line}${lineEnd}${chance.is(0.004) ? lineEnd : ''}`).join('');
  const bom = chance.is(0.3) ? '\ufeff' : '';
  if (isOddest && rows.length > 0 && chance.is(0.3)) return `${bom}${text}${cutLine(all.at(-1)!, columns.length, chance)}`;
  return `${bom}${chance.is(0.3) ? text.slice(0, text.lastIndexOf(all.at(-1)!) + all.at(-1)!.length) : text}`;
}

/** Columns that no row uses may be missing, unless the contract wants them. */
function writtenColumns(kind: RecordKind, rows: readonly RecordRow[], chance: Chance): string[] {
  const used = RECORD_COLUMNS[kind].filter((column) => rows.some((row) => (row[column] ?? '') !== '') || chance.is(0.7) || MANDATORY[kind].includes(column));
  return chance.shuffled([...used, ...EXTRA_COLUMNS.filter(() => chance.is(0.3))]);
}

/** The columns that must be there (registrazioni.md). */
export const MANDATORY: Readonly<Record<RecordKind, readonly string[]>> = {
  operazioni: 'codice_operazione asse priorita_investimento data_selezione costo_ammissibile_totale costo_ammissibile_pubblico'.split(' '),
  partecipanti: 'codice_operazione codice_partecipante data_ingresso genere data_nascita condizione_ingresso titolo_studio'.split(' '),
  movimenti: 'codice_operazione data tipo importo'.split(' '),
  programmato: 'asse data importo'.split(' '),
};

/** The line as it stands when the writing stopped before its last fields, often just before the very last: never inside quotes. */
function cutLine(line: string, fields: number, chance: Chance): string {
  const parts = line.includes('"') ? [] : line.split(';');
  const kept = parts.slice(0, chance.of([fields - 1, chance.whole(1, fields - 1)])).join(';');
  return /[^; ]/.test(kept) ? kept : 'OP16';
}

/** `codice_operazione`, `Codice Operazione`, `CODICE OPERAZIONE`, `priorità_investimento`. */
function oddHeading(column: string, chance: Chance): string {
  const accented = column.replace('priorita', 'priorità');
  return chance.of([column, column, column.toUpperCase(), accented, ` ${column.replaceAll('_', ' ')} `, accented.replaceAll('_', ''), `"${column}"`, capitalised(accented).replaceAll('_', ' ')]);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function plainField(text: string): string {
  return /[";\r\n]/.test(text) ? quoted(text) : text;
}

function oddField(text: string, chance: Chance): string {
  if (/[";\r\n]/.test(text)) return quoted(text);
  if (chance.is(0.04)) return quoted(chance.is(0.3) ? ` ${text}` : text);
  return chance.is(0.03) ? chance.of([` ${text}`, `${text}  `, ` ${text} `]) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
