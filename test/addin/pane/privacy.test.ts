import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { checkWorkbook } from '../../../addin/actions/checkWorkbook.js';
import { SelectionFollower } from '../../../addin/actions/explainSelection.js';
import { exportFindings } from '../../../addin/actions/exportFindings.js';
import { fillTables } from '../../../addin/actions/fillTables.js';
import { insertMissing } from '../../../addin/actions/insertMissing.js';
import { previewFilling } from '../../../addin/actions/previewFilling.js';
import { readData } from '../../../addin/actions/readData.js';
import { it as italian } from '../../../addin/pane/text/it.js';
import { RECORD_TEXTS } from '../../adapters/recordFiles.js';
import { partsOf } from '../../excelHost/openHost.js';
import { PaneInNode } from '../paneInNode.js';
import { pickedText } from '../session/support.js';
import { expectNoSurprise } from './expectNoSurprise.js';

/** Codes and names of persons who do not exist, in every column that may hold one, also where it is a mistake. */
const CANARIES = ['CNRGLI90A41F205X', 'CNRMRC95A11F205Y', 'Canarini Giulia', 'Canarini Marco', 'Canarini Consulenze', 'CANARINIM', 'canarini@esempio.it', 'Via dei Canarini'];

const RECORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  operazioni: rowsOf('operazioni.csv', 'beneficiario', 'referente', ['Canarini Consulenze', 'canarini@esempio.it']),
  partecipanti: [
    ...rowsOf('partecipanti.csv', 'nominativo', 'indirizzo', ['Canarini Giulia', 'Via dei Canarini']).map((row) => row.map((field) => field.replace('PERSONA-A', 'CNRGLI90A41F205X').replace('PERSONA-B', 'CNRMRC95A11F205Y'))),
    // A mistake of whoever typed it: names where a code or a date belongs.
    ['OP1', 'CNRGLI90A41F205X', 'Canarini Giulia', '', 'CANARINIM', 'Canarini Marco', 'Canarini Giulia', 'Canarini Marco', 'CANARINIM', 'CANARINIM', 'Canarini Marco', ''],
  ],
  movimenti: rowsOf('movimenti.csv', 'riferimento', 'note', ['Canarini Marco', 'Canarini Giulia']),
  programmato: rowsOf('programmato.csv', 'atto', 'note', ['Canarini Marco', 'Canarini Giulia']),
};

function rowsOf(name: string, first: string, second: string, extra: readonly [string, string]): string[][] {
  const [heading, ...rows] = RECORD_TEXTS[name]!.trimEnd().split('\n').map((line) => line.split(';'));
  return [[...heading!, first, second], ...rows.map((row) => [...row, ...extra])];
}

async function bookOfRecords(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Appunti').addRow(['Niente di nessuno']);
  for (const [name, rows] of Object.entries(RECORDS)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function found(text: string): string[] {
  const plain = text.toLowerCase();
  return [...CANARIES, 'CANARINI'].filter((canary) => plain.includes(canary.toLowerCase()));
}

/** Does with the pane all that a person can: read, insert, preview, fill, check, export, explain. Gives all that it ever knew, but for the files and sheets that were chosen. */
async function everything(pane: PaneInNode): Promise<string[]> {
  const states: string[] = [];
  const seen = new Set<unknown>();
  pane.context.store.onChange(() => {
    for (const [name, part] of Object.entries(pane.state)) {
      if (seen.has(part) || name === 'sources' || name === 'accountOf') continue;
      seen.add(part);
      states.push(JSON.stringify(part, (_, value: unknown) => (value instanceof Set ? [...value] : value)) ?? '');
    }
  });
  await pane.do(readData);
  await pane.do(insertMissing);
  await pane.do(previewFilling);
  await pane.do(fillTables);
  await pane.do(checkWorkbook);
  const { sheetName, sheetTitle, header, unverified } = italian.check;
  await pane.do(exportFindings({ name: sheetName, title: sheetTitle('Programma'), header, severity: { error: 'Errore', warning: 'Avviso', info: 'Nota' }, unverified }));
  const follower = new SelectionFollower(pane.context);
  for (const { place } of pane.state.description!.tables) {
    for (const [row, column] of [[0, 2], [1, 3], [2, 4]] as const) {
      pane.context.store.update({ selected: { sheet: place!.sheet, row: place!.row + row, column: place!.column + column } });
      await follower.explain();
    }
  }
  expectNoSurprise(pane);
  return states;
}

describe('what is personal stays where it was', () => {
  const spies: MockInstance[] = [];
  beforeEach(() => void spies.push(...(['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))));
  afterEach(() => {
    for (const spy of spies.splice(0)) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('when records are picked from disk', async () => {
    const pane = await PaneInNode.open(undefined, 2018);
    pane.pick(...Object.entries(RECORDS).map(([name, rows]) => pickedText(`${name}.csv`, rows.map((row) => row.join(';')).join('\n'))));
    const states = await everything(pane);
    expect(pane.state.account!.sources.map(({ kind, read }) => `${kind} ${read}`)).toContain('partecipanti 8');
    expect(states.flatMap(found)).toEqual([]);
    expect([...pane.sent, ...pane.received].flatMap(found)).toEqual([]);
    expect([...partsOf(pane.save())].flatMap(([name, text]) => found(text).map((canary) => `${name}: ${canary}`))).toEqual([]);
    expect(found(JSON.stringify(pane.memory.kept))).toEqual([]);
  });

  it('when they are sheets of the workbook itself', async () => {
    const bytes = await bookOfRecords();
    const pane = await PaneInNode.open(bytes, 2018);
    const states = await everything(pane);
    expect(pane.state.account!.sources.map(({ kind, read }) => `${kind} ${read}`)).toContain('partecipanti 8');
    expect(states.flatMap(found)).toEqual([]);
    // Their rows come from Excel; nothing of them goes back.
    expect(pane.received.flatMap(found)).not.toEqual([]);
    expect(pane.sent.flatMap(found)).toEqual([]);
    const before = partsOf(bytes);
    const written = [...partsOf(pane.save())].filter(([name, text]) => before.get(name) !== text);
    expect(written.length).toBeGreaterThan(20);
    expect(written.flatMap(([name, text]) => found(text).map((canary) => `${name}: ${canary}`))).toEqual([]);
    expect(found(JSON.stringify(pane.memory.kept))).toEqual([]);
  });
});
