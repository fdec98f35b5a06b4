/*
 * node duckdb.mjs FOLDER YEAR PROGRAMME RESULT: the same with DuckDB, two threads, in SQL written from the contract of the files.
 * Tuned: one pass over the text; a participation is one row of one aggregation whose minimum and maximum carry, below the date and
 * the order of the file, what the entry and the exit row say. In its favour it does not look for blanks around the fields, other
 * encodings or headings written otherwise, keeps 64 bits of a participant's code as RAA does, and keeps no list of rows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { resultText } from './resultText.mjs';

const [folder, year, programmeFolder, result] = process.argv.slice(2);
const { axes, categoryOfRegion } = JSON.parse(readFileSync(join(programmeFolder, 'programma.json'), 'utf8'));
const parts = axes.flatMap(({ code, investmentPriorities = [], technicalAssistance = false }) =>
  [...investmentPriorities.map((priority) => priority.code), ...(technicalAssistance ? [''] : [])].map((priority) => `('${code}', '${priority}')`),
);

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run(`SET VARIABLE folder = '${folder.replaceAll("'", "''")}'; SET VARIABLE year = ${Number(year)}; SET VARIABLE region = '${categoryOfRegion}';
  CREATE TABLE part AS SELECT * FROM (VALUES ${parts.join(', ')}) AS parts (axis, priority);`);
for (const statements of ['operations', 'participants', 'movements', 'facts']) {
  await connection.run(readFileSync(new URL(`duckdb/${statements}.sql`, import.meta.url), 'utf8'));
}
const read = async (table) => (await connection.runAndReadAll(`FROM ${table}`)).getRowObjectsJS();
const facts = await read('long_form');
const counts = await read('row_count');
const issues = await read('issue_count');
writeFileSync(result, resultText(facts.map(({ fact }) => fact), counts, issues.map(({ code, file, count }) => ({ code, file, count: Number(count) }))));
