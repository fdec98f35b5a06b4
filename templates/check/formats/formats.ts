import type { Language } from '../../../engine/index.js';
import type { CheckedFile } from '../checkedFile.js';
import { htmlFormat } from './htmlFormat.js';
import { jsonFormat } from './jsonFormat.js';
import { junitFormat } from './junitFormat.js';
import { sarifFormat } from './sarifFormat.js';
import { textFormat } from './textFormat.js';

/** The ways in which `raa check` tells what it found. */
export const FORMATS = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  html: htmlFormat,
} as const satisfies Record<string, (files: readonly CheckedFile[], language: Language) => string>;

export type FormatName = keyof typeof FORMATS;
