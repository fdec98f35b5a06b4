import * as z from 'zod/mini';
import { issue, type Issue } from '../issues.js';

/**
 * The content of a file checked against its form: the typed content, or the issues that name the place (path),
 * what was found and what was expected.
 */
export function checkForm<T>(schema: z.core.$ZodType<T>, file: string, content: unknown): { content?: T; issues: Issue[] } {
  const result = z.safeParse(schema, content);
  if (result.success) return { content: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((problem) => formIssues(file, content, problem)) };
}

function formIssues(file: string, content: unknown, problem: z.core.$ZodIssue): Issue[] {
  const path = printPath(problem.path);
  if (problem.code === 'unrecognized_keys') {
    return problem.keys.map((key) => issue('PRG-004', { file, path: printPath([...problem.path, key]) }, { found: key }));
  }
  const expected = problem.message.startsWith('expected.') ? problem.message : 'expected.object';
  return [issue('PRG-003', { file, path }, { found: printFound(valueAt(content, problem.path)), expected })];
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
