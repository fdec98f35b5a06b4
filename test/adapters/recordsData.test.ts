import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { COUNTS_2018, LONG_FORM_2018, putRecords, RECORD_TEXTS } from './recordFiles.js';
import { BUNDLED, CCI, copyProgramme, putFile, raa, valuesText } from './support.js';

const CSV = ['--year', '2018', '--format', 'csv'];
const compute = (data: readonly string[], ...more: readonly string[]) => raa(['compute', '--programme', BUNDLED, ...data.flatMap((one) => ['--data', one]), ...(more.length > 0 ? more : CSV)]);

describe('a data folder with records only', () => {
  it('prints the long form of registrazioni.md, and nothing else', async () => {
    const { exitCode, out } = await compute([putRecords(temporaryFolder())]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: LONG_FORM_2018 });
  });

  it('tells what became of every row, by file, and with the reason', async () => {
    const { out, err } = await compute([putRecords(temporaryFolder())], '--year', '2018', '--format', 'json');
    const { records } = JSON.parse(out) as { records: { isSample: boolean; files: Record<string, unknown>[] } };
    const expected = Object.entries(COUNTS_2018).map(([file, [read, used, incomplete, duplicate, excluded]]) => ({ file, read, used, incomplete, duplicate, excluded }));
    expect(records.isSample).toBe(false);
    expect(records.files).toEqual(expected);
    for (const start of ['REC-003 operazioni.csv, riga 4,', 'REC-010 partecipanti.csv, riga 6:', 'REC-002 partecipanti.csv, riga 7,', 'REC-003 partecipanti.csv, riga 8,', 'REC-012 partecipanti.csv, riga 5:', 'REC-004 movimenti.csv, riga 5,']) {
      expect(err.split('\n').filter((line) => line.startsWith(start))).toHaveLength(1);
    }
  });

  it('generates the workbook, and says how many rows were read, used, incomplete, repeated, excluded', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'r.xlsx');
    const { exitCode, out: said, changed } = await raa(['generate', '--programme', BUNDLED, '--data', putRecords(join(folder, 'dati')), '--year', '2018', '--out', out], { watched: [folder] });
    expect(exitCode).toBeLessThan(2);
    expect(said).toContain('righe lette 17, usate 11, incomplete 1, ripetute 1, escluse 4;');
    expect(changed).toContain(out);
  });

  it.each([
    ['2016 to 2017: the first report that holds them', {}, ['2018']],
    ['2016 to 2020: the reports of these years', { 'partecipanti.csv': `${RECORD_TEXTS['partecipanti.csv']}OP1;PERSONA-F;10/04/2020;;F;01/01/1990;D;3;N;\n` }, ['2018', '2020']],
  ])('has the reports that the records reach: %s', async (_, changes, years) => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const { exitCode } = await raa(['generate', '--programme', BUNDLED, '--data', putRecords(join(folder, 'dati'), changes), '--all-years', '--out', out]);
    expect(exitCode).toBeLessThan(2);
    expect(readdirSync(out)).toEqual(years.map((year) => `RAA_${CCI}_${year}.xlsx`));
  });
});

describe('records of later years', () => {
  it('are zero in an earlier report, not an error', async () => {
    const later = putRecords(temporaryFolder(), { 'programmato.csv': 'asse;data;importo\nI;01/01/2021;5000\n' });
    const early = await compute([later]);
    expect(early.exitCode).toBeLessThan(2);
    expect(early.err).toMatch(/^REC-004 programmato\.csv, riga 2, colonna «data»: la data è dopo il 31[./]12[./]2018/m);
    expect(early.err).not.toMatch(/REC-033/);
  });
});

describe('where records may stand', () => {
  it('is counted once, also when a file is named twice or beside its own folder', async () => {
    const folder = putRecords(temporaryFolder());
    const { exitCode, out } = await compute([folder, `${folder}/.`, join(folder, 'movimenti.csv')]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: LONG_FORM_2018 });
  });

  it('is a sample also where its files are named one by one', async () => {
    const folder = putRecords(temporaryFolder());
    putFile(join(folder, 'campione.json'), '{}');
    const { out } = await compute(Object.keys(RECORD_TEXTS).map((name) => join(folder, name)), '--year', '2018', '--format', 'json');
    expect((JSON.parse(out) as { records: { isSample: boolean } }).records.isSample).toBe(true);
  });

  it.each([
    ['single files', (folder: string) => ['operazioni.csv', 'partecipanti.csv', 'movimenti.csv', 'programmato.csv'].map((name) => join(putRecords(folder), name))],
    ['files in any order', (folder: string) => ['movimenti.csv', 'partecipanti.csv', 'programmato.csv', 'operazioni.csv'].map((name) => join(putRecords(folder), name))],
    ['a folder of a year', (folder: string) => (putRecords(join(folder, '2018')), [folder])],
    ['a folder of an earlier year', (folder: string) => (putRecords(join(folder, '2017')), [folder])],
    ['the latest of the folders of years, not after the report', (folder: string) => (putRecords(join(folder, '2018')), putRecords(join(folder, '2017')), putRecords(join(folder, '2020'), { 'partecipanti.csv': 'x' }), [folder])],
    ['two folders', (folder: string) => (putRecords(join(folder, 'a'), { 'operazioni.csv': undefined }), putFile(join(folder, 'b', 'operazioni.csv'), RECORD_TEXTS['operazioni.csv']!), [join(folder, 'a'), join(folder, 'b')])],
    ['names in capitals', (folder: string) => (putFile(join(folder, 'OPERAZIONI.CSV'), RECORD_TEXTS['operazioni.csv']!), putRecords(folder, { 'operazioni.csv': undefined }), [folder])],
    ['a file in two parts', (folder: string) => {
      const [heading, ...rows] = RECORD_TEXTS['partecipanti.csv']!.trimEnd().split('\n');
      putRecords(folder, { 'partecipanti.csv': `${[heading, ...rows.slice(0, 3)].join('\n')}\n` });
      return [folder, putFile(join(folder, 'b', 'partecipanti.csv'), `${[heading, ...rows.slice(3)].join('\r\n')}\r\n`)];
    }],
  ])('are read from %s', async (_, make) => {
    expect((await compute(make(temporaryFolder()))).out).toBe(LONG_FORM_2018);
  });

  it('are read from the folder of the programme, in place of its sample', async () => {
    const programme = copyProgramme(temporaryFolder());
    putRecords(programme);
    const { out } = await raa(['compute', '--programme', programme, '--year', '2018', '--format', 'json', '--table', 'S1']);
    const { records } = JSON.parse(out) as { records: { isSample: boolean; files: { file: string }[] } };
    expect(records).toMatchObject({ isSample: false, files: Object.keys(COUNTS_2018).map((file) => ({ file })) });
  });
});

describe('a sample', () => {
  it('is marked by campione.json', async () => {
    const folder = putRecords(temporaryFolder(), { 'campione.json': '{}' });
    const { records } = JSON.parse((await compute([folder], '--year', '2018', '--format', 'json')).out) as { records: { isSample: boolean } };
    expect(records.isSample).toBe(true);
  });

  it('of the programme is used without data only, and never in lines of figures', async () => {
    const programme = copyProgramme(temporaryFolder());
    const sampleOf = async (...more: readonly string[]) => {
      const { out } = await raa(['compute', '--programme', programme, '--year', '2018', '--format', 'json', ...more]);
      return (JSON.parse(out) as { records?: { isSample: boolean } }).records?.isSample;
    };
    expect(await sampleOf()).toBe(true);
    const values = putFile(join(temporaryFolder(), 'valori.csv'), valuesText([{ anno: '2018', misura: 'impegni', asse: 'I', valore: '5', unita: 'EUR' }]));
    expect(await sampleOf('--data', values)).toBe(undefined);
    const { out } = await raa(['compute', '--programme', programme, '--year', '2018', '--format', 'csv']);
    expect(out).not.toMatch(/^(?:output|grandTotal|eligibleTotal),/m);
  });
});

describe('figures that are typed and counted', () => {
  const both = () => {
    const folder = putRecords(temporaryFolder());
    putFile(join(folder, 'valori.csv'), valuesText([{ anno: '2018', misura: 'impegni', asse: 'I', valore: '7', unita: 'EUR' }]));
    return folder;
  };
  const committed = async (...more: readonly string[]) => {
    const { out, err } = await compute([both()], '--year', '2018', '--format', 'json', '--table', 'S3', ...more);
    const { tables } = JSON.parse(out) as { tables: { rows: { key: string; cells: Record<string, { text: string; value?: string }> }[] }[] };
    return { values: tables[0]!.rows.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value)), err };
  };

  it.each([
    [[], '7', '999.5'],
    [['--prefer', 'values'], '7', '999.5'],
    [['--prefer', 'records'], '999.5', '7'],
  ])('are chosen as asked, with a word on both: %s', async (options, used, other) => {
    const { values, err } = await committed(...options);
    expect(values).toContain(used);
    expect(values).not.toContain(other);
    expect(err).toMatch(/^REC-031 valori\.csv, riga 2.*7.*999,5/m);
  });

  it('refuses another choice', async () => {
    const { exitCode, err } = await compute([both()], ...CSV, '--prefer', 'mine');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^CLI-004 .*records, values/);
  });
});

describe('--rows', () => {
  it('lists each row that is not simply used, with its reason', async () => {
    const folder = temporaryFolder();
    const rows = join(folder, 'righe.csv');
    const { exitCode, changed } = await raa(['compute', '--programme', BUNDLED, '--data', putRecords(join(folder, 'dati')), ...CSV, '--rows', rows], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: [rows] });
    expect(readFileSync(rows, 'utf8').trimEnd().split('\n')).toEqual([
      '\ufefffile;riga;esito;codice;colonna;motivo',
      'operazioni.csv;4;esclusa;REC-003;stato;operazione revocata',
      'partecipanti.csv;5;incompleta;REC-012;;registrazione incompleta',
      'partecipanti.csv;6;ripetuta;REC-010;;ripetizione esatta di una partecipazione',
      'partecipanti.csv;7;esclusa;REC-002;codice_operazione;operazione non utilizzabile o non presente',
      'partecipanti.csv;8;esclusa;REC-003;codice_operazione;operazione revocata',
      'movimenti.csv;5;esclusa;REC-004;data;data dopo la fine dell\'anno della relazione',
    ]);
  });

  it('never replaces a file of others', async () => {
    const folder = temporaryFolder();
    const rows = putFile(join(folder, 'righe.csv'), 'mio');
    const { exitCode, err, changed } = await raa(['compute', '--programme', BUNDLED, '--data', putRecords(join(folder, 'dati')), ...CSV, '--rows', rows], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
    expect(err).toMatch(/^FIL-006 /);
  });

  it('is for one year', async () => {
    const folder = temporaryFolder();
    const { exitCode, err } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', join(folder, 'out'), '--rows', join(folder, 'r.csv')], { watched: [folder] });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^CLI-005 .*--rows, --all-years/);
  });
});

describe('the digest of the inputs', () => {
  const digest = async (folder: string) => {
    const out = join(temporaryFolder(), `RAA_${CCI}_2018.xlsx`);
    await raa(['generate', '--programme', BUNDLED, '--data', folder, '--year', '2018', '--out', out]);
    const { unzipSync, strFromU8 } = await import('fflate');
    return Object.entries(unzipSync(readFileSync(out))).filter(([name]) => name.startsWith('customXml/')).map(([, bytes]) => /inputs="([0-9a-f]{64})"|>([0-9a-f]{64})</.exec(strFromU8(bytes))?.slice(1).find(Boolean)).find(Boolean);
  };

  it('does not depend on the order of rows and columns, and depends on what is counted', async () => {
    const plain = await digest(putRecords(temporaryFolder()));
    const turned = (name: string) => {
      const [heading, ...rows] = RECORD_TEXTS[name]!.trimEnd().split('\n').map((line) => line.split(';').reverse().join(';'));
      return `${[heading, ...rows.reverse()].join('\n')}\n`;
    };
    const again = await digest(putRecords(temporaryFolder(), Object.fromEntries(Object.keys(RECORD_TEXTS).map((name) => [name, turned(name)]))));
    const other = await digest(putRecords(temporaryFolder(), { 'programmato.csv': RECORD_TEXTS['programmato.csv']!.replace('5000', '5001') }));
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toBe(plain);
    expect(other).not.toBe(plain);
  });
});
