/*
 * node csvParse.mjs FOLDER YEAR PROGRAMME RESULT: the same as most would write it: csv-parse gives an object for each row, and the
 * rules are applied to it. Every rule is here; no list of rows is kept.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { PlainMoney } from './plain/plainMoney.mjs';
import { PlainOperations } from './plain/plainOperations.mjs';
import { PlainParticipants } from './plain/plainParticipants.mjs';
import { resultText } from './resultText.mjs';

const [folder, year, programmeFolder, result] = process.argv.slice(2);
const programme = JSON.parse(readFileSync(join(programmeFolder, 'programma.json'), 'utf8'));

const operations = new PlainOperations(programme, Number(year));
const participants = new PlainParticipants(operations, Number(year));
const movements = new PlainMoney(operations, Number(year));
for (const [file, reader] of [['operazioni.csv', operations], ['partecipanti.csv', participants], ['movimenti.csv', movements]]) {
  for await (const row of createReadStream(join(folder, file)).pipe(parse({ delimiter: ';', columns: true, bom: true, trim: true }))) reader.read(row);
}
participants.count();
const readers = [operations, participants, movements];
writeFileSync(result, resultText(readers.flatMap((reader) => reader.facts()), readers.map(({ log }) => log.count()), readers.flatMap(({ log }) => log.issues())));
