import { describe, expect, it } from 'vitest';
import { COLUMN_ALIASES, DECISIVE_LABELS, TITLE_ALIASES } from '../../../engine/recognition/aliases.js';
import { plainHeading } from '../../../engine/recognition/plainText.js';
import { TABLE_DEFINITIONS } from '../../../engine/tables/allTables.js';

describe('the wordings of headings', () => {
  it.each(TABLE_DEFINITIONS)('of $id never stand for two of its columns', ({ id, columns }) => {
    const columnsOf = new Map<string, Set<string>>();
    const add = (text: string, key: string) => columnsOf.set(plainHeading(text), (columnsOf.get(plainHeading(text)) ?? new Set()).add(key));
    for (const { key, heading } of columns) [heading.it, heading.en].forEach((text) => add(text, key));
    for (const [key, aliases] of Object.entries(COLUMN_ALIASES[id]!)) for (const alias of aliases) add(alias, key);
    expect([...columnsOf].filter(([plain, keys]) => keys.size > 1 || plain === '')).toEqual([]);
  });

  it.each(TABLE_DEFINITIONS)('of $id are of columns that it has', ({ id, columns, labelColumns }) => {
    const keys = columns.map(({ key }) => key);
    expect(Object.keys(COLUMN_ALIASES[id]!).sort()).toEqual([...keys].sort());
    expect(labelColumns).toEqual(expect.arrayContaining([...DECISIVE_LABELS[id]!]));
    expect(TITLE_ALIASES[id]!.length).toBeGreaterThan(0);
  });
});
