import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem, type FileSystem } from '../../templates/files/fileSystem.js';
import { PROGRAMMES_FOLDER } from '../../templates/packageRoot.js';
import { sampleCommand } from '../../templates/sample/sampleCommand.js';
import { streamFiles } from '../../templates/sample/streamedFiles.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { countSample } from '../support/sampleCounter.js';
import { BUNDLED, fakeTerminal, fingerprints, putFile, systemError, valuesText, watchedFileSystem } from './support.js';

const FILES = ['campione.json', 'movimenti.csv', 'operazioni.csv', 'partecipanti.csv', 'programmato.csv'];
const CHECKED_IN = join(PROGRAMMES_FOLDER, BUNDLED, 'campione');

interface Asked {
  readonly programme?: string;
  readonly year?: number;
  readonly seed?: number;
  readonly participants?: number | undefined;
  readonly more?: readonly string[];
  readonly fs?: FileSystem;
}

function sample(out: string, { programme = BUNDLED, year = 2022, seed = 1, participants = 600, more = [], fs = realFileSystem }: Asked = {}) {
  const terminal = fakeTerminal();
  const size = participants > 0 ? ['--participants', String(participants)] : [];
  const args = ['--programme', programme, '--year', String(year), '--seed', String(seed), '--out', out, ...size, ...more];
  return { exitCode: sampleCommand(args, terminal, fs), ...terminal.said() };
}

function rowsOf(folder: string, file: string): Record<string, string>[] {
  const [heading, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split(';').map((field, i) => [heading!.split(';')[i]!, field])));
}

/** `gg/mm/aaaa` as text that sorts. */
function sortable(date: string): string {
  return date.split('/').reverse().join('-');
}

describe('a sample', () => {
  const root = sharedFolder();
  const folder = (year: number) => join(root, String(year));
  it.each([2018, 2020, 2022])('is written for %i', (year) => {
    expect(sample(folder(year), { year })).toMatchObject({ exitCode: 0, err: '' });
    expect(readdirSync(folder(year)).sort()).toEqual(FILES);
  });

  it('has the same bytes for the same arguments, others for another seed', () => {
    const [again, other] = [temporaryFolder(), temporaryFolder()];
    sample(again, { year: 2020 });
    sample(other, { year: 2020, seed: 2 });
    for (const file of FILES) expect(readFileSync(join(again, file)).equals(readFileSync(join(folder(2020), file))), file).toBe(true);
    expect(readFileSync(join(other, 'partecipanti.csv'))).not.toEqual(readFileSync(join(again, 'partecipanti.csv')));
  });

  it('knows nothing of the years after its own', () => {
    const of2020 = rowsOf(folder(2020), 'partecipanti.csv');
    expect(of2020.length).toBeGreaterThan(400);
    for (const row of of2020) {
      for (const column of ['data_ingresso', 'data_uscita', 'data_esito']) expect(sortable(row[column]!) <= '2020-12-31', column).toBe(true);
      if (row['data_uscita'] === '') expect(['esito_qualifica', 'esito_occupazione', 'data_esito', 'occupazione_6_mesi', 'migliore_condizione_6_mesi'].map((column) => row[column])).toEqual(['', '', '', '', '']);
    }
    expect(rowsOf(folder(2020), 'movimenti.csv').every((row) => sortable(row['data']!) <= '2020-12-31')).toBe(true);
    expect(rowsOf(folder(2020), 'programmato.csv').every((row) => sortable(row['data']!) <= '2020-12-31')).toBe(true);
  });

  it('is one history: what a year knew, the next ones know', () => {
    for (const [year, later] of [[2018, 2020], [2018, 2022], [2020, 2022]] as const) {
      const [then, seenLater] = [countSample(folder(year), year), countSample(folder(later), year)];
      const stable = [...then].filter(([key]) => /^(participants|CO\d|CR\d|operations|committed|paid|declared|certified|incomplete)/.test(key));
      expect(stable.length).toBeGreaterThan(150);
      expect(stable.filter(([key, value]) => seenLater.get(key) !== value)).toEqual([]);
      const keyOf = (row: Record<string, string>) => `${row['codice_operazione']} ${row['codice_partecipante']} ${row['data_ingresso']} ${row['data_nascita']}`;
      const people = new Set(rowsOf(folder(later), 'partecipanti.csv').map(keyOf));
      expect(rowsOf(folder(year), 'partecipanti.csv').filter((row) => !people.has(keyOf(row)))).toEqual([]);
    }
  });

  it('has the participants asked for at the end of the last year, and the axes in proportion', () => {
    const counts = countSample(folder(2022), 2022);
    // A person more or less for each axis and sex, that are rounded one by one.
    expect(Math.abs(counts.get('participants|||')! - 600)).toBeLessThanOrEqual(8);
    // Sintesi RAA 2022: 244.885 of 486.162 in axis I, 94.271 men of 165.318 in axis II.
    expect(Math.abs(counts.get('participants|I||')! / counts.get('participants|||')! - 244_885 / 486_162)).toBeLessThan(0.01);
    expect(Math.abs(counts.get('participants|II||M')! / counts.get('participants|II||')! - 94_271 / 165_318)).toBeLessThan(0.02);
  });

  it('uses the codes of the records only', () => {
    const admitted: Record<string, RegExp> = {
      genere: /^[MF]?$/, condizione_ingresso: /^(D|DL|I|IS|O|OA)?$/, titolo_studio: /^[0-8]?$/, migrante: /^[SNR]?$/, disabile: /^[SNR]?$/, altro_svantaggio: /^[SNR]?$/,
      senza_dimora: /^[SN]?$/, zona_rurale: /^[SN]?$/, esito_ricerca_lavoro: /^[SN]?$/, esito_formazione: /^[SN]?$/, esito_qualifica: /^[SN]?$/, esito_occupazione: /^[SN]?$/,
      occupazione_6_mesi: /^[SN]?$/, migliore_condizione_6_mesi: /^[SN]?$/, codice_partecipante: /^[0-9a-f]{16}$/,
    };
    for (const row of rowsOf(folder(2022), 'partecipanti.csv')) for (const [column, form] of Object.entries(admitted)) expect(row[column], column).toMatch(form);
    for (const row of rowsOf(folder(2022), 'operazioni.csv')) {
      expect(row['settore_intervento']).toMatch(row['asse'] === 'V' ? /^12[123]$/ : /^1(0\d|1\d|20)$/);
      expect(row['ubicazione']).toMatch(/^ITC4[1-46-9A-D]$/);
      expect(row['stato']).toMatch(/^(attiva|conclusa|revocata)$/);
      expect(row['priorita_investimento'] === '').toBe(row['asse'] === 'V');
      expect([row['costo_ammissibile_totale'], row['costo_ammissibile_pubblico']].every((amount) => /^\d+,\d\d$/.test(amount!))).toBe(true);
    }
  });

  it('says that nobody is real, and never a code of a person', () => {
    const mark = JSON.parse(readFileSync(join(folder(2022), 'campione.json'), 'utf8')) as Record<string, unknown>;
    expect(mark).toMatchObject({ campione: true, programma: BUNDLED, anno: 2022, seme: 1, calibrato: false });
    expect(mark['descrizione']).toMatchObject({ it: expect.stringContaining('nessuna persona'), en: expect.stringContaining('no person') });
    const codes = new Set(rowsOf(folder(2022), 'partecipanti.csv').map((row) => row['codice_partecipante']!));
    expect(codes.size).toBeGreaterThan(500);
    const { out, err } = sample(temporaryFolder());
    const said = `${out}${err}${JSON.stringify(mark)}${readFileSync(join(folder(2022), 'operazioni.csv'), 'utf8')}${readFileSync(join(folder(2022), 'movimenti.csv'), 'utf8')}`;
    expect([...codes].filter((code) => said.includes(code))).toEqual([]);
  });
});

describe('the sample that comes with the programme', () => {
  it('is what the command writes, has every oddity and stays small', () => {
    const out = temporaryFolder();
    expect(sample(out, { participants: 2000 }).exitCode).toBe(0);
    for (const file of FILES) expect(readFileSync(join(out, file)).equals(readFileSync(join(CHECKED_IN, file))), file).toBe(true);
    expect(FILES.reduce((bytes, file) => bytes + readFileSync(join(CHECKED_IN, file)).length, 0)).toBeLessThan(600_000);
    const counts = countSample(CHECKED_IN, 2022);
    for (const what of ['incomplete', 'furtherRows', 'revoked', 'ofRevoked', 'takenBack', 'CO21']) expect(counts.get(`${what}|||`) ?? 0, what).toBeGreaterThan(0);
    for (const what of ['unknownOperation', 'badDates', 'outsideBase', 'outsideWindow', 'resultWithoutExit']) expect(counts.get(`${what}|||`) ?? 0, what).toBe(0);
  });
});

describe('files in the way', () => {
  it('are not touched when they are a person\'s, unless she says so: then a copy stays', () => {
    const out = temporaryFolder();
    putFile(join(out, 'partecipanti.csv'), 'i miei dati');
    const before = fingerprints([out]);
    const refused = sample(out);
    expect(refused.exitCode).toBe(4);
    expect(refused.err).toContain('partecipanti.csv');
    expect(refused.err).toContain('--overwrite');
    expect(fingerprints([out])).toEqual(before);
    expect(sample(out, { more: ['--overwrite'] }).exitCode).toBe(0);
    expect(readFileSync(join(out, 'partecipanti.csv.bak'), 'utf8')).toBe('i miei dati');
  });

  it('are replaced when they are a sample, and nothing else is left', () => {
    const out = temporaryFolder();
    sample(out, { seed: 2 });
    expect(sample(out, { seed: 3 }).exitCode).toBe(0);
    expect(readdirSync(out).sort()).toEqual(FILES);
  });

  it.each(['openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const)('stay as they were when %s fails, whichever the call', (failing) => {
    for (const keepsOld of [false, true]) {
      const out = temporaryFolder();
      const paths = ['uno', 'due', 'tre'].map((name) => putFile(join(out, name), `prima: ${name}`));
      const before = fingerprints([out]);
      for (let fatal = 1; ; fatal += 1) {
        let calls = 0;
        let hasFailed = false;
        const fs = watchedFileSystem((call) => {
          // Undoing a rename is a rename: only one call fails.
          if (call !== failing || (calls += 1) !== fatal) return;
          hasFailed = true;
          throw systemError('ENOSPC');
        });
        const write = () => streamFiles(paths, keepsOld, fs, (files) => files.forEach((file, i) => file.write(`dopo: ${i}`)));
        if (fatal > paths.length * (failing === 'renameSync' ? 2 : 1)) {
          write();
          expect(hasFailed).toBe(false);
          expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['dopo: 0', 'dopo: 1', 'dopo: 2']);
          expect(readdirSync(out).length).toBe(keepsOld ? 6 : 3);
          break;
        }
        expect(write, `${failing} ${fatal}`).toThrow('FIL-007');
        expect(hasFailed).toBe(true);
        expect(fingerprints([out]), `${failing} ${fatal}`).toEqual(before);
      }
    }
  });

  it('are not written at all when the disk is full in the middle', () => {
    const out = temporaryFolder();
    let written = 0;
    const fs = watchedFileSystem((call) => {
      if (call === 'writeSync' && (written += 1) === 3) throw systemError('ENOSPC');
    });
    const { exitCode, err } = sample(out, { fs });
    expect([exitCode, err.includes('ENOSPC'), readdirSync(out)]).toEqual([4, true, []]);
  });
});

describe('another programme', () => {
  /** The bundled programme under another name, with figures of its own and no settings. */
  function otherProgramme(values: Readonly<Record<number, string>>): string {
    const folder = join(temporaryFolder(), 'altro');
    cpSync(join(PROGRAMMES_FOLDER, BUNDLED), folder, { recursive: true });
    for (const name of ['campione', '2018', '2020', '2022']) rmSync(join(folder, name), { recursive: true, force: true });
    const path = join(folder, 'programma.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(BUNDLED, 'altro'));
    for (const [year, text] of Object.entries(values)) {
      mkdirSync(join(folder, year), { recursive: true });
      writeFileSync(join(folder, year, 'valori.csv'), text);
    }
    return folder;
  }
  const row = (anno: number, misura: string, asse: string, valore: string, unita: string, rest: Record<string, string> = {}) => ({ anno: String(anno), misura, asse, valore, unita, decimali: '0', fonte: 'prova', ...rest });

  it('gives its own figures', () => {
    const programme = otherProgramme({
      2019: valuesText([
        row(2019, 'destinatari', 'II', '301', 'persone', { genere: 'M' }),
        row(2019, 'destinatari', 'II', '199', 'persone', { genere: 'F' }),
        row(2019, 'valore_indicatore', 'II', '77', 'persone', { indicatore: 'CO16' }),
        row(2019, 'valore_indicatore', 'II', '90', 'percento', { indicatore: 'CR05' }),
        row(2019, 'operazioni_selezionate', '', '120', 'numero'),
        row(2019, 'impegni', 'II', '1234567,89', 'EUR', { decimali: '2' }),
        row(2019, 'pagamenti', 'II', '1,1', 'MEUR', { decimali: '1' }),
      ]),
    });
    const out = temporaryFolder();
    const told = sample(out, { programme, year: 2019, participants: 0 });
    expect(told).toMatchObject({ exitCode: 0, err: '' });
    expect(told.out).toContain('2019: 7 cifre pubblicate tornano.');
    const counts = countSample(out, 2019);
    const at = (what: string) => counts.get(`${what}|II||`);
    expect([counts.get('participants|II||M'), counts.get('participants|II||F'), at('CO16'), counts.get('operations|||'), at('committed')]).toEqual([301, 199, 77, 120, 123_456_789]);
    expect(Math.round((at('CR05')! / at('disadvantaged')!) * 100)).toBe(90);
    expect(Math.round(at('paid')! / 10_000_000)).toBe(11);
    expect(JSON.parse(readFileSync(join(out, 'campione.json'), 'utf8'))).toMatchObject({ programma: 'altro', calibrato: true, cifreNonRaggiunte: [] });
  });

  it('tells a cumulative figure that falls, and gives the one of the year asked', () => {
    const values = (anno: number, men: string) => valuesText([row(anno, 'destinatari', 'I', men, 'persone', { genere: 'M' }), row(anno, 'destinatari', 'I', '10', 'persone', { genere: 'F' })]);
    const programme = otherProgramme({ 2018: values(2018, '50'), 2019: values(2019, '40') });
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    expect(sample(first, { programme, year: 2018, participants: 0 }).out).not.toContain('non scende');
    expect(countSample(first, 2018).get('participants|I||M')).toBe(50);
    const told = sample(second, { programme, year: 2019, participants: 0 }).out;
    expect(told).toContain('2018 destinatari I M: 50 persone (40); una cifra cumulativa non scende: prevale l’anno chiesto');
    expect(countSample(second, 2019).get('participants|I||M')).toBe(40);
  });

  it('refuses settings that it does not understand, with their place', () => {
    const programme = otherProgramme({ 2018: valuesText([row(2018, 'destinatari', 'I', '10', 'persone', { genere: 'M' })]) });
    putFile(join(programme, 'campione', 'calibrazione.json'), '{"format":"raa/campione/1","axes":[{"code":"I","weights":{"CO99":1}}]}');
    const out = join(temporaryFolder(), 'mai');
    const { exitCode, err } = sample(out, { programme });
    expect(exitCode).toBe(3);
    expect(err).toContain('axes[0].weights');
    expect(err).toContain('CO99');
    expect(existsSync(out)).toBe(false);
  });
});

describe('wrong use', () => {
  it.each([
    [['--seed', 'x'], '--seed'],
    [['--seed', '1', '--year', '1999'], '--year'],
    [['--seed', '1', '--nobody'], '--nobody'],
    [['--seed', '1', '--participants', '0'], '--participants'],
  ])('%j is refused and nothing is written', (args, named) => {
    const out = join(temporaryFolder(), 'mai');
    const year = args.includes('--year') ? [] : ['--year', '2020'];
    const terminal = fakeTerminal();
    expect(sampleCommand(['--programme', BUNDLED, ...year, '--out', out, ...args], terminal, realFileSystem)).toBe(2);
    expect(terminal.said().err).toContain(named);
    expect(existsSync(out)).toBe(false);
  });
});
