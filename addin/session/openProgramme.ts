import {
  hasErrors,
  issue,
  OPTIONAL_PROGRAMME_FILES,
  PROGRAMME_FILE_NAMES,
  readProgramme,
  unknownSettings,
  type Issue,
  type Programme,
  type ProgrammeFiles,
} from '../../engine/index.js';
import { readText, type FolderFile } from './folderFile.js';
import { Refused, refused } from './refused.js';

/** A programme read from the files of its folder. */
export interface OpenedProgramme {
  /** Name of its folder. */
  readonly id: string;
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  /** What stands in its files, as JSON. */
  readonly contents: readonly unknown[];
  /** All the files of the folder: its data too. */
  readonly files: readonly FolderFile[];
}

/** Opens a programme: the same as the Node program does with its folder. @throws Refused with what is missing or wrong */
export async function openProgramme(id: string, files: readonly FolderFile[]): Promise<OpenedProgramme> {
  const absent = Object.values(PROGRAMME_FILE_NAMES).filter((name) => !files.some(({ path }) => path === name));
  if (absent.length > 0) throw new Refused(absent.map((file) => issue('PRG-001', { file })));
  const read: { readonly key: string; readonly content: unknown; readonly issues: readonly Issue[] }[] = [];
  for (const [key, name] of Object.entries({ ...PROGRAMME_FILE_NAMES, ...OPTIONAL_PROGRAMME_FILES })) {
    const file = files.find(({ path }) => path === name);
    if (file !== undefined) read.push({ key, ...(await readJson(await file.open(), name)) });
  }
  const { programme, issues: ownIssues } = readProgramme(Object.fromEntries(read.map(({ key, content }) => [key, content])) as ProgrammeFiles);
  const issues = [...read.flatMap((file) => file.issues), ...ownIssues, ...(programme === undefined ? [] : unknownSettings(programme.ruleSettings))];
  if (programme === undefined || hasErrors(issues)) throw new Refused(issues);
  return { id, programme, issues, contents: read.map(({ content }) => content), files };
}

/** The content of a JSON file. A text that is not JSON is told with the line where it stops being so. */
async function readJson(blob: Blob, shown: string): Promise<{ content: unknown; issues: Issue[] }> {
  const { text, issues } = await readText(blob, shown, 'expected.programmeFolder');
  try {
    return { content: JSON.parse(text), issues };
  } catch {
    const { row, found } = await firstMistake(text);
    throw refused('PRG-002', { file: shown, row }, { found });
  }
}

const SHOWN = 24;

/** The line of the first mistake and what stands there. The parser of the browser does not tell: another is loaded for it. */
async function firstMistake(text: string): Promise<{ row: number; found: string }> {
  const { parse } = await import('jsonc-parser');
  const mistakes: { readonly offset: number }[] = [];
  parse(text, mistakes as never, { disallowComments: true, allowEmptyContent: false });
  const offset = mistakes[0]?.offset ?? text.length;
  const [near = ''] = text.slice(offset, offset + SHOWN).split('\n');
  return { row: text.slice(0, offset).split('\n').length, found: near.trim() };
}
