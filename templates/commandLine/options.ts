import { parseArgs } from 'node:util';
import type { Language } from '../../engine/index.js';
import { wrongUse } from '../failure.js';

/** What an option takes. `values` may be given more than once. */
export interface OptionShape {
  readonly kind: 'flag' | 'value' | 'values';
  readonly isMandatory?: boolean;
  readonly short?: string;
}

export type OptionShapes = Readonly<Record<string, OptionShape>>;

/** The options of a command as they were given. */
export interface Options {
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  /** What stands without an option, for a command that takes one; empty when only help is asked. */
  readonly argument: string;
  /** All that stands without an option, for a command that takes several. */
  readonly arguments: readonly string[];
  readonly language: Language;
}

/** Options of every command. */
export const COMMON_OPTIONS: OptionShapes = { lang: { kind: 'value' }, help: { kind: 'flag', short: 'h' } };

/**
 * Reads the options of a command; anything not foreseen is refused with a sentence that says what to do.
 * @param argument the names of what the command takes without an option: `FILE`, `OLD NEW`, or `FILE…` for one or more
 */
export function readOptions(command: string, args: readonly string[], shapes: OptionShapes, argument?: string): Options {
  const all = { ...shapes, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(all).map(([name, shape]) => [name, parserOption(shape)])),
    strict: false,
    tokens: true,
  });

  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const expected = argument === undefined ? [] : argument.split(' ');
  const most = argument?.endsWith('…') === true ? Infinity : expected.length;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (positionals.length >= most) throw wrongUse('CLI-006', { command, found: token.value });
      positionals.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const shape = all[token.name];
    if (shape === undefined) throw wrongUse('CLI-002', { command, found: token.rawName });
    const { rawName: option, value, inlineValue = false } = token;
    if (shape.kind === 'flag' && value !== undefined) throw wrongUse('CLI-009', { option, found: value });
    const isMissing = value === undefined || value === '' || (!inlineValue && value.startsWith('--'));
    if (shape.kind !== 'flag' && isMissing) throw wrongUse('CLI-008', { command, option });
    if (shape.kind === 'value' && given.has(token.name)) throw wrongUse('CLI-010', { option });
    given.set(token.name, [...(given.get(token.name) ?? []), value ?? '']);
  }
  for (const [name, { isMandatory }] of Object.entries(shapes)) {
    if (isMandatory === true && !given.has(name) && !given.has('help')) throw wrongUse('CLI-003', { command, expected: `--${name}` });
  }
  const missing = expected[positionals.length];
  if (missing !== undefined && !given.has('help')) throw wrongUse('CLI-011', { command, expected: missing });
  const language = oneOf('lang', given.get('lang')?.at(-1) ?? 'it', ['it', 'en']);
  return {
    flag: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
    argument: positionals[0] ?? '',
    arguments: positionals,
    language,
  };
}

function parserOption({ kind, short }: OptionShape) {
  return { type: kind === 'flag' ? 'boolean' : 'string', multiple: true, ...(short && { short }) } as const;
}

/** A value among a few, or a refusal that lists them. */
export function oneOf<T extends string>(option: string, found: string, admitted: readonly T[]): T {
  const value = admitted.find((one) => one === found);
  if (value === undefined) throw wrongUse('CLI-004', { option: `--${option}`, found, expected: admitted.join(', ') });
  return value;
}

/** A year, as four digits. */
export function yearOption(found: string): number {
  if (!/^20\d\d$/.test(found) || Number(found) < FIRST_YEAR) throw wrongUse('CLI-004', { option: '--year', found, expected: `${FIRST_YEAR} … 2099` });
  return Number(found);
}

/** The first year of the programming period. */
const FIRST_YEAR = 2014;
