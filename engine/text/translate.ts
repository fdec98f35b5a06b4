import type { Language } from '../number/italianFormat.js';
import { en } from './en.js';
import { it, type TextKey } from './it.js';

export type { TextKey } from './it.js';

const CATALOGUES: Record<Language, Record<TextKey, string>> = { it, en };

/** A sentence in a language, with its values in place. A value that the sentence does not name is left out. */
export function translate(language: Language, key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  return withValues(CATALOGUES[language][key], values);
}

/** Any sentence with its values in place: for the sentences of a shell. */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(it, key);
}
