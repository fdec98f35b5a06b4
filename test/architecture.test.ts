import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rooms of the engine from the ground up: a room may use those before it, never those after it. */
const ROOMS = ['number', 'law', 'programme', 'input', 'records', 'facts', 'tables', 'plan'];

/** Beside the line: what they may use, and who may use them. */
const BESIDE: Record<string, readonly string[]> = {
  ooxml: [],
  text: ['number', 'law'],
  checks: ['number', 'law', 'programme', 'input', 'records', 'facts', 'tables', 'text'],
  recognition: ['number', 'law', 'programme', 'tables', 'plan', 'ooxml', 'text'],
  fill: ['number', 'law', 'programme', 'tables', 'plan', 'recognition', 'ooxml', 'text'],
  formula: ['number', 'ooxml'],
  readback: ['number', 'law', 'programme', 'input', 'facts', 'tables', 'plan', 'recognition', 'ooxml', 'text'],
  review: ['number', 'law', 'programme', 'input', 'facts', 'tables', 'plan', 'recognition', 'readback', 'checks', 'formula', 'fill', 'ooxml', 'text'],
  compare: ['number', 'law', 'programme', 'input', 'facts', 'tables', 'plan', 'recognition', 'readback', 'checks', 'ooxml', 'text'],
  narrative: ['number', 'law', 'programme', 'input', 'facts', 'tables', 'plan', 'readback', 'recognition', 'ooxml', 'text'],
  edition: ['number', 'law', 'programme', 'input', 'facts', 'tables', 'plan', 'text'],
  data: ['number', 'law', 'programme', 'input', 'records', 'facts', 'tables', 'checks', 'text'],
};

/** What serves every room, whatever its height. */
const SERVANTS = ['text', 'issues', 'trace', 'version', 'report'];

/** The one file that may import each outside thing. */
const DOORS: Record<string, readonly string[]> = {
  'decimal.js': ['engine/number/decimal.ts'],
  exceljs: ['templates/builder/buildTemplate.ts', 'templates/builder/style.ts'],
  fflate: ['addin/session/browserHost.ts', 'templates/builder/repack.ts'],
  comlink: ['addin/pane/workerSession.ts', 'addin/session/worker.ts'],
  saxes: ['engine/ooxml/xml/xmlEvents.ts'],
  'zod/mini': ['engine/programme/schema.ts', 'engine/programme/checkForm.ts'],
  'cli-progress': ['templates/commandLine/progress.ts'],
};

interface SourceFile {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly { readonly target: string; readonly isTypeOnly: boolean }[];
}

function sources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      const code = readFileSync(join(ROOT, path), 'utf8');
      return { path, code, imports: importsOf(path, code) };
    });
}

/** Relative imports become paths from the root; packages keep their names. */
function importsOf(path: string, code: string): SourceFile['imports'] {
  return [...code.matchAll(/(?:^|\n)\s*(?:import|export)(\s+type)?[^'";]*?from\s*'([^']+)'|import\('([^']+)'\)/g)].map(([, type, from, dynamic]) => {
    const target = (from ?? dynamic)!;
    const resolved = target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/').replace(/\.js$/, '.ts') : target;
    return { target: resolved, isTypeOnly: type !== undefined };
  });
}

/** The room of a file of the engine: its folder, or its own name at the top. */
function roomOf(path: string): string {
  const [, room = ''] = path.split('/');
  return room.replace(/\.ts$/, '');
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

const engine = sources('engine');
const templates = sources('templates');
const addin = sources('addin');
const all = [...engine, ...templates, ...addin];

describe('the arrows of the design', () => {
  it('finds the files and their imports', () => {
    expect(engine.length).toBeGreaterThan(60);
    expect(templates.length).toBeGreaterThan(20);
    expect(addin.length).toBeGreaterThan(20);
    expect(engine.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it.each([
    ['number', 'tables'],
    ['input', 'facts'],
    ['tables', 'plan'],
    ['ooxml', 'plan'],
    ['facts', 'checks'],
    ['text', 'tables'],
    ['issues', 'input'],
  ])('would refuse an arrow from %s to %s', (from, to) => {
    expect(mayUse(from, to, false)).toBe(false);
  });

  it('points from each room of the engine to lower ones only', () => {
    const wrong = engine.flatMap(({ path, imports }) =>
      imports.filter(({ target, isTypeOnly }) => target.startsWith('engine/') && !mayUse(roomOf(path), roomOf(target), isTypeOnly)).map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leads into the engine through its door only', () => {
    const wrong = [...templates, ...addin].flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target.startsWith('engine/') && target !== 'engine/index.ts').map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never leads from the engine to a shell, nor from a shell to the other', () => {
    const isWrong = (path: string, target: string) => /^(addin|templates|test)\//.test(target) && houseOf(target) !== houseOf(path);
    const wrong = all.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => isWrong(path, target)).map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no file that imports itself round a corner', () => {
    const graph = new Map(all.map(({ path, imports }) => [path, imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target)]));
    expect(cycleIn(graph)).toBeUndefined();
  });
});

describe('the doors', () => {
  it.each(Object.entries(DOORS))('%s is imported by its door only', (name, doors) => {
    const users = all.filter(({ imports }) => imports.some(({ target }) => target === name)).map(({ path }) => path);
    expect(users.sort()).toEqual([...doors].sort());
  });

  it('has no other package in the engine', () => {
    const packages = engine.flatMap(({ imports }) => imports.map(({ target }) => target)).filter((target) => !target.startsWith('engine/'));
    expect([...new Set(packages)].sort()).toEqual(['decimal.js', 'saxes', 'zod/mini']);
  });
});

describe('the engine is a function of its inputs', () => {
  const FORBIDDEN: readonly [what: string, pattern: RegExp][] = [
    ['the clock', /\bDate\b|(?<![.\w])performance\./],
    ['chance', /Math\.random|crypto/],
    ['the language of the computer', /toLocale|\bIntl\b|localeCompare/],
    ['floating-point parsing', /parseFloat|\bNumber\.parseFloat/],
    ['the host', /(?<![.\w])(?:process|document|window|Excel|Office)\.|from 'node:/],
    ['the console', /console\./],
  ];

  /** Files of sentences and headings, where «Date» is a word. */
  const WORDINGS = /^engine\/(?:text\/|recognition\/aliases\.ts$)/;

  it.each(FORBIDDEN)('never reads %s', (_, pattern) => {
    const wrong = engine.filter(({ path, code }) => !WORDINGS.test(path) && pattern.test(withoutComments(code))).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('silences no type', () => {
    const wrong = all.filter(({ code }) => /@ts-ignore|@ts-nocheck|\bas any\b|: any\b|as unknown as/.test(code)).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('keeps participants out of the network: no shell opens a connection', () => {
    const wrong = all.filter(({ code }) => /\bfetch\(|XMLHttpRequest|WebSocket|node:(http|https|net|dns|tls)/.test(withoutComments(code))).map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe('the task pane', () => {
  const outside = (folder: string) => addin.filter(({ path }) => !path.startsWith(folder));
  const matching = (files: readonly SourceFile[], pattern: RegExp) => files.filter(({ code }) => pattern.test(withoutComments(code))).map(({ path }) => path);

  it('names Excel in one folder', () => {
    expect(matching(outside('addin/excel/'), /(?<![\w.'"`«])(?:Excel|Office|OfficeExtension)\./)).toEqual([]);
    expect(matching(addin, /(?<![\w.'"`«])Excel\./).length).toBeGreaterThan(0);
  });

  it('names what the page is made of in its views only: neither the actions, nor the session, nor the port', () => {
    expect(matching(outside('addin/pane/'), /(?<![\w.])document\.(?!properties)|HTMLElement/)).toEqual([]);
  });

  it('makes no element of a text, and runs no text', () => {
    expect(matching(addin, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setAttribute\('(?:on|style)/)).toEqual([]);
  });

  it('keeps nothing in the browser, and writes to no log', () => {
    expect(matching(addin, /localStorage|sessionStorage|indexedDB|\.cookie\b|caches\.|console\.|sendBeacon|importScripts/)).toEqual([]);
  });

  it('has rooms whose arrows go one way', () => {
    const ROOMS_OF_PANE: Record<string, readonly string[]> = { session: ['session'], excel: ['excel', 'session'], actions: ['actions', 'excel', 'session'], pane: ['pane', 'actions', 'excel', 'session'] };
    const room = (path: string) => path.split('/')[1]!;
    const wrong = addin.flatMap(({ path, imports }) =>
      imports.filter(({ target, isTypeOnly }) => target.startsWith('addin/') && !(isTypeOnly && room(target) === 'session') && !ROOMS_OF_PANE[room(path)]!.includes(room(target))).map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

function houseOf(path: string): string {
  return path.split('/')[0]!;
}

function mayUse(from: string, to: string, isTypeOnly: boolean): boolean {
  if (from === to || from === 'index' || SERVANTS.includes(to) && to !== 'report') return true;
  if (from === 'report') return to !== 'plan';
  if (to === 'report') return ['plan', 'data', 'fill', 'review', 'compare', 'edition'].includes(from) && isTypeOnly;
  if (from === 'issues' || from === 'version') return false;
  if (from === 'trace') return ['number', 'law', 'facts', 'tables'].includes(to);
  if (from in BESIDE) return BESIDE[from]!.includes(to);
  if (to === 'checks') return from === 'plan';
  if (to === 'ooxml') return from === 'plan';
  if (to === 'data') return false;
  return ROOMS.indexOf(to) <= ROOMS.indexOf(from) && ROOMS.includes(from) && ROOMS.includes(to);
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
