import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, copyProgramme, putFile, raa, valuesText, watchedFileSystem, YEARS, CCI } from './support.js';
import { openWorkbook } from './workbookParts.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the network', () => {
  it('is not used: every way to it throws, and the run goes on', async () => {
    const refuse = (): never => {
      throw new Error('network');
    };
    const ways = [
      vi.spyOn(net, 'connect').mockImplementation(refuse),
      vi.spyOn(net, 'createConnection').mockImplementation(refuse),
      vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse),
      vi.spyOn(dns, 'lookup').mockImplementation(refuse as never),
      vi.spyOn(http, 'request').mockImplementation(refuse),
      vi.spyOn(https, 'request').mockImplementation(refuse),
      vi.spyOn(globalThis, 'fetch').mockImplementation(refuse),
    ];
    expect(() => http.request('http://localhost')).toThrow('network');
    expect(() => new net.Socket().connect(1)).toThrow('network');
    vi.clearAllMocks();

    const out = temporaryFolder();
    const { exitCode } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', out]);
    expect(exitCode).toBe(0);
    expect(ways.filter((way) => way.mock.calls.length > 0).map((way) => way.getMockName())).toEqual([]);
  });
});

describe('the disk', () => {
  /** The calls that can change something, with the places in their arguments that are paths. */
  const CHANGING: Readonly<Record<string, readonly number[]>> = { copyFileSync: [0, 1], mkdirSync: [0], renameSync: [0, 1], unlinkSync: [0] };

  it('is changed in the output folder only', async () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const out = join(folder, 'out');
    const touched: string[] = [];
    const fs = watchedFileSystem((call, args) => {
      const isOpenedToWrite = call === 'openSync' && args[1] !== 'r';
      for (const i of isOpenedToWrite ? [0] : (CHANGING[call] ?? [])) touched.push(resolve(String(args[i])));
    });
    const { changed } = await raa(['generate', '--programme', programme, '--all-years', '--out', out], { fs, watched: [folder] });
    expect(touched.length).toBeGreaterThanOrEqual(3 * YEARS.length);
    expect(touched.filter((path) => path !== out && !path.startsWith(out + sep))).toEqual([]);
    expect(changed).toEqual([out, ...YEARS.map((year) => join(out, `RAA_${CCI}_${year}.xlsx`))]);
  });
});

describe('a workbook', () => {
  it('says nothing of the machine on which it was made: no path, no user, no host', async () => {
    const folder = join(temporaryFolder(), 'Canarino Rossi');
    const data = putFile(join(folder, 'segreti', 'valori.csv'), valuesText([{ anno: '2018', misura: 'programmato', asse: 'I', valore: '1', unita: 'EUR' }]));
    const out = join(folder, 'r.xlsx');
    const { exitCode } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', out]);
    expect(exitCode).toBe(0);
    const words = ['Canarino', 'segreti', tmpdir(), PACKAGE_ROOT, process.cwd(), homedir(), hostname(), userInfo().username].filter((word) => word.length > 1);
    const found = [...openWorkbook(out).parts].flatMap(([part, xml]) => words.filter((word) => holdsWord(xml, word)).map((word) => [part, word]));
    expect(found).toEqual([]);
    expect(openWorkbook(out).sheets.some(({ cells }) => cells.some(({ text = '' }) => text.includes('valori.csv')))).toBe(true);
  });

  it('says nothing of its programme but what the programme says, when that stands elsewhere', async () => {
    const folder = join(temporaryFolder(), 'Canarino Rossi');
    const out = join(folder, 'out');
    await raa(['generate', '--programme', copyProgramme(folder), '--all-years', '--out', out]);
    const found = YEARS.flatMap((year) => [...openWorkbook(join(out, `RAA_${CCI}_${year}.xlsx`)).parts].filter(([, xml]) => /Canarino|raa-test-/.test(xml)).map(([part]) => part));
    expect(found).toEqual([]);
  });
});

describe('a participant', () => {
  const CODE = 'Canarino-7731';
  /** Rows with everything that a row can have wrong, each with the code in it; and the code where other things belong. */
  const HEADING = 'codice_operazione;codice_partecipante;data_ingresso;data_uscita;genere;data_nascita;condizione_ingresso;titolo_studio;migrante;esito_occupazione;data_esito';
  const GOOD = `OP1;${CODE};10/04/2016;10/10/2016;F;01/01/1990;D;3;N;S;`;
  const ROWS = [
    GOOD,
    GOOD,
    GOOD.replace('10/04', '11/05'),
    GOOD.replace('OP1', 'OP9'),
    GOOD.replace('OP1', CODE),
    GOOD.replace('OP1', ''),
    GOOD.replace('10/04/2016', CODE),
    GOOD.replace('10/10/2016', CODE),
    GOOD.replace('10/04/2016', '9407731002'),
    GOOD.replace('01/01/1990', '9407731002').replace(CODE, '9407731002'),
    GOOD.replace('10/10/2016', '10/10/2015').replace(CODE, `${CODE}A`),
    GOOD.replace('01/01/1990', CODE).replace(CODE, `${CODE}B`),
    GOOD.replace(';F;', `;${CODE};`).replace(CODE, `${CODE}C`),
    GOOD.replace(';D;', `;${CODE};`).replace(CODE, `${CODE}D`),
    GOOD.replace(';3;', `;${CODE};`).replace(CODE, `${CODE}E`),
    GOOD.replace(';N;S;', `;${CODE};${CODE};${CODE}`).replace(CODE, `${CODE}F`),
    GOOD.replace(';D;', ';OA;').replace(CODE, `${CODE}G`),
    `${GOOD.replace(CODE, `${CODE}H`)}31/12/2017`,
    `${GOOD};${CODE}`,
    `"${GOOD.replaceAll(';', '";"')}"`,
    `${'x'.repeat(1 << 20)}${GOOD}`,
    `OP1;${CODE};10/0`,
  ];

  it.each(['it', 'en'])('is named nowhere: no message, no output, no list of rows, no part of the workbook, no other file (%s)', async (language) => {
    const folder = temporaryFolder();
    const data = join(folder, 'dati');
    putFile(join(data, 'partecipanti.csv'), [HEADING, ...ROWS].join('\n'));
    putFile(join(data, 'operazioni.csv'), 'codice_operazione;asse;priorita_investimento;data_selezione;costo_ammissibile_totale;costo_ammissibile_pubblico\nOP1;I;8.i;15/03/2016;1;1\n');
    const [out, rows] = [join(folder, 'out', 'r.xlsx'), join(folder, 'out', 'righe.csv')];
    const touched: string[] = [];
    const fs = watchedFileSystem((call, args) => {
      if ((call === 'openSync' && args[1] !== 'r') || call === 'copyFileSync') touched.push(resolve(String(args.at(call === 'openSync' ? 0 : 1))));
    });
    const more = ['--programme', BUNDLED, '--data', data, '--year', '2018', '--lang', language];
    const made = await raa(['generate', ...more, '--out', out, '--rows', rows, '--json'], { fs, watched: [folder] });
    const computed = [await raa(['compute', ...more, '--format', 'json'], { fs }), await raa(['compute', ...more, '--format', 'csv'], { fs })];
    expect(made.exitCode).toBeLessThan(2);
    expect(made.changed).toEqual([join(folder, 'out'), out, rows]);
    expect(touched.filter((path) => !path.startsWith(join(folder, 'out')))).toEqual([]);
    const texts = [made, ...computed].flatMap((one) => [one.out, one.err]);
    expect(made.err.match(/REC-0\d\d/g)!.length).toBeGreaterThan(10);
    expect([...texts, readFileSync(rows, 'utf8'), ...openWorkbook(out).parts.values()].filter((text) => /canarino|7731/i.test(text))).toEqual([]);
  });
});

/** Whether a text holds a word by itself: "root" is in no "rooted". */
function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`).test(text);
}
