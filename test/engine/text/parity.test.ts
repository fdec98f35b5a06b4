import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ISSUE_SEVERITIES, type IssueCode } from '../../../engine/issues.js';
import { en } from '../../../engine/text/en.js';
import { it as italian, type TextKey } from '../../../engine/text/it.js';
import { WORDS } from '../../../engine/text/words.js';
import { ENGINE_VERSION } from '../../../engine/version.js';

const keys = Object.keys(italian) as TextKey[];
const codes = Object.keys(ISSUE_SEVERITIES) as IssueCode[];
const errors = codes.filter((code) => ISSUE_SEVERITIES[code] === 'error');
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the two catalogues of sentences', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(keys.length).toBeGreaterThan(150);
  });

  it.each(['It', 'En'])('give no sentence twice: of two files with one key the second would speak for both (%s)', (language) => {
    const folder = join(import.meta.dirname, '../../../engine/text');
    const files = readdirSync(folder).filter((name) => name.endsWith(`${language}.ts`) || name === `${language.toLowerCase()}.ts`);
    const given = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key]) => key!));
    expect(given.filter((key, i) => given.indexOf(key) !== i)).toEqual([]);
    expect(given.length).toBe(keys.length);
  });

  it('ask for the same values in each sentence', () => {
    const different = keys.filter((key) => placeholders(italian[key]).join() !== placeholders(en[key]).join());
    expect(different).toEqual([]);
  });

  it('have no sentence that is empty or has blanks around it', () => {
    const poor = keys.filter((key) => [italian[key], en[key]].some((sentence) => sentence === '' || sentence !== sentence.trim() || sentence.includes('  ')));
    expect(poor).toEqual([]);
  });

  it('have no brace that is not part of a value', () => {
    const odd = keys.filter((key) => [italian[key], en[key]].some((sentence) => /[{}]/.test(sentence.replace(/\{\w+\}/g, '').replace(/\{ [^{}]* \}/g, ''))));
    expect(odd).toEqual([]);
  });

  it('are not one language twice: a sentence of some words differs', () => {
    const untranslated = keys.filter((key) => italian[key] === en[key] && /\p{L}{4,} \p{L}{2,} \p{L}{2,}/u.test(italian[key].replace(/[«"].*?[»"]/g, '')));
    expect(untranslated).toEqual([]);
  });
});

describe('the sentences of the issues', () => {
  it.each(codes)('%s has one in each language', (code) => {
    expect(italian[`issue.${code}`].length).toBeGreaterThan(20);
    expect(en[`issue.${code}`].length).toBeGreaterThan(20);
  });

  it('are of no other code', () => {
    const told = keys.filter((key) => /^issue\.[A-Z]/.test(key)).map((key) => key.slice('issue.'.length));
    expect(told.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s ends with a full stop and begins after the place, in lower case', (code) => {
    for (const sentence of [italian[`issue.${code}`], en[`issue.${code}`]]) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).toMatch(/^[^A-Z]/);
    }
  });

  // «Correggere il valore.» or «…: correggere l'importo.» An Italian instruction is an infinitive.
  it.each(errors)('%s ends by saying what to do', (code) => {
    const last = italian[`issue.${code}`].split(/(?<=\.) /).at(-1)!;
    expect(last).toMatch(/(?:^|: )\p{L}+[aei]r(?:e|l[aeio]|ne)\b/u);
  });

  it.each(codes)('%s keeps the severity of its family: only what may be right is no error', (code) => {
    const mild: Partial<Record<IssueCode, string>> = { 'PRG-010': 'warning', 'DAT-002': 'warning', 'DAT-020': 'info', 'FIL-008': 'warning', 'XLS-017': 'info', 'XLS-020': 'warning', 'XLS-023': 'info', 'XLS-025': 'warning', 'XLS-026': 'info', 'XLS-027': 'info', 'XLS-028': 'info', 'XLS-032': 'info', 'XLS-033': 'warning', 'REC-001': 'warning', 'REC-002': 'warning', 'REC-003': 'info', 'REC-004': 'info', 'REC-005': 'warning', 'REC-006': 'warning', 'REC-007': 'warning', 'REC-008': 'warning', 'REC-009': 'warning', 'REC-010': 'warning', 'REC-011': 'info', 'REC-012': 'warning', 'REC-013': 'warning', 'REC-014': 'warning', 'REC-015': 'warning', 'REC-016': 'warning', 'REC-017': 'warning', 'REC-018': 'warning', 'REC-019': 'warning', 'REC-020': 'warning', 'REC-021': 'warning', 'REC-022': 'warning', 'REC-023': 'warning', 'REC-024': 'warning', 'REC-025': 'warning', 'REC-026': 'warning', 'REC-027': 'warning', 'REC-028': 'warning', 'REC-029': 'info', 'REC-030': 'warning', 'REC-031': 'warning', 'REC-032': 'info', 'REC-035': 'warning', 'REC-036': 'warning', 'REC-037': 'info', 'REC-038': 'warning', 'REC-039': 'warning', 'REC-040': 'warning' };
    expect(ISSUE_SEVERITIES[code]).toBe(mild[code] ?? 'error');
  });
});

describe('the words of cells and formulas', () => {
  it('are the same in number and name', () => {
    expect(Object.keys(WORDS.en)).toEqual(Object.keys(WORDS.it));
  });

  it('are never empty, and hold nothing that would break an Excel text', () => {
    for (const word of [...Object.values(WORDS.it), ...Object.values(WORDS.en)]) expect(word).toMatch(/^[^"*?~<>=]+$/);
  });

  it.each(['it', 'en'] as const)('tell apart, in %s, the marks of cells and the outcomes that are counted', (language) => {
    const words = WORDS[language];
    const marks = [words.notAvailable, words.notComputable, words.notApplicable, words.reached, words.notReached, words.notYetReached];
    expect(new Set(marks).size).toBe(marks.length);
    const bands = [words.bandAchieved, words.bandDerogation, words.bandBelow, words.bandSeriousFailure];
    expect(new Set(bands).size).toBe(4);
    const outcomes = [words.axisAchieved, words.axisAchievedByDerogation, words.axisNotAchieved, words.axisSeriousFailure];
    expect(new Set(outcomes).size).toBe(4);
  });

  it('are told in the legend under the tables', () => {
    for (const [language, catalogue] of [['it', italian], ['en', en]] as const) {
      for (const mark of ['notAvailable', 'notComputable', 'notApplicable'] as const) expect(catalogue['note.legend']).toContain(`${WORDS[language][mark]} =`);
    }
  });
});

describe('the version of the engine', () => {
  it('is the one of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string };
    expect(ENGINE_VERSION).toBe(version);
  });
});
