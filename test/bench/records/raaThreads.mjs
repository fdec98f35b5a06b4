/* node raaThreads.mjs FOLDER YEAR PROGRAMME RESULT: the same as raa.mjs, the participants read by two threads, as `raa --threads 2`. */
import * as fs from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMME_FILE_NAMES, readProgramme } from '../../../dist/engine/index.js';
import { recordsLongForm } from '../../../dist/engine/records/recordsLongForm.js';
import { RecordsReader } from '../../../dist/engine/records/recordsReader.js';
import { piecesOf, sizeOf } from '../../../dist/templates/files/fileBytes.js';
import { readInParts } from '../../../dist/templates/records/readInParts.js';
import { resultText } from './resultText.mjs';

const [folder, year, programmeFolder, result] = process.argv.slice(2);
const THREADS = 2;

const files = Object.fromEntries(Object.entries(PROGRAMME_FILE_NAMES).map(([key, name]) => [key, JSON.parse(readFileSync(join(programmeFolder, name), 'utf8'))]));
const reader = new RecordsReader(readProgramme(files).programme, Number(year));
for (const kind of ['operazioni', 'partecipanti', 'movimenti']) {
  const shown = `${kind}.csv`;
  const path = join(folder, shown);
  const size = sizeOf(path, shown, fs);
  if (kind === 'partecipanti' && (await readInParts({ path, shown, size }, reader, THREADS, fs))) continue;
  const sink = reader.file(kind, shown, size);
  for (const piece of piecesOf(path, shown, fs)) sink.push(piece);
  sink.end();
}

const { facts, counts, issues } = reader.result();
writeFileSync(result, resultText(recordsLongForm(facts), counts, issues.map(({ code, place, values }) => ({ code, file: place.file ?? '', count: Number(values?.count ?? 1) }))));
