/* node raa.mjs FOLDER YEAR PROGRAMME RESULT: the records of a folder with RecordsReader, in chunks of 1 MiB through one buffer. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMME_FILE_NAMES, readProgramme } from '../../../dist/engine/index.js';
import { recordsLongForm } from '../../../dist/engine/records/recordsLongForm.js';
import { RecordsReader } from '../../../dist/engine/records/recordsReader.js';
import { resultText } from './resultText.mjs';

const CHUNK = 1 << 20;
const [folder, year, programmeFolder, result] = process.argv.slice(2);

const files = Object.fromEntries(Object.entries(PROGRAMME_FILE_NAMES).map(([key, name]) => [key, JSON.parse(readFileSync(join(programmeFolder, name), 'utf8'))]));
const reader = new RecordsReader(readProgramme(files).programme, Number(year));
const buffer = new Uint8Array(CHUNK);
for (const kind of ['operazioni', 'partecipanti', 'movimenti']) {
  const file = openSync(join(folder, `${kind}.csv`), 'r');
  const sink = reader.file(kind, `${kind}.csv`, fstatSync(file).size);
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) sink.push(buffer.subarray(0, length));
  sink.end();
  closeSync(file);
}

const { facts, counts, issues } = reader.result();
writeFileSync(result, resultText(recordsLongForm(facts), counts, issues.map(({ code, place, values }) => ({ code, file: place.file ?? '', count: Number(values?.count ?? 1) }))));
