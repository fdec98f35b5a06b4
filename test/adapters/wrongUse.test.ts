import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, copyProgramme, putFile, raa } from './support.js';

const PROGRAMME = ['--programme', BUNDLED];

/** What was typed, the code, what the message quotes, what it says to do. `OUT` stands for a folder of the test. */
const WRONG: readonly (readonly [what: string, args: readonly string[], code: string, found: string, advice: string])[] = [
  ['an unknown command', ['genera'], 'CLI-001', '«genera»', 'generate, compute, inspect, check, diff, explain, check-text, template. Scrivere «raa --help»'],
  ['a command that every object has', ['constructor'], 'CLI-001', '«constructor»', '«raa --help»'],
  ['an unknown option', ['generate', ...PROGRAMME, '--anno', '2018', '--out', 'OUT'], 'CLI-002', '«--anno»', '«raa generate --help»'],
  ['an unknown short option', ['generate', ...PROGRAMME, '-y', '2018', '--out', 'OUT'], 'CLI-002', '«-y»', '«raa generate --help»'],
  ['an option of another command', ['compute', ...PROGRAMME, '--year', '2018', '--format', 'csv', '--out', 'OUT'], 'CLI-002', '«--out»', '«raa compute --help»'],
  ['no programme', ['generate', '--year', '2018', '--out', 'OUT'], 'CLI-003', '--programme', '«raa generate --help»'],
  ['no place to write', ['generate', ...PROGRAMME, '--year', '2018'], 'CLI-003', '--out', '«raa generate --help»'],
  ['no year', ['generate', ...PROGRAMME, '--out', 'OUT'], 'CLI-003', '--year (--all-years)', '«raa generate --help»'],
  ['no form', ['compute', ...PROGRAMME, '--year', '2018'], 'CLI-003', '--format', '«raa compute --help»'],
  ['no place for the template', ['template'], 'CLI-003', '--out', '«raa template --help»'],
  ['a year of two digits', ['generate', ...PROGRAMME, '--year', '18', '--out', 'OUT'], 'CLI-004', '--year ha il valore «18»', '2014 … 2099'],
  ['a year with a blank', ['generate', ...PROGRAMME, '--year', '2018 ', '--out', 'OUT'], 'CLI-004', '«2018 »', '2014 … 2099'],
  ['an unknown form', ['compute', ...PROGRAMME, '--year', '2018', '--format', 'xml'], 'CLI-004', '--format ha il valore «xml»', 'json, csv'],
  ['an unknown table', ['compute', ...PROGRAMME, '--year', '2018', '--format', 'csv', '--table', 'S9'], 'CLI-004', '--table ha il valore «S9»', 'S1, S2, S3'],
  ['an unknown language', ['generate', ...PROGRAMME, '--year', '2018', '--out', 'OUT', '--lang', 'xx'], 'CLI-004', '--lang ha il valore «xx»', 'it, en'],
  ['an unknown language after an equals sign', ['template', '--out', 'OUT', '--lang=xx'], 'CLI-004', '--lang ha il valore «xx»', 'it, en'],
  ['a year and all years', ['generate', ...PROGRAMME, '--year', '2018', '--all-years', '--out', 'OUT'], 'CLI-005', '--year, --all-years', 'Sceglierne una'],
  ['an argument without an option', ['generate', ...PROGRAMME, '--year', '2018', '--out', 'OUT', '2020'], 'CLI-006', '«2020»', '«raa generate --help»'],
  ['no file to inspect', ['inspect'], 'CLI-011', 'FILE', '«raa inspect --help»'],
  ['two files to inspect', ['inspect', 'a.xlsx', 'b.xlsx'], 'CLI-006', '«b.xlsx»', '«raa inspect --help»'],
  ['a programme without a year', ['inspect', 'a.xlsx', ...PROGRAMME], 'CLI-003', '--year', '«raa inspect --help»'],
  ['a year without a programme', ['inspect', 'a.xlsx', '--year', '2018'], 'CLI-003', '--programme', '«raa inspect --help»'],
  ['several years in one file', ['generate', ...PROGRAMME, '--all-years', '--out', 'OUT/tutto.xlsx'], 'CLI-007', 'tutto.xlsx»', 'Indicare una cartella'],
  ['an option without its value at the end', ['generate', ...PROGRAMME, '--year', '2018', '--out'], 'CLI-008', '--out', '«raa generate --help»'],
  ['an option without its value before another', ['generate', '--programme', '--year', '2018', '--out', 'OUT'], 'CLI-008', '--programme', '«raa generate --help»'],
];

describe('a wrong command line', () => {
  it.each(WRONG)('is refused: %s', async (_, args, code, found, advice) => {
    const folder = temporaryFolder();
    const { exitCode, out, err, changed } = await raa(placed(args, folder), { watched: [folder] });
    expect(err).toMatch(new RegExp(`^${code} [^\\n]*\\n$`));
    expect(err).toContain(found);
    expect(err).toContain(advice);
    expect({ exitCode, out, changed }).toEqual({ exitCode: 2, out: '', changed: [] });
  });

  it.each([
    ['CLI-001', ['genera', '--lang', 'en'], 'unknown command «genera»; commands: generate, compute, inspect, check, diff, explain, check-text, template. Type «raa --help».'],
    ['CLI-002', ['generate', '--anno', '2018', '--lang=en'], 'unknown option «--anno» for the command generate. Type «raa generate --help».'],
    ['CLI-003', ['generate', '--lang', 'en'], 'the option --programme of the command generate is missing. Type «raa generate --help».'],
    ['CLI-008', ['template', '--lang', 'en', '--out'], 'the option --out needs a value. Type «raa template --help».'],
  ])('is refused in English when English is asked: %s', async (code, args, sentence) => {
    expect((await raa(args)).err).toBe(`${code} ${sentence}\n`);
  });

  it('gets the help when there is no command', async () => {
    const { exitCode, out, err } = await raa([]);
    expect(exitCode).toBe(2);
    expect(out).toContain('Uso: raa COMANDO');
    expect(err).toBe('');
  });

  it('asks for the file or the folder that is missing in English when English is asked', async () => {
    const folder = temporaryFolder();
    const { exitCode, err } = await raa(['generate', '--programme', join(folder, 'x'), '--year', '2018', '--out', folder, '--lang', 'en']);
    expect(exitCode).toBe(3);
    expect(err).toBe(`FIL-001 ${join(folder, 'x')}: the file or folder does not exist. Check the path.\n`);
  });

  it('names row, column, what was found and what to do in English when English is asked', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), 'anno;misura;asse;genere;indicatore;valore;unita;decimali\n2018;impegni;VII;;;1.234;EUR;0\n');
    const { err } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', folder, '--lang', 'en']);
    expect(err).toContain('DAT-003 valori.csv, row 2, column «asse»: found «VII»');
    expect(err).toContain('DAT-005 valori.csv, row 2, column «valore»: found «1.234»');
    expect(err).toContain('Write 1234 for thousands, or 1,234 for decimals.');
  });
});

describe('any command line', () => {
  const word = fc.constantFrom('generate', 'compute', 'template', 'help', '--help', '--version', '--programme', BUNDLED, 'PROGRAMME', '--year', '2018', '2019', '--all-years', '--format', 'json', 'csv', '--table', 'S3', '--data', 'DATA', '--out', 'OUT', 'OUT/a.xlsx', '--lang', 'en', '--lang=it', '--json', '--', '-', '__proto__');

  it('gives an exit code, and something to read, but never throws', async () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const data = join(programme, '2018', 'valori.csv');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('generate', 'compute', 'template'), fc.array(word, { maxLength: 9 }), async (command, rest) => {
        const args = placed([command, ...rest], folder).map((arg) => (arg === 'PROGRAMME' ? programme : arg === 'DATA' ? data : arg));
        // Whatever the place to write is called, it stands in the folder of the test.
        const inside = args.map((arg, i) => (args[i - 1] === '--out' && !arg.startsWith('--') ? resolve(folder, arg) : arg));
        const { exitCode, out, err } = await raa(inside);
        expect([0, 2, 3, 4]).toContain(exitCode);
        expect(out + err).not.toBe('');
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function placed(args: readonly string[], folder: string): string[] {
  return args.map((arg) => arg.replace('OUT', join(folder, 'out')));
}
