import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { LONG_FORM_2018, putRecords, RECORD_TEXTS } from './recordFiles.js';
import { BUNDLED, raa } from './support.js';

const PEOPLE = RECORD_TEXTS['partecipanti.csv']!;
const MONEY = RECORD_TEXTS['movimenti.csv']!;
const people = (text: string | Uint8Array) => ({ 'partecipanti.csv': text });

async function generate(changes: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const folder = temporaryFolder();
  const out = join(folder, 'r.xlsx');
  const outcome = await raa(['generate', '--programme', BUNDLED, '--data', putRecords(join(folder, 'dati'), changes), '--year', '2018', '--out', out], { watched: [folder] });
  return { ...outcome, isWritten: existsSync(out) };
}

async function compute(changes: Readonly<Record<string, string | Uint8Array | undefined>>) {
  return raa(['compute', '--programme', BUNDLED, '--data', putRecords(temporaryFolder(), changes), '--year', '2018', '--format', 'csv']);
}

describe('records that cannot be read', () => {
  it.each([
    ['a mandatory column is missing', people(PEOPLE.replace('genere', 'sesso')), /^DAT-001 partecipanti\.csv, riga 1, colonna «genere»: .*Aggiungere la colonna/m],
    ['a heading stands twice', people(PEOPLE.replace('disabile', 'Genere')), /^DAT-021 partecipanti\.csv, riga 1, colonna «Genere»/m],
    ['the file is UTF-16', people(Buffer.from(`\ufeff${PEOPLE}`, 'utf16le')), /^FIL-010 partecipanti\.csv: .*UTF-8/m],
    ['the file is empty', people(''), /^DAT-019 partecipanti\.csv/m],
    ['the file has null bytes', people(PEOPLE.replace('PERSONA-C', '\0')), /^FIL-010 partecipanti\.csv/m],
    ['the file is a workbook under another name', people(Buffer.from('504b0304140000', 'hex')), /^FIL-003 /m],
    ['there are no operations', { 'operazioni.csv': undefined }, /^REC-034 .*partecipanti\.csv, movimenti\.csv.*Aggiungere operazioni\.csv/m],
    ['no row can be used', people(PEOPLE.replace(/^OP\d/gm, 'OPX')), /^REC-033 partecipanti\.csv: .*7/m],
  ])('are refused with the place and the remedy, and nothing is written: %s', async (_, changes, message) => {
    const { exitCode, err, out, changed, isWritten } = await generate(changes);
    expect(err).toMatch(message);
    expect({ exitCode, out, isWritten, changed: changed.filter((path) => !path.includes('dati')) }).toEqual({ exitCode: 3, out: '', isWritten: false, changed: [] });
    expect(err).not.toContain('PERSONA');
  });

  it('tells the error before the other remarks', async () => {
    const { err } = await generate(people(PEOPLE.replace('genere', 'sesso')));
    expect(err).toMatch(/^DAT-001 /);
  });
});

describe('records that say the same in another form', () => {
  const withNote = (text: string) => text.replace(/\n/g, ';Perché è così\n').replace('esito_occupazione;Perché è così', 'esito_occupazione;Qualità');
  it.each([
    ['CRLF', people(PEOPLE.replaceAll('\n', '\r\n'))],
    ['a byte order mark', people(`\ufeff${PEOPLE}`)],
    ['no line end at the end', people(PEOPLE.trimEnd())],
    ['Windows-1252 in a column of others', people(Buffer.from(withNote(PEOPLE), 'latin1'))],
    ['quotes', people(PEOPLE.replaceAll(/[^;\n]+/g, (field) => `"${field}"`))],
    ['ISO dates', people(PEOPLE.replaceAll(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$2-$1'))],
    ['other forms of amounts', { 'movimenti.csv': MONEY.replace('1.000,00', '1000.00').replace(';12,3', ';€ 12,30') }],
  ])('give the same figures: %s', async (_, changes) => {
    const { exitCode, out } = await compute(changes);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: LONG_FORM_2018 });
  });

  it('say that a file is Windows-1252 when a heading shows it', async () => {
    const { err } = await compute(people(Buffer.from(withNote(PEOPLE), 'latin1')));
    expect(err).toMatch(/^FIL-008 partecipanti\.csv: .*Windows-1252/m);
  });
});

describe('rows in disorder', () => {
  it.each([
    ['an amount with three decimals', { 'movimenti.csv': MONEY.replace('0,50', '0,505') }, /^REC-022 movimenti\.csv, riga 3, colonna «importo»: trovato «0,505»/m],
    ['an ambiguous amount', { 'movimenti.csv': MONEY.replace('0,50', '1.234') }, /^REC-021 movimenti\.csv, riga 3, colonna «importo»: trovato «1\.234»/m],
    ['a foreign code', people(PEOPLE.replace('01/01/1995;I;', '01/01/1995;X;')), /^REC-009 partecipanti\.csv, riga 3, colonna «condizione_ingresso»: trovato «X»; codici ammessi: D, DL, I, IS, O, OA/m],
    ['an exit before the entry', people(PEOPLE.replace('10/10/2016', '10/10/2015')), /^REC-007 partecipanti\.csv, riga 2, colonna «data_uscita»/m],
    ['a result outside its base', people(PEOPLE.replace('10/10/2016;F;01/01/1990;D', '10/10/2016;F;01/01/1990;O')), /^REC-015 partecipanti\.csv, riga 2: il risultato CR04 può riguardare solo chi era disoccupato o inattivo: non è contato\. Righe: 2\./m],
    ['an entry that is no date', people(PEOPLE.replace('10/04/2016', '31/02/2016')), /^REC-006 partecipanti\.csv, riga 2, colonna «data_ingresso»: trovato «31\/02\/2016», attesa una data come 31\/12\/2020: la riga non è contata\./m],
    ['a cut last row', people(`${PEOPLE}OP1;PERSONA-Z;10/0`), /^REC-018 partecipanti\.csv, riga 9/m],
    ['a line without end', people(`${PEOPLE}OP1;${'PERSONA-Z'.repeat(120_000)}`), /^REC-019 partecipanti\.csv, riga 9/m],
  ])('are told with row, column and value, and the run goes on with nothing lost: %s', async (_, changes, message) => {
    const { exitCode, out, err } = await generate(changes);
    expect(exitCode).toBeLessThan(2);
    expect(err).toMatch(message);
    expect(err).not.toContain('PERSONA');
    const [read, used, incomplete, repeated, excluded] = /lette (\d+), usate (\d+), incomplete (\d+), ripetute (\d+), escluse (\d+);/.exec(out)!.slice(1).map(Number);
    expect(used! + incomplete! + repeated! + excluded!).toBe(read);
  });
});
