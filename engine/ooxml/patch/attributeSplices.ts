import { escapeXml } from '../xmlText.js';
import type { Attribute } from '../xml/tagCursor.js';
import type { Splice } from './textSplices.js';

/** A start tag: what of an element is needed to change its attributes. */
export interface StartTag {
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  /** After the `>` of the tag. */
  readonly contentStart: number;
}

/** The changes that give a start tag these attributes, or take them away (undefined); its others stay as they are written. */
export function attributeSplices(tag: StartTag, values: ReadonlyMap<string, string | undefined>): Splice[] {
  const tagEnd = tag.contentStart - (tag.isEmpty ? 2 : 1);
  return [...values].flatMap(([name, value]) => {
    const before = tag.attributes.find((one) => one.name === name);
    // With the space before it.
    if (value === undefined) return before === undefined ? [] : [{ start: before.start - 1, end: before.end, text: '' }];
    const text = `${name}="${escapeXml(value)}"`;
    return [before === undefined ? { start: tagEnd, end: tagEnd, text: ` ${text}` } : { start: before.start, end: before.end, text }];
  });
}
