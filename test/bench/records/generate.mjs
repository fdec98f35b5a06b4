/*
 * Synthetic records for the benchmark: all 20 columns of partecipanti.csv, with operations and movements. The same size and seed
 * always give the same bytes. Rows are written straight into a buffer: 20 million of them, 2.3 GB, in less than a minute.
 * node generate.mjs ROWS OPERATIONS FOLDER
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chance } from './chance.mjs';
import { dayNumber, LAST_DAY, RowBuffer } from './rowBuffer.mjs';
import { movementsText, operationCode, operationsText } from './generateOperations.mjs';

/** The report year of the benchmark: entries and exits go on after its end. */
export const YEAR = 2022;
/** Changes when the generator does: files of an older one are not used. */
const EDITION = 1;
const HEADINGS =
  'codice_operazione;codice_partecipante;data_ingresso;data_uscita;genere;data_nascita;condizione_ingresso;titolo_studio;migrante;disabile;altro_svantaggio;' +
  'senza_dimora;zona_rurale;esito_ricerca_lavoro;esito_formazione;esito_qualifica;esito_occupazione;data_esito;occupazione_6_mesi;migliore_condizione_6_mesi\n';
const STATUSES = ['D', 'DL', 'I', 'IS', 'O', 'OA'];
const [FIRST_ENTRY, LAST_ENTRY, AFTER_CUT_OFF] = [dayNumber(2014, 1, 1), dayNumber(YEAR, 12, 31), dayNumber(YEAR + 1, 6, 30)];
const [YES, NO, REFUSED, FOREIGN] = [83, 78, 82, 88];
const FLUSH_AT = 1 << 20;
const LONGEST_ROW = 256;
/** A repeated row is one of the last so many. */
const RECENT = 512;

export function folderOf(rows, operations, cache) {
  return join(cache, `records-${EDITION}-${rows}-${operations}`);
}

/** The folder of the records of a size, made once. */
export function recordsOf(rows, operations, cache) {
  const folder = folderOf(rows, operations, cache);
  if (!existsSync(folder)) {
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, 'operazioni.csv'), operationsText(operations));
    writeFileSync(join(part, 'movimenti.csv'), movementsText(operations));
    writeParticipants(join(part, 'partecipanti.csv'), rows, operations);
    renameSync(part, folder);
  }
  return folder;
}

/** The participants in pieces of about 1 MiB; each holds until the next is asked for. */
export function* participants(rows, operations) {
  const chance = new Chance(rows);
  const out = new RowBuffer(FLUSH_AT + LONGEST_ROW);
  const recent = new Int32Array(RECENT);
  out.text(HEADINGS);
  let since = 0;
  for (let i = 0; i < rows; i++) {
    const start = out.at;
    if (since > RECENT && chance.in(1000, 3)) out.again(recent[chance.below(RECENT)]);
    else writeRow(out, chance, i, operations);
    recent[since++ % RECENT] = start;
    if (out.at < FLUSH_AT) continue;
    yield out.taken();
    since = 0;
  }
  yield out.taken();
}

function writeParticipants(path, rows, operations) {
  const file = openSync(path, 'w');
  for (const bytes of participants(rows, operations)) writeSync(file, bytes);
  closeSync(file);
}

/** 2 % come again to the same operation, 3 % are persons of another one; 3 % incomplete; 0.5 % with something wrong. */
function writeRow(out, chance, i, operations) {
  const isAgain = i > 0 && chance.in(100, 2);
  const person = isAgain ? chance.below(i) : i;
  const codeOf = i > 0 && !isAgain && chance.in(100, 3) ? chance.below(i) : person;
  const wrong = chance.in(1000, 5) ? chance.below(9) : -1;
  const missing = chance.in(100, 3) ? chance.below(4) : -1;

  out.text(operationCode(wrong === 0 ? operations + chance.below(operations) : placeOf(person, operations)));
  out.separator();
  for (const factor of [0x9e3779b1, 0x85ebca6b, 0x27d4eb2f, 0x165667b1]) out.hex(spread(codeOf, factor));
  out.separator();

  const isLate = chance.in(1000, 2);
  const entry = isLate ? LAST_ENTRY + 1 + chance.below(AFTER_CUT_OFF - LAST_ENTRY) : FIRST_ENTRY + chance.below(LAST_ENTRY - FIRST_ENTRY + 1);
  if (wrong === 1) out.text('31/02/2019');
  else out.day(wrong === 2 ? FIRST_ENTRY - 1 - chance.below(300) : entry);
  out.separator();
  const isOver = chance.in(100, 88);
  const exit = Math.min(entry + 5 + chance.below(500), LAST_DAY);
  if (isOver) out.day(wrong === 3 ? entry - 1 - chance.below(30) : exit);
  out.separator();

  if (missing !== 0) out.byte(chance.in(100, 52) ? 70 : 77);
  out.separator();
  if (missing !== 1) out.day(entry - 5500 - chance.below(16000));
  out.separator();
  const status = STATUSES[pick(chance, [30, 45, 62, 78, 95])];
  if (wrong === 4) out.byte(FOREIGN);
  else if (missing !== 2) out.text(status);
  out.separator();
  if (missing !== 3) out.byte(48 + pick(chance, [1, 8, 35, 70, 76, 82, 90, 98]));
  out.separator();

  for (let flag = 0; flag < 5; flag++) {
    if (wrong === 5 && flag === 1) out.byte(FOREIGN);
    else if (flag < 3) out.optional(pick3(chance, 12, 80, 95), YES, NO, REFUSED);
    else out.optional(pick3(chance, 4, 94, 94), YES, NO, REFUSED);
    out.separator();
  }
  writeResults(out, chance, { status, isOver, exit, wrong });
}

function writeResults(out, chance, { status, isOver, exit, wrong }) {
  const isInactive = status === 'I' || status === 'IS';
  const isEmployed = status === 'O' || status === 'OA';
  const isOut = wrong === 6;
  const flag = (isPossible, percent) => {
    if (!isOver && !isOut) return false;
    const isYes = (isPossible || isOut) && chance.in(100, percent);
    out.byte(isYes ? YES : NO);
    return isYes;
  };
  const isSearching = flag(isInactive, 15);
  out.separator();
  const isTraining = flag(status !== 'IS', 10);
  out.separator();
  const isQualified = flag(true, 30);
  out.separator();
  const isAtWork = flag(!isEmployed && (!isSearching || wrong === 7), wrong === 7 ? 80 : 35);
  out.separator();
  if (wrong === 8 && isOver) out.day(Math.min(exit + 29 + chance.below(100), LAST_DAY));
  else if ((isSearching || isTraining || isQualified || isAtWork) && isOver && chance.in(100, 60)) out.day(Math.min(exit + chance.below(29), LAST_DAY));
  out.separator();
  flag(!isEmployed, 40);
  out.separator();
  flag(isEmployed, 25);
  out.byte(10);
}

/** The place among cumulative percentages. */
function pick(chance, percents) {
  const drawn = chance.below(100);
  let place = 0;
  while (place < percents.length && drawn >= percents[place]) place++;
  return place;
}

function pick3(chance, first, second, third) {
  const drawn = chance.below(100);
  return drawn < first ? 0 : drawn < second ? 1 : drawn < third ? 2 : 3;
}

/** The operation of a person: no order that would make it easy. */
function placeOf(person, operations) {
  return (spread(person, 0xc2b2ae35) >>> 0) % operations;
}

/** 32 bits for each number, different for different numbers. */
function spread(number, factor) {
  let code = Math.imul(number ^ 0x5bd1e995, factor);
  code = Math.imul(code ^ (code >>> 15), 0x27d4eb2f);
  return code ^ (code >>> 13);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [rows, operations, cache] = process.argv.slice(2);
  console.log(recordsOf(Number(rows), Number(operations), cache));
}
