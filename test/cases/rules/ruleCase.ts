import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureId } from '../../../engine/programme/measures.js';
import type { ProgrammeOfCase } from '../programme.js';

/** The cells of a case: a table with all its figures «n.d.» but these, by `table/row/column`. `*` stands for any text, and for figures only; a cell named in full wins. */
export type CellsOfCase = Readonly<Record<string, string>>;

/** A figure that gives a table its rows: a combination of categories, an N+3 target. */
export interface FactOfCase {
  readonly measure: MeasureId;
  readonly axis?: string;
  readonly region?: string;
  readonly detail?: string;
  /** ISO. */
  readonly date?: string;
  /** Euro; of the report year when not said. */
  readonly value: string;
  readonly year?: number;
}

/** What a rule looks at in a case; what the file says for all its cases is overridden by what one says. */
export interface SubjectOfCase {
  /** The report year; 2016 when not said. */
  readonly year?: number;
  readonly programme?: ProgrammeOfCase;
  /** Tables that RAA computed, or read from a workbook (when not said). */
  readonly origin?: 'computed' | 'read';
  readonly facts?: readonly FactOfCase[];
  readonly cells?: CellsOfCase;
  /** The report of the year before. */
  readonly previous?: { readonly year: number; readonly cells: CellsOfCase };
  readonly cover?: { readonly cci?: string; readonly year?: string; readonly approved?: string };
}

/** How many times a rule ran: only what the case is about. */
export interface CountsOfCase {
  readonly run?: number;
  readonly held?: number;
  readonly failed?: number;
  readonly notVerifiable?: number;
}

export interface OneCase extends SubjectOfCase {
  readonly title: string;
  readonly outcome?: CountsOfCase;
}

/** A rule as cases: what holds, what does not and where, what cannot be verified. */
export interface RuleCase extends SubjectOfCase {
  readonly rule: string;
  /** The act, or the document, that gives the expected side. */
  readonly source: string;
  readonly good?: readonly OneCase[];
  /** Each with the cells at which findings stand, all of them. */
  readonly bad?: readonly (OneCase & { readonly findings: readonly string[] })[];
  /** Counted as not verifiable: with this outcome, without findings. */
  readonly counted?: readonly OneCase[];
}

const RULE_CASES_FOLDER = import.meta.dirname;

/** What the cases of all the rules have, whatever they are made of. */
export type AnyRuleCase = Pick<RuleCase, 'rule' | 'source'> & Readonly<Partial<Record<'good' | 'bad' | 'counted', unknown>>>;

/** Every `test/cases/rules/<family>/<id>.json`. */
export function allRuleCases(): [file: string, AnyRuleCase][] {
  const files = readdirSync(RULE_CASES_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => [file, JSON.parse(readFileSync(join(RULE_CASES_FOLDER, file), 'utf8')) as AnyRuleCase]);
}

/** Those made of cells: the rules on records have rows of participants, and their own test (recordRules.test.ts). */
export function ruleCases(): [file: string, RuleCase][] {
  return allRuleCases().filter(([file]) => !file.startsWith('ESF-REC')) as [string, RuleCase][];
}

/** The text of a test that has cases of its own, for rules that need more than cells. */
export function testText(path: string): string | undefined {
  const file = join(RULE_CASES_FOLDER, '../../..', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The case as one subject: what it says itself, over what its file says. */
export function subjectOf(file: RuleCase, one: OneCase): SubjectOfCase {
  return { ...file, ...one, cells: { ...file.cells, ...one.cells } };
}
