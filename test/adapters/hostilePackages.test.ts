import { describe, expect, it } from 'vitest';
import { WorkbookRefusal } from '../../engine/ooxml/package/workbookRefusal.js';
import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import { issueText } from '../../engine/text/issueText.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { missingValues } from '../engine/sentence.js';
import { HOSTILE_CONTENTS } from '../support/hostileContents.js';
import { HOSTILE_PACKAGES } from '../support/hostilePackages.js';

const LONGEST = 5_000;
const ALL = [...HOSTILE_PACKAGES, ...HOSTILE_CONTENTS];

describe('a hostile workbook', () => {
  it('is one of many', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThan(100);
  });

  it.each(ALL)('$name: $expected', { timeout: 30_000 }, async ({ build, expected }) => {
    const bytes = build();
    const start = performance.now();
    const outcome = await outcomeOf(bytes);
    expect(performance.now() - start).toBeLessThan(LONGEST);
    expect(outcome).toBe(expected);
  });

  it('leaves nothing behind in the objects of the language', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** What comes of a file that is opened, verified and read whole. A refusal that lacks a value of its sentence is a failure of ours. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const opened = openPackage(bytes, NODE_PACKAGE_HOST);
    await opened.verify();
    const workbook = readWorkbook(opened);
    for (const { name, kind } of workbook.sheets) if (kind === 'worksheet') readSheet(opened, workbook, name);
    return workbook.sheets.some(({ kind }) => kind === 'missing') ? 'missing' : 'reads';
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    expect(missingValues(error.issue)).toEqual([]);
    expect(issueText(error.issue, 'it')).not.toMatch(/\{|damage\.|unit\.|fileKind\.|remedy\./);
    return error.issue.code;
  }
}
