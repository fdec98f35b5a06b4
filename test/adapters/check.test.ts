import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { saxesErrors } from '../support/wellFormed.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../engine/index.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { handMadeTable } from '../support/handMadeTable.js';
import { BUNDLED, CCI, copyProgramme, putFile, raa } from './support.js';

const folder = sharedFolder();
const ours = join(folder, `RAA_${CCI}_2022.xlsx`);
const byHand = join(folder, 'tabella fatta a mano.xlsx');
const wrong = join(folder, 'totale sbagliato.xlsx');

interface Told {
  readonly summary: { readonly files: number; readonly error: number; readonly warning: number; readonly info: number };
  readonly files: readonly {
    readonly path: string;
    readonly programme?: string;
    readonly year?: number;
    readonly tables: readonly string[];
    readonly findings: readonly { readonly check: string; readonly severity: string; readonly place: string; readonly sentence: string; readonly cause?: string }[];
    readonly rules: readonly { readonly rule: string; readonly state: string; readonly reason?: string }[];
    readonly ruleTotals: Readonly<Record<'held' | 'failed' | 'notVerifiable' | 'off', number>>;
    readonly checks: readonly { readonly check: string }[];
    readonly issues: readonly { readonly code: string }[];
  }[];
}

async function told(...args: readonly string[]): Promise<Told> {
  return JSON.parse((await raa(['check', ...args, '--format', 'json'])).out) as Told;
}

beforeAll(async () => {
  await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
  writeFileSync(byHand, await handMadeTable());
  // Payments of axis II with two digits exchanged: 297.276.053,64 → 297.726.053,64.
  writeFileSync(wrong, await handMadeTable(['I7', 297726053.64]));
});

describe('raa check on a workbook', () => {
  it('of ours finds nothing wrong, and counts every rule', async () => {
    const { exitCode, out } = await raa(['check', ours]);
    expect(out).toContain('errori 0');
    expect(exitCode).toBe(0);
    const { files } = await told(ours);
    expect(files[0]!.rules.map(({ rule }) => rule)).toEqual(ALL_RULES.map(({ id }) => id));
    const { held, failed, notVerifiable, off } = files[0]!.ruleTotals;
    expect(held + failed + notVerifiable + off).toBe(147);
    expect(held).toBeGreaterThan(40);
  });

  it('says why a rule could not be verified', async () => {
    const { files } = await told(ours);
    const unverified = files[0]!.rules.filter(({ state }) => state === 'notVerifiable');
    expect(unverified.filter(({ reason = '' }) => reason === '')).toEqual([]);
    expect(unverified.length).toBeGreaterThan(20);
  });

  it('made by hand recognises the table by its headings, the programme and the year by its titles', async () => {
    const { files } = await told(byHand);
    expect(files[0]).toMatchObject({ programme: CCI, year: 2022, tables: ['S3'] });
    expect(files[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('names the one wrong cell, with what should stand there and the likeliest slip', async () => {
    const { files, summary } = await told(wrong);
    const errors = files[0]!.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => place)).toEqual(["'Tab 2'!I7"]);
    expect(errors[0]!.sentence).toContain('297.276.053,64');
    expect(errors[0]!.cause).toMatch(/scambiat|invertit/);
    expect(summary.error).toBe(1);
    expect((await raa(['check', wrong])).exitCode).toBe(1);
  });

  it('misses the row of an axis, without which the total cannot be verified', async () => {
    const short = join(temporaryFolder(), 'senza asse.xlsx');
    writeFileSync(short, await handMadeTable(['C8', 'Altre spese']));
    const { files } = await told(short);
    expect(files[0]!.findings.filter(({ check }) => check === 'CHK-ETI').map(({ sentence }) => sentence)).toEqual([expect.stringContaining('Asse III') as string]);
  });

  it('tells a label that stands twice once, and misses no other row for it', async () => {
    // As the financial table of 2022 was published: the third axis is labelled II.
    const twice = join(temporaryFolder(), 'doppia.xlsx');
    writeFileSync(twice, await handMadeTable(['C8', 'II']));
    const { files } = await told(twice);
    expect(files[0]!.findings.filter(({ check }) => check === 'CHK-ETI').map(({ place }) => place)).toEqual(["'Tab 2'!C8"]);
  });

  it('sees two axes exchanged: the order of the labels, and the allocations that are not those of the plan', async () => {
    const exchanged = join(temporaryFolder(), 'scambiati.xlsx');
    writeFileSync(exchanged, await handMadeTable(['C8', 'IV'], ['C9', 'III']));
    const { files } = await told(exchanged);
    const places = (check: string) => files[0]!.findings.filter((one) => one.check === check).map(({ place }) => place);
    expect(places('CHK-ETI')).toEqual(["'Tab 2'!C8"]);
    expect(places('CHK-DAT')).toEqual(["'Tab 2'!D8", "'Tab 2'!D9"]);
  });

  it('counts each check once, however many parts of the review apply it', async () => {
    const { files } = await told(byHand);
    const checks = files[0]!.checks.map(({ check }) => check);
    expect(new Set(checks).size).toBe(checks.length);
  });

  it('takes one percentage among ratios for the slip that it is, and blames no other cell', async () => {
    const ratios = [['F', [1.2289, 0.8613, 0.9968, 0.9976, 1, 1.0006]], ['H', [0.998, 0.9914, 97.74, 1, 0.9343, 0.9872]]] as const;
    const changes = ratios.flatMap(([column, values]) => values.map((value, i) => [`${column}${6 + i}`, value] as const));
    const mixed = join(temporaryFolder(), 'rapporti.xlsx');
    writeFileSync(mixed, await handMadeTable(...changes));
    const { files } = await told(mixed);
    expect(files[0]!.findings.filter(({ place }) => place.includes('!H') || place.includes('!F')).map(({ place }) => place)).toEqual(["'Tab 2'!H8"]);
  });

  it('quotes nothing of a text that stands where a figure belongs: it may be a person', async () => {
    const personal = join(temporaryFolder(), 'codice.xlsx');
    writeFileSync(personal, await handMadeTable(['G7', 'RSSMRA80A01F205X']));
    const { out } = await raa(['check', personal, '--format', 'json']);
    expect(out).toContain("'Tab 2'!G7");
    expect(out).not.toContain('RSSMRA80A01F205X');
  });

  it('without a programme checks what needs none, and says so', async () => {
    const stranger = join(temporaryFolder(), 'altro.xlsx');
    writeFileSync(stranger, await handMadeTable(['B2', 'un altro programma'], ['G11', 958677416.6]));
    const { files } = await told(stranger);
    expect(files[0]!.issues.map(({ code }) => code)).toEqual(['XLS-027']);
    expect(files[0]!.findings.map(({ place }) => place)).toContain("'Tab 2'!G11");
  });

  it('tells the same in English', async () => {
    const { out } = await raa(['check', wrong, '--lang', 'en']);
    expect(out).toMatch(/ERROR CHK-\w+ {2}'Tab 2'!I7/);
    expect(out).toMatch(/^Checked 1: errors 1,/m);
    expect(out).not.toMatch(/errori|avvisi|Causa/);
  });

  it('writes nothing', async () => {
    expect((await raa(['check', folder], { watched: [folder] })).changed).toEqual([]);
  });
});

describe('raa check on folders and data', () => {
  it('takes all the workbooks of a folder and of its subfolders', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '2022'));
    writeFileSync(join(root, 'a.xlsx'), readFileSync(byHand));
    writeFileSync(join(root, '2022', 'b.xlsx'), readFileSync(byHand));
    writeFileSync(join(root, '~$a.xlsx'), 'lock');
    const { files } = await told(root);
    expect(files.map(({ path }) => basename(path))).toEqual(['b.xlsx', 'a.xlsx']);
  });

  it('checks the data of each year with a programme, and asks for one', async () => {
    const programme = copyProgramme(temporaryFolder());
    expect((await raa(['check', programme])).err).toContain('CLI-003');
    const { files } = await told(programme, '--programme', programme);
    expect(files.map(({ year }) => year)).toEqual([2018, 2020, 2022]);
    expect(files.every(({ rules }) => rules.length === 147)).toBe(true);
  });

  it('compares each cell with the one that the data give', async () => {
    const { files } = await told(wrong, '--data', copyProgramme(temporaryFolder()));
    // The published total of the commitments is a cent more than its parts: the data tell that too.
    expect(files[0]!.findings.filter(({ severity }) => severity === 'error').map(({ place }) => place)).toEqual(["'Tab 2'!I7", "'Tab 2'!G11"]);
  });

  it('compares with the workbook of the year before', async () => {
    const before = temporaryFolder();
    await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--out', before]);
    const lower = join(temporaryFolder(), 'calo.xlsx');
    // Certified of axis II at the end of 2020: 109,8 Mln €.
    writeFileSync(lower, await handMadeTable(['K7', 100_000_000], ['L7', 33.64], ['K11', 547_479_195.04], ['L11', 62.74]));
    const alone = (await told(lower)).files[0]!.findings;
    const { files } = await told(lower, '--against', before);
    const added = files[0]!.findings.filter(({ place, check }) => !alone.some((one) => one.place === place && one.check === check));
    expect(added.map(({ place }) => place)).toContain("'Tab 2'!K7");
  });

  it.each([
    ['a file that is not there', () => [join(folder, 'manca.xlsx')], 'FIL-001', 3],
    ['a folder with nothing to check', () => [temporaryFolder()], 'FIL-012', 3],
    ['a file that is no workbook', () => [putFile(join(temporaryFolder(), 'note.xlsx'), 'ciao')], 'XLS-001', 3],
    ['no file at all', () => [], 'CLI-011', 2],
    ['a format that is not known', () => [ours, '--format', 'xml'], 'CLI-004', 2],
    ['a baseline of another kind', () => [ours, '--since', putFile(join(temporaryFolder(), 'base.json'), '{"a":1}')], 'FIL-011', 3],
  ])('refuses %s', async (_, args, code, exit) => {
    const { exitCode, err } = await raa(['check', ...args()]);
    expect(err).toContain(code);
    expect(exitCode).toBe(exit);
  });
});

describe('raa check since a baseline', () => {
  it('tells only what is new, and what is new fails', async () => {
    const base = join(temporaryFolder(), 'base.json');
    writeFileSync(base, (await raa(['check', wrong, '--format', 'json'])).out);
    const same = await raa(['check', wrong, '--since', base]);
    expect([same.exitCode, same.out.includes('errori 0, avvisi 0, note 0')]).toEqual([0, true]);
    const worse = join(temporaryFolder(), basename(wrong));
    writeFileSync(worse, await handMadeTable(['I7', 297726053.64], ['D11', 970474561]));
    const { exitCode, out } = await raa(['check', worse, '--since', base]);
    expect(exitCode).toBe(1);
    expect(out).toContain("'Tab 2'!D11");
    expect(out).not.toMatch(/ERRORE \S+ {2}'Tab 2'!I7/);
  });
});

describe('the forms of raa check', () => {
  it('sarif names every rule, and each finding with its place', async () => {
    const { out } = await raa(['check', wrong, '--format', 'sarif']);
    const sarif = JSON.parse(out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: { logicalLocations: { fullyQualifiedName: string }[]; physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(run!.tool.driver.rules.length).toBeGreaterThanOrEqual(147);
    const result = run!.results.find(({ level }) => level === 'error')!;
    expect(result.locations[0]!.logicalLocations[0]!.fullyQualifiedName).toBe("'Tab 2'!I7");
    expect(result.locations[0]!.physicalLocation.artifactLocation.uri).toContain('totale%20sbagliato.xlsx');
  });

  it('junit is well-formed, fails what is an error and skips what could not be verified', async () => {
    const { out } = await raa(['check', wrong, '--format', 'junit']);
    expect(saxesErrors(out)).toEqual([]);
    const [, tests, failures, skipped] = /<testsuite [^>]*tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)"/.exec(out)!;
    expect(out.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(out.match(/<failure /g)).toHaveLength(Number(failures));
    expect(out.match(/<skipped /g)).toHaveLength(Number(skipped));
    expect(Number(failures)).toBe(1);
  });

  it('html stands alone: no script, no address, every text escaped', async () => {
    const odd = join(temporaryFolder(), 'a&b <c>.xlsx');
    writeFileSync(odd, await handMadeTable(['I7', 1], ['C7', '<img src=x onerror=alert(1)>']));
    const { out } = await raa(['check', odd, '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>\n<html lang="it">/);
    expect(out).not.toMatch(/<script|<img|https?:|javascript:/i);
    expect(out).toContain('a&amp;b &lt;c&gt;.xlsx');
  });
});
