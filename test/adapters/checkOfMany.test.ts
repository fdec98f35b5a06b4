import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { handMadeTable } from '../support/handMadeTable.js';
import { saxesErrors } from '../support/wellFormed.js';
import { BUNDLED, CCI, copyProgramme, putFile, raa } from './support.js';

const folder = sharedFolder();
const good = join(folder, 'buona.xlsx');

beforeAll(async () => {
  writeFileSync(good, await handMadeTable());
});

describe('one file of many that cannot be read', () => {
  const many = sharedFolder();
  beforeAll(async () => {
    writeFileSync(join(many, 'a rotta.xlsx'), 'non è una cartella di lavoro');
    writeFileSync(join(many, 'b sbagliata.xlsx'), await handMadeTable(['I7', 297726053.64]));
  });

  it('does not keep the others from being checked', async () => {
    const { exitCode, out } = await raa(['check', many]);
    expect(exitCode).toBe(3);
    expect(out).toMatch(/a rotta\.xlsx: non si può leggere\n {2}ERRORE XLS-001/);
    expect(out).toMatch(/ERRORE \S+ {2}'Tab 2'!I7/);
    expect(out).toMatch(/Controllati 2: errori 1, .*, non letti 1\.\n$/);
  });

  it('is an error of its suite in junit', async () => {
    const { out } = await raa(['check', many, '--format', 'junit']);
    expect(saxesErrors(out)).toEqual([]);
    expect(out).toMatch(/<testsuite name="[^"]*a rotta\.xlsx" tests="1" failures="0" errors="1"/);
    expect(out).toMatch(/<testcase [^>]*name="XLS-001">\s*<error /);
  });

  it('is a notification of the run in sarif', async () => {
    const { out } = await raa(['check', many, '--format', 'sarif']);
    const { runs } = JSON.parse(out) as { runs: { invocations: { executionSuccessful: boolean; toolExecutionNotifications: { descriptor: { id: string } }[] }[] }[] };
    const [invocation] = runs[0]!.invocations;
    expect(invocation!.executionSuccessful).toBe(false);
    expect(invocation!.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toContain('XLS-001');
  });
});

describe('a comparison that cannot be made is told', () => {
  it('with a workbook of the same year', async () => {
    const other = join(temporaryFolder(), 'altra.xlsx');
    writeFileSync(other, await handMadeTable(['I7', 1]));
    const { out } = await raa(['check', good, '--against', other]);
    expect(out).toContain('XLS-033');
    expect((await raa(['check', good])).out).not.toContain('XLS-033');
  });
});

describe('of another programme', () => {
  it('a workbook names its code, although that programme does not come with the package', async () => {
    const other = join(temporaryFolder(), 'altra.xlsx');
    writeFileSync(other, await handMadeTable(['B2', 'POR FSE 2014-2020, CCI 2014IT05SFOP001']));
    const { out } = await raa(['check', other]);
    expect(out.replace(/\s+/g, ' ')).toContain('XLS-032 ' + other + ': la cartella di lavoro è del programma 2014IT05SFOP001');
    expect(out).not.toContain('XLS-027');
  });

  it('a workbook read with the wrong programme is told, at the first table that there is', async () => {
    const other = join(temporaryFolder(), 'altra.xlsx');
    writeFileSync(other, await handMadeTable(['B2', 'POR FSE 2014-2020, CCI 2014IT05SFOP001']));
    const { exitCode, out } = await raa(['check', other, '--programme', BUNDLED]);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/ERRORE REP-004 {2}'Tab 2'!C6/);
    expect(out).toContain('2014IT05SFOP001');
  });
});

describe('controlli.json', () => {
  const withSettings = (regole: object) => {
    const programme = copyProgramme(temporaryFolder());
    putFile(join(programme, 'controlli.json'), JSON.stringify({ regole }));
    return programme;
  };

  it('its reasons are shown beside what they change', async () => {
    const programme = withSettings({ 'FIN-007': { attiva: false, motivo: 'overbooking deliberato' }, 'CHK-PAR': { gravita: 'nota', motivo: 'parte che <manca> alla fonte' } });
    const text = await raa(['check', programme, '--programme', programme, '--year', '2022']);
    expect(text.out).toContain('controlli.json: FIN-007 disattivato – overbooking deliberato');
    expect(text.out).toContain('controlli.json: CHK-PAR nota – parte che <manca> alla fonte');
    const html = await raa(['check', programme, '--programme', programme, '--year', '2022', '--format', 'html']);
    expect(html.out).toContain('overbooking deliberato');
    expect(html.out).toContain('parte che &lt;manca&gt; alla fonte');
  });

  it('a reason of spaces is none', async () => {
    const programme = withSettings({ 'FIN-007': { attiva: false, motivo: '   ' } });
    const { exitCode, err } = await raa(['check', good, '--programme', programme]);
    expect(exitCode).toBe(3);
    expect(err).toContain('regole.FIN-007.motivo');
  });
});

describe('the edition for citizens', () => {
  const [exact, citizens] = [sharedFolder(), sharedFolder()];
  let publicOne: string;
  const official = join(exact, `RAA_${CCI}_2020.xlsx`);
  beforeAll(async () => {
    await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--out', exact]);
    await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--edition', 'pubblica', '--out', citizens]);
    publicOne = join(citizens, readdirSync(citizens).find((name) => name.endsWith('.xlsx'))!);
  });

  it('breaks no rule for the tables that it does not have', async () => {
    const { files } = JSON.parse((await raa(['check', publicOne, '--format', 'json'])).out) as { files: { findings: unknown[]; rules: { rule: string; state: string }[] }[] };
    expect(files[0]!.findings).toEqual([]);
    expect(files[0]!.rules.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(files[0]!.rules.find(({ rule }) => rule === 'PF-001')!.state).toBe('notVerifiable');
  });

  it('has confidential figures, which a comparison does not call corrected or vanished', async () => {
    for (const pair of [[official, publicOne], [publicOne, official]]) {
      const { out } = await raa(['diff', ...pair]);
      expect(out).toMatch(/Cifre riservate in una delle due, e non confrontate: [1-9]/);
      expect(out).not.toMatch(/corretta:|sparita:|nuova:/);
    }
  });

  it('has a mark that is explained', async () => {
    const { out } = await raa(['explain', publicOne, "'S4B Vulnerabilità'!C21"]);
    expect(out).toMatch(/Valore +c \(dato riservato/);
  });
});
