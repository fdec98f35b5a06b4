import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook, WorkbookPatch } from '../../engine/index.js';
import type { CellModel } from '../../engine/ooxml/read/workbookModel.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { handMadeTable } from '../support/handMadeTable.js';
import { BUNDLED, CCI, putFile, raa } from './support.js';

const folder = sharedFolder();
const older = join(folder, `RAA_${CCI}_2020.xlsx`);
const newer = join(folder, `RAA_${CCI}_2022.xlsx`);

beforeAll(async () => {
  for (const year of ['2020', '2022']) await raa(['generate', '--programme', BUNDLED, '--year', year, '--out', folder]);
});

interface Told {
  readonly equal: number;
  readonly plans: { readonly previous: string; readonly current: string };
  readonly changes: readonly { readonly kind: string; readonly id: string; readonly previous: string | null; readonly current: string | null; readonly delta?: string; readonly definition?: string }[];
}

describe('raa diff', () => {
  it('tells what moved, what the plan changed, and which definition is another', async () => {
    const { exitCode, out } = await raa(['diff', older, newer, '--format', 'json']);
    expect(exitCode).toBe(0);
    const { changes, plans } = JSON.parse(out) as Told;
    const of = (id: string) => changes.find((one) => one.id === id);
    // R20 and R22: certified of axis IV (7.14 Mln € printed, then 10.885.134,83 €); allocation of axis IV 20.000.000 € then 19.114.000 €.
    expect(of('S3/IV/certified')).toMatchObject({ kind: 'moved', current: '10885134.83' });
    expect(of('S1/IV/allocation')).toMatchObject({ kind: 'plan', previous: '20000000', current: '19114000', delta: '-886000' });
    // The indicator of axis IV was a percentage and became a count.
    expect(changes.some(({ definition }) => definition === 'unit')).toBe(true);
    expect(plans.previous).not.toBe(plans.current);
  });

  it('lists first what needs a reason', async () => {
    const { out } = await raa(['diff', older, newer]);
    const kinds = [...out.matchAll(/^(corretta|sparita|piano cambiato|target cambiato|mossa|nuova): \d+$/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual(['corretta', 'sparita', 'piano cambiato', 'target cambiato', 'mossa', 'nuova'].filter((kind) => kinds.includes(kind)));
    expect(kinds).toContain('mossa');
  });

  it('writes previous, current and a live difference', async () => {
    const out = join(temporaryFolder(), 'confronto.xlsx');
    expect((await raa(['diff', older, newer, '--out', out])).exitCode).toBe(0);
    const rows = comparisonRows(out);
    const row = rows.find((cells) => cells.at(-1)?.text === 'S1/IV/allocation')!;
    const [previous, current, delta] = row.filter(({ kind }) => kind === 'number');
    expect([previous!.text, current!.text, delta!.text]).toEqual(['20000000', '19114000', '-886000']);
    expect(delta!.formula).toBe(`F${row[0]!.row}-E${row[0]!.row}`);
  });

  it('keeps the reasons that the office wrote when it is written again', async () => {
    const out = join(temporaryFolder(), 'confronto.xlsx');
    await raa(['diff', older, newer, '--out', out]);
    const row = comparisonRows(out).find((cells) => cells.at(-1)?.text === 'S1/IV/allocation')![0]!.row;
    const pkg = openPackage(readFileSync(out), NODE_PACKAGE_HOST);
    const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
    patch.setCell('Confronto', row, 9, { kind: 'text', text: 'riprogrammazione del 2022' });
    writeFileSync(out, patch.toBytes());
    expect((await raa(['diff', older, newer, '--out', out, '--overwrite'])).exitCode).toBe(0);
    const reasons = comparisonRows(out).flatMap((cells) => cells.filter(({ column, text }) => column === 9 && !text.startsWith('Motivo')));
    expect(reasons.map(({ text }) => text)).toEqual(['riprogrammazione del 2022']);
  });

  it('compares a workbook made by hand with one of ours', async () => {
    const byHand = join(temporaryFolder(), 'a mano.xlsx');
    writeFileSync(byHand, await handMadeTable(['I7', 300000000]));
    const { changes } = JSON.parse((await raa(['diff', byHand, newer, '--format', 'json'])).out) as Told;
    expect(changes.map(({ id, kind }) => [id, kind])).toContainEqual(['S3/II/paid', 'corrected']);
    expect(changes.filter(({ id }) => !/^S3\/(?:II|total)\//.test(id)).filter(({ id }) => !/Progress$/.test(id))).toEqual([]);
  });

  it('says that two equal workbooks are equal', async () => {
    const { out } = await raa(['diff', newer, newer]);
    expect(out).toMatch(/Cifre uguali nelle due cartelle di lavoro: \d{3,}/);
    expect(out).not.toMatch(/^(?:corretta|mossa|nuova|sparita)/m);
  });

  it('does not replace a file of others', async () => {
    const out = putFile(join(temporaryFolder(), 'mio.xlsx'), 'non è di RAA');
    const { exitCode, err } = await raa(['diff', older, newer, '--out', out]);
    expect([exitCode === 3 || exitCode === 4, readFileSync(out, 'utf8')]).toEqual([true, 'non è di RAA']);
    expect(err).toMatch(/XLS-001|FIL-006/);
  });

  it('asks for the programme of workbooks that do not say it', async () => {
    const stranger = join(temporaryFolder(), 'altro.xlsx');
    writeFileSync(stranger, await handMadeTable(['B2', '']));
    const { exitCode, err } = await raa(['diff', stranger, newer]);
    expect([exitCode, err.includes('XLS-030')]).toEqual([3, true]);
    expect((await raa(['diff', stranger, newer, '--programme', BUNDLED])).exitCode).toBe(0);
  });
});

function comparisonRows(path: string): (readonly CellModel[])[] {
  const pkg = openPackage(readFileSync(path), NODE_PACKAGE_HOST);
  return readSheet(pkg, readWorkbook(pkg), 'Confronto').rows.map(({ cells }) => cells.filter(({ text }) => text !== ''));
}
