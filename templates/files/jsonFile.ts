import { createRequire } from 'node:module';
import type * as JsoncParser from 'jsonc-parser';
import { jsonMistake, type Issue } from '../../engine/index.js';
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

/** The parser is loaded only to say it. */
function firstMistake(text: string): { row: number; found: string } {
  const { parse } = createRequire(import.meta.url)('jsonc-parser') as typeof JsoncParser;
  return jsonMistake(text, (json, mistakes) => {
    const found: JsoncParser.ParseError[] = [];
    parse(json, found, STRICT);
    mistakes.push(...found);
  });
}

const STRICT = { disallowComments: true, allowEmptyContent: false };
