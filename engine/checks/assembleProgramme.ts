import { hasErrors, type Issue } from '../issues.js';
import type { Programme } from '../programme/programme.js';
import { readProgramme, type ProgrammeFiles } from '../programme/readProgramme.js';
import { unknownSettings } from './rules/unknownSettings.js';

/** A file of a programme, read as JSON. */
export interface ReadProgrammeFile {
  /** As the files of a programme are called in code: `programma`, `piano`. */
  readonly key: string;
  readonly content: unknown;
  readonly issues: readonly Issue[];
}

/** The programme that its files make, with its settings of rules verified; none when anything in them is wrong: the issues say what. */
export function assembleProgramme(read: readonly ReadProgrammeFile[]): { programme?: Programme; issues: Issue[]; contents: readonly unknown[] } {
  const contents = read.map(({ content }) => content);
  const { programme, issues: own } = readProgramme(Object.fromEntries(read.map(({ key, content }) => [key, content])) as ProgrammeFiles);
  const issues = [...read.flatMap((file) => file.issues), ...own, ...(programme === undefined ? [] : unknownSettings(programme.ruleSettings))];
  return { ...(programme !== undefined && !hasErrors(issues) && { programme }), issues, contents };
}
