import type { ParseError } from 'jsonc-parser';
import { assembleProgramme, issue, jsonMistake, OPTIONAL_PROGRAMME_FILES, PROGRAMME_FILE_NAMES, type Issue, type Programme, type ReadProgrammeFile } from '../../engine/index.js';
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
  const read: ReadProgrammeFile[] = [];
  for (const [key, name] of Object.entries({ ...PROGRAMME_FILE_NAMES, ...OPTIONAL_PROGRAMME_FILES })) {
    const file = files.find(({ path }) => path === name);
    if (file !== undefined) read.push({ key, ...(await readJson(await file.open(), name)) });
  }
  const { programme, issues, contents } = assembleProgramme(read);
  if (programme === undefined) throw new Refused(issues);
  return { id, programme, issues, contents, files };
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

/** The parser is loaded only to say it. */
async function firstMistake(text: string): Promise<{ row: number; found: string }> {
  const { parse } = await import('jsonc-parser');
  return jsonMistake(text, (json, mistakes) => {
    const found: ParseError[] = [];
    parse(json, found, STRICT);
    mistakes.push(...found);
  });
}

const STRICT = { disallowComments: true, allowEmptyContent: false };
