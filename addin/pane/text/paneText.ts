import type { Language } from '../../../engine/index.js';
import { en } from './en.js';
import { it } from './it.js';

/** Every sentence of the pane, in one language. */
export type PaneText = typeof it;

/** The sentences of a language. */
export function paneText(language: Language): PaneText {
  return language === 'it' ? it : en;
}
