/*
 * node polars.mjs FOLDER YEAR PROGRAMME RESULT: the same with Polars, lazy frames and its SQL, in the shape that was tuned for
 * DuckDB. In its favour: what DuckDB is not asked for, and dates as aaaa-mm-gg, which it would have to try after the others.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './polars/threads.mjs';
import { movementLines } from './polars/movements.mjs';
import { operationLines, readOperations } from './polars/operations.mjs';
import { participantLines } from './polars/participants.mjs';
import { resultText } from './resultText.mjs';

const [folder, yearText, programmeFolder, result] = process.argv.slice(2);
const year = Number(yearText);
const programme = JSON.parse(readFileSync(join(programmeFolder, 'programma.json'), 'utf8'));

const operations = readOperations(join(folder, 'operazioni.csv'), programme, year);
const parts = [operationLines(operations, year), participantLines(join(folder, 'partecipanti.csv'), operations, year), movementLines(join(folder, 'movimenti.csv'), operations, year)];
writeFileSync(result, resultText(parts.flatMap(({ facts }) => facts), parts.map(({ count }) => count), parts.flatMap(({ issues }) => issues)));
