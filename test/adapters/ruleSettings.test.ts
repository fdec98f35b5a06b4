import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeReport, readProgramme, readValues, type Report } from '../../engine/index.js';
import { openProgramme } from '../../templates/files/programmeFolder.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { temporaryFolder } from '../support/folders.js';
import { copyProgramme, raa } from './support.js';

/** The report of 2022 with the settings of a programme: in it axis I has more programmed than its allocation, and nothing is wrong. */
function reportWith(controlli: unknown, change: (text: string) => string = (text) => text): Report {
  const folder = copyProgramme(temporaryFolder());
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
  const { programme } = readProgramme({ programma: read('programma.json'), piano: read('piano.json'), indicatori: read('indicatori.json'), iniziative: read('iniziative.json'), controlli });
  const { figures, count } = readValues(change(readFileSync(join(folder, '2022/valori.csv'), 'utf8')), 'valori.csv', programme!, 2022);
  return computeReport({ programme: programme!, year: 2022, figures, published: [], counts: [count] }).report!;
}

/** Certified more than paid on axis I: 184.444.180,19 € becomes 984.444.180,19 €. */
const certifiedTooMuch = (text: string) => text.replace('184444180,19', '984444180,19');
const told = ({ checks }: Report, code: string) => checks.findings.filter(({ check }) => check === code).map(({ severity, cell }) => `${severity} ${cell.table}/${cell.row}/${cell.column}`);
const ruleOf = ({ checks }: Report, id: string) => checks.rules.find(({ rule }) => rule === id)!;

describe('a finding that a check and a rule share', () => {
  it('is told once, naming the rule, as serious as the check says', () => {
    const report = reportWith(undefined, certifiedTooMuch);
    expect(told(report, 'FIN-022')).toEqual(['error S3/I/certified', 'error S3/total/certified']);
    expect(told(report, 'CHK-ORD')).toEqual([]);
    expect(ruleOf(report, 'FIN-022').failed).toBe(2);
    expect(report.checks.counts.find(({ check }) => check === 'CHK-ORD')).toMatchObject({ run: 18, held: 16 });
  });
});

describe('the settings of a programme', () => {
  it('change the severity of a rule, also where a check is graver', () => {
    const report = reportWith({ regole: { 'FIN-022': { gravita: 'nota', motivo: 'importi provvisori' } } }, certifiedTooMuch);
    expect(told(report, 'FIN-022')).toEqual(['info S3/I/certified', 'info S3/total/certified']);
  });

  it('switch a rule off, and with it the check that says the same', () => {
    const report = reportWith({ regole: { 'FIN-022': { attiva: false, motivo: 'importi provvisori' } } }, certifiedTooMuch);
    expect([...told(report, 'FIN-022'), ...told(report, 'CHK-ORD')]).toEqual([]);
    expect(ruleOf(report, 'FIN-022')).toMatchObject({ isOff: true, run: 0, reason: { it: 'importi provvisori' } });
  });

  it('change and switch off checks too', () => {
    expect(told(reportWith(undefined), 'CHK-OVB')).toContain('info S3/I/programmed');
    expect(told(reportWith({ regole: { 'CHK-OVB': { gravita: 'avviso', motivo: 'da motivare' } } }), 'CHK-OVB')).toContain('warning S3/I/programmed');
    expect(told(reportWith({ regole: { 'CHK-OVB': { attiva: false, motivo: 'deciso' } } }), 'CHK-OVB')).toEqual([]);
  });
});

describe('controlli.json in the folder of a programme', () => {
  const withFile = (content: string) => {
    const folder = copyProgramme(temporaryFolder());
    writeFileSync(join(folder, 'controlli.json'), content);
    return folder;
  };

  it('is read when it is there', () => {
    const folder = withFile(JSON.stringify({ regole: { 'FIN-007': { attiva: false, motivo: 'overbooking deciso' } } }));
    expect([...openProgramme(folder, realFileSystem).programme.ruleSettings.keys()]).toEqual(['FIN-007']);
  });

  it('with a code of no rule stops the program, and says where', async () => {
    const folder = withFile(JSON.stringify({ regole: { 'FIN-700': { attiva: false, motivo: 'x' } } }));
    const out = temporaryFolder();
    const { exitCode, err, changed } = await raa(['generate', '--programme', folder, '--year', '2022', '--out', out], { watched: [out] });
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^PRG-015 controlli\.json, campo regole\.FIN-700: .*«FIN-700»/m);
    expect(changed).toEqual([]);
  });

  it('that is not JSON is told with its line', async () => {
    const { exitCode, err } = await raa(['generate', '--programme', withFile('{\n  "regole": {,}\n}'), '--year', '2022', '--out', temporaryFolder()]);
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^PRG-002 controlli\.json, riga 2/m);
  });
});
