import * as z from 'zod/mini';
import { issue, type Issue } from '../issues.js';

/**
 * The content of a file checked against its form: the typed content, or the issues that name the place (path),
 * what was found and what was expected.
 */
export function checkForm<T>(schema: z.core.$ZodType<T>, file: string, content: unknown): { content?: T; issues: Issue[] } {
  const hidden = hiddenKeys(content, []).map((path) => issue('PRG-004', { file, path: printPath(path) }, { found: HIDDEN_KEY }));
  const result = z.safeParse(schema, content);
  if (result.success) return hidden.length > 0 ? { issues: hidden } : { content: result.data, issues: [] };
  const told = result.error.issues.flatMap((problem) => formIssues(file, content, problem));
  return { issues: [...told, ...hidden.filter(({ place }) => !told.some((one) => one.place.path === place.path))] };
}

function formIssues(file: string, content: unknown, problem: z.core.$ZodIssue): Issue[] {
  const path = printPath(problem.path);
  if (problem.code === 'unrecognized_keys') {
    return problem.keys.map((key) => issue('PRG-004', { file, path: printPath([...problem.path, key]) }, { found: key }));
  }
  if (problem.code === 'invalid_key') {
    const key = problem.path.at(-1);
    return [issue('PRG-003', { file, path }, { found: printFound(key), expected: problem.issues[0]?.message ?? 'expected.object' })];
  }
  const expected = problem.message.startsWith('expected.') ? problem.message : 'expected.object';
  return [issue('PRG-003', { file, path }, { found: printFound(valueAt(content, problem.path)), expected })];
}

/** The name that the checker leaves out in silence, because objects give it a meaning of their own. */
const HIDDEN_KEY = '__proto__';

function hiddenKeys(content: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.keys(content).flatMap((key) => {
    const inner = [...path, Array.isArray(content) ? Number(key) : key];
    return key === HIDDEN_KEY ? [inner] : hiddenKeys((content as Record<string, unknown>)[key], inner);
  });
}

/** "axes[1].code": the way people read a place in a JSON file. */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
    '',
  );
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    content,
  );
}

const LONGEST_SHOWN = 60;

function printFound(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
