import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { BUNDLED, raa } from '../../adapters/support.js';
import { differencesOf, withoutSheet, workbookContents } from '../../support/workbookContents.js';
import { FIRST_SHEET, type PaneInNode } from '../paneInNode.js';

/** The workbook that the Node program writes into a folder, as `name.xlsx`. @param further options of `raa generate` */
export async function generated(folder: string, name: string, year: number, ...further: readonly string[]): Promise<Uint8Array> {
  const out = join(folder, `${name}.xlsx`);
  const { exitCode, err } = await raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', out, '--overwrite', ...further]);
  expect(exitCode, err).toBe(0);
  return readFileSync(out);
}

/** Where the workbook of the pane and that of the Node program differ; the sheet that a new workbook has is left out. */
export async function differencesFrom(file: Uint8Array, pane: PaneInNode): Promise<string[]> {
  return differencesOf(withoutSheet(await workbookContents(pane.save()), FIRST_SHEET), await workbookContents(file));
}
