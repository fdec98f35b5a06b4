import { describe, expect, it } from 'vitest';
import { placeKey, PROVENANCE_NAMESPACE, type CellWrite, type SheetBlock, type SheetModel, type WorkbookPort, type WorkbookReader } from '../../engine/index.js';
import { blankTemplate } from '../excelHost/openHost.js';
import { contentDifferences } from './excel/hostContents.js';

/** A workbook behind a port, whatever the host. */
export interface PortUnderTest {
  /** Opens a workbook. */
  open(bytes: Uint8Array): Promise<WorkbookPort & WorkbookReader>;
  /** Carries out what was written, and gives all that the workbook holds then, by place. */
  written(port: WorkbookPort): Promise<ReadonlyMap<string, string>>;
  /** What RAA says of it then. */
  provenance(port: WorkbookPort): Promise<string | undefined>;
}

const S3 = 'S3 Avanzamento finanziario';

/** A small block at the anchor of S3 in the blank template: five columns instead of eleven, texts of every kind. */
function smallBlock(): SheetBlock {
  const patterns = ['axis', 'programmed', 'admitted', 'admittedRatio', 'commitments'];
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  return {
    id: 'S3',
    anchor: { sheet: S3, row: 6, column: 1 },
    title: ['Titolo di prova', '=sembra una formula'],
    columns: patterns.map((pattern, i) => ({ pattern, width: 10 + i, isOutlined: i === 3 })),
    header: [{ texts: ['Asse', 'Uno', 'Due', 'Tre', '2022'], lines: 2 }],
    rows: [
      { pattern: 'body', lines: 1, cells: [text('Asse I'), { kind: 'number', value: '290890851.86', format: '#,##0.00' }, { kind: 'number', value: '0.1', format: '0.0%' }, { kind: 'formula', formula: 'IF(B6=0,"n.d.",C6*2)', cached: { number: '0.2' }, format: '0.00%' }, text('01')] },
      { pattern: 'body', lines: 3, cells: [text('=1+1'), text('1/2'), text("'apice"), text('12%'), { kind: 'blank' }] },
      { pattern: 'total', lines: 1, cells: [text('Totale'), { kind: 'formula', formula: 'SUM(B6:B6)', cached: { number: '290890851.86' }, format: '#,##0' }, text('n.d.')] },
    ],
    before: { columns: ['axis', 'programmed', 'admitted', 'admittedRatio', 'commitments', 'f', 'g', 'h', 'i', 'j', 'remarks'], headerRows: 2, patterns: ['body', 'group', 'subtotal', 'total', 'note', 'link'], bareRows: new Set(), isBlank: true, isAlone: true, kept: new Set() },
  };
}

/** What every way to a workbook must do alike. @param reference another one, whose result each is compared with */
export function describePort(name: string, port: PortUnderTest, reference: PortUnderTest): void {
  const alike = async (write: (to: WorkbookPort) => Promise<void>, bytes: Uint8Array = blankTemplate()) => {
    const results = [];
    for (const each of [port, reference]) {
      const opened = await each.open(bytes);
      await write(opened);
      results.push(await each.written(opened));
    }
    // A file holds the results that the engine gave; Excel calculates its own.
    const [mine, other] = results.map((found) => new Map([...found].map(([place, text]) => [place, text.replace(/ → .* ← /s, ' ')])));
    expect(contentDifferences(mine!, other!)).toEqual([]);
    return mine!;
  };

  describe(name, () => {
    it('finds the anchors and what RAA says', async () => {
      const [mine, other] = [await port.open(blankTemplate()), await reference.open(blankTemplate())];
      expect(await mine.anchors()).toEqual(await other.anchors());
      expect((await mine.anchors()).size).toBeGreaterThan(20);
      expect(await mine.provenance()).toBe(await other.provenance());
      expect(await mine.provenance()).toContain(PROVENANCE_NAMESPACE);
    });

    it('reads what stands in the sheets', async () => {
      const [mine, other] = [await port.open(blankTemplate()), await reference.open(blankTemplate())];
      for (const { sheet } of (await mine.anchors()).values()) expect(held(await mine.sheet(sheet))).toEqual(held(await other.sheet(sheet)));
    });

    it('writes a block with its texts, numbers, formulas, formats, looks, widths and heights', async () => {
      const found = await alike((to) => to.write(smallBlock()));
      expect(found.get(`${S3}!6,2`)).toContain('number 290890851.86');
      expect(found.get(`${S3}!7,1`)).toContain('text =1+1');
      expect(found.get(`${S3}!7,2`)).toContain('text 1/2');
      expect(found.get(`${S3}!6,5`)).toContain('text 01');
      expect([...found.keys()].filter((place) => place.startsWith(`${S3}!`) && /,(?:[6-9]|1\d)$/.test(place))).toEqual([]);
    });

    it('leaves kept cells as they are, and what others wrote beside', async () => {
      const block = smallBlock();
      const kept = new Set([placeKey(6, 2), placeKey(7, 1)]);
      await alike((to) => to.write({ ...block, before: { ...block.before, isAlone: false, kept } }));
    });

    it('writes a second time over the first, with rows of other kinds and fewer of them', async () => {
      const block = smallBlock();
      const again: SheetBlock = { ...block, rows: [block.rows[2]!, block.rows[0]!], before: { columns: block.columns.map(({ pattern }) => pattern), headerRows: 1, patterns: ['body', 'body', 'total'], bareRows: new Set(), isBlank: false, isAlone: true, kept: new Set() } };
      const first = await reference.open(blankTemplate());
      await first.write(block);
      const bytes = await bytesOf(first);
      await alike((to) => to.write(again), bytes);
    });

    it('writes single cells in their own look', async () => {
      const writes: CellWrite[] = [
        { row: 9, column: 3, content: { kind: 'text', text: '@nome' }, format: 'General' },
        { row: 6, column: 2, content: { kind: 'number', value: '0.25' }, format: '0.0%' },
        { row: 6, column: 3, content: { kind: 'number', value: '-1234.5' }, format: '#,##0.00' },
        { row: 7, column: 3, content: { kind: 'text', text: '2022' }, format: 'General' },
      ];
      await alike((to) => to.writeCells(S3, writes));
    });

    it('says what RAA wrote', async () => {
      const xml = `<provenance xmlns="${PROVENANCE_NAMESPACE}" programme="x"/>`;
      const opened = await port.open(blankTemplate());
      await opened.writeProvenance(xml);
      await port.written(opened);
      expect(await port.provenance(opened)).toBe(xml);
    });
  });
}

/** Of a sheet, what is not blank: only files tell of cells that have nothing but a look. */
function held({ rows, merges, isProtected }: SheetModel) {
  const cells = rows.flatMap((row) => row.cells.filter(({ kind, formula, text }) => formula !== undefined || (kind !== 'blank' && text !== '')).map(({ row: r, column, kind, text, formula }) => [r, column, kind, text, formula]));
  return { cells, merges, isProtected };
}

async function bytesOf(port: WorkbookPort): Promise<Uint8Array> {
  const { FileWorkbook } = await import('../../templates/workbook/fileWorkbook.js');
  if (!(port instanceof FileWorkbook)) throw new Error('Only a file has bytes.');
  return port.patch.toBytes();
}
