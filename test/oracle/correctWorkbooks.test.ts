import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../engine/review/placedText.js';
import { readBack } from '../../engine/readback/readBack.js';
import { reviewWorkbook } from '../../engine/review/reviewWorkbook.js';
import { readOptions } from '../../templates/commandLine/options.js';
import { COMPUTE_OPTIONS } from '../../templates/commands/compute.js';
import { openSource, prepareReport } from '../../templates/commands/prepareReport.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { sampleCommand } from '../../templates/sample/sampleCommand.js';
import { BUNDLED } from '../support/bundled.js';
import { temporaryFolder } from '../support/folders.js';
import { Chance } from '../support/records/chance.js';
import { readMade, type ReadWorkbook } from '../support/readWorkbooks.js';
import { withoutFormula } from '../support/seeded/recalculatedSheets.js';
import { SEED } from '../support/seeds.js';

/*
 * Workbooks in which nothing is wrong: of random records of many sizes, years and seeds, in both languages, live as RAA writes them and
 * typed over by hand. No arithmetic finding and no error may be told of any; what the rules remark of the figures (few operations, a
 * target far away) is no mistake of the workbook. Some in every run, 200 with RAA_CORRECT=200.
 */
const WORKBOOKS = Number(process.env['RAA_CORRECT'] ?? 12);

describe('a workbook without mistakes', () => {
  it(`has nothing said of its arithmetic, ${WORKBOOKS} times`, async () => {
    const chance = new Chance(SEED);
    const told: string[] = [];
    for (let n = 0; n < WORKBOOKS; n += 1) {
      const [seed, year, participants] = [chance.whole(1, 1_000_000), chance.of([2018, 2020, 2021, 2022]), chance.whole(150, 700)];
      const made = await workbookOf(seed, year, participants, n % 3 === 0 ? 'en' : 'it');
      told.push(...findingsIn(n % 2 === 0 ? made : typedOver(made)).map((one) => `${seed} ${year} ${participants}: ${one}`));
    }
    expect(told).toEqual([]);
  }, 3_600_000);
});

async function workbookOf(seed: number, year: number, participants: number, language: 'it' | 'en'): Promise<ReadWorkbook> {
  const folder = join(temporaryFolder(), 'dati');
  const silent = { out: () => undefined, err: () => undefined, isInteractive: false };
  sampleCommand(['--programme', BUNDLED, '--year', '2022', '--seed', String(seed), '--participants', String(participants), '--out', folder], silent, realFileSystem);
  // As an office's own records: a sample would keep its tables apart from the others.
  rmSync(join(folder, 'campione.json'));
  const options = readOptions('compute', ['--programme', BUNDLED, '--year', String(year), '--data', folder, '--format', 'json'], COMPUTE_OPTIONS);
  const { report } = await prepareReport(openSource(options, realFileSystem), year, realFileSystem);
  return readMade(report, language);
}

/** The same, as somebody would type it: values in place of formulas. */
function typedOver(made: ReadWorkbook): ReadWorkbook {
  const sheets = made.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(withoutFormula) })) }));
  return { ...made, sheets, provenance: { sheets: [], cells: new Map() } };
}

/** Random decertifications may exceed what a year certifies: then the cumulative value does fall, and the rule asks for a note. */
const DESERVED: readonly string[] = ['PF-007'];

function findingsIn({ workbook, sheets, report, provenance }: ReadWorkbook): string[] {
  const read = readBack({ workbook, sheets, programme: report.context.programme, year: report.context.year })!;
  const { findings } = reviewWorkbook({ workbook, sheets, readBack: read, ...(provenance.origin && { provenance }) }, report.context.programme.ruleSettings);
  const isMistake = ({ check, severity }: (typeof findings)[number]) => (severity === 'error' && !DESERVED.includes(check)) || (check.startsWith('CHK-') && severity === 'warning');
  return findings.filter(isMistake).map((one) => `${one.check} ${placeText(one.place)} ${one.sentence}`);
}
