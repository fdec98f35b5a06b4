import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemSentences } from '../../addin/pane/parts/messages.js';
import { en } from '../../addin/pane/text/en.js';
import { it as italian } from '../../addin/pane/text/it.js';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';

interface Catalogue {
  readonly [key: string]: string | readonly string[] | Catalogue | ((...given: never[]) => string);
}

/** Every sentence by its name, functions with one thing, with many and with words that can be found again. */
function sentences(catalogue: Catalogue, path = ''): [name: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`;
    if (typeof value === 'string') return [[name, value]];
    if (Array.isArray(value)) return value.map((text: string, i) => [`${name}[${i}]`, text]);
    if (typeof value === 'function') return (name === 'percent' ? [0.5] : [1, 2345, '§']).map((given) => [`${name}(${given})`, Reflect.apply(value, undefined, Array<unknown>(4).fill(given)) as string]);
    return sentences(value as Catalogue, `${name}.`);
  });
}

/** Words that are the same in both languages, or names that are official. */
const ALIKE = /^(count|percent|shownOf|data\.column\.incomplete|data\.filesCount|explain\.formula)\b/;

describe('the sentences of the pane', () => {
  const [inItalian, inEnglish] = [sentences(italian), sentences(en)];

  it('are the same in both languages, name by name', () => {
    expect(inItalian.length).toBeGreaterThan(250);
    expect(inEnglish.map(([name]) => name)).toEqual(inItalian.map(([name]) => name));
  });

  it.each([
    ['it', inItalian],
    ['en', inEnglish],
  ])('say something, and nothing of the command line (%s)', (_, list) => {
    expect(list.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object|--|\s{2}|^\s|\s$|\.\.|\s[.,;:]/.test(text.replaceAll('§', 'x')))).toEqual([]);
  });

  it('are translated', () => {
    const english = new Map(inEnglish);
    expect(inItalian.filter(([name, text]) => !ALIKE.test(name) && /[a-z]{4}/i.test(text) && english.get(name) === text)).toEqual([]);
  });

  it('are all used', () => {
    const code = sources(join(PACKAGE_ROOT, 'addin/pane')).join('\n');
    const names = new Set(inItalian.map(([name]) => name.replace(/[([].*$/, '')));
    // Some groups are looked up by a value: the view, the task, the state of a table.
    const isLookedUp = /^(view|task|severity|problem\.(host|state)|workbook\.(state|from|found)|data\.(column|prefer)|check\.bySeverity|explain\.role)\./;
    expect([...names].filter((name) => !isLookedUp.test(name) && !new RegExp(`\\.${name.split('.').at(-1)!}\\b`).test(code))).toEqual([]);
  });
});

describe('what went wrong', () => {
  const KINDS = ['editing', 'locked', 'merged', 'changed', 'busy', 'readOnly', 'tooLarge', 'hidden', 'unsupported', 'failed'] as const;
  const STATES = ['untouched', 'restored', 'incomplete'] as const;
  const CASES = KINDS.flatMap((reason) => STATES.map((state) => ({ reason, state })));

  it.each(CASES)('$reason, $state: says what to do and what became of the workbook', ({ reason, state }) => {
    for (const text of [italian, en]) {
      const detail = { sheet: 'S3', cell: 'C8', done: ['S1', 'S2'], code: 'X' };
      const told = problemSentences({ kind: 'host', reason, state, detail }, text);
      const bare = problemSentences({ kind: 'host', reason, state, detail: {} }, text);
      expect(told.length).toBe(reason === 'failed' ? 3 : 2);
      expect(bare.length).toBe(2);
      expect([...told, ...bare].join(' ')).not.toMatch(/undefined|\s{2}/);
      expect(told[1]!.includes('S1, S2')).toBe(state === 'incomplete');
      if (!['readOnly', 'unsupported'].includes(reason)) expect(told[0]).toContain('S3');
    }
  });

  it('has one sentence for each kind and one for each state', () => {
    const of = (pick: 0 | 1) => new Set(CASES.map(({ reason, state }) => problemSentences({ kind: 'host', reason, state, detail: {} }, italian)[pick]));
    expect(of(0).size).toBe(KINDS.length);
    expect(of(1).size).toBe(STATES.length);
  });

  it('after sheets were inserted never says that nothing was written', () => {
    const told = problemSentences({ kind: 'host', reason: 'editing', state: 'untouched', detail: {}, hasInserted: true }, italian);
    expect(told.join(' ')).not.toContain(italian.problem.state.untouched);
    expect(told).toContain(italian.problem.inserted);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts') && !entry.parentPath.endsWith('text'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
