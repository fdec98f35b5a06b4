import { createRequire } from 'node:module';
import type * as JsoncParser from 'jsonc-parser';
import type { Issue } from '../../engine/index.js';
import { unreadable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';
import { readText } from './readText.js';

/** The content of a JSON file. A text that is not JSON is told with the line where it stops being so. */
export function readJson(path: string, shown: string, fs: FileSystem): { content: unknown; issues: Issue[] } {
  const { text, issues } = readText(path, shown, fs, 'expected.programmeFolder');
  try {
    return { content: JSON.parse(text), issues };
  } catch {
    const { row, found } = firstMistake(text);
    throw unreadable('PRG-002', { file: shown, row }, { found });
  }
}

const SHOWN = 24;

/** The line of the first mistake and what stands there. The parser of Node does not tell: another is loaded for it. */
function firstMistake(text: string): { row: number; found: string } {
  const { parse } = createRequire(import.meta.url)('jsonc-parser') as typeof JsoncParser;
  const mistakes: JsoncParser.ParseError[] = [];
  parse(text, mistakes, { disallowComments: true, allowEmptyContent: false });
  const offset = mistakes[0]?.offset ?? text.length;
  const [near = ''] = text.slice(offset, offset + SHOWN).split('\n');
  return { row: text.slice(0, offset).split('\n').length, found: near.trim() };
}
