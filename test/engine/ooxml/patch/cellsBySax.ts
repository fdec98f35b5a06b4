import { SaxesParser } from 'saxes';

/** A cell as another reader sees it: its attributes but the address, and all that stands in it. */
export interface SaxCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The cells of a sheet by "row,column", and the attributes of its rows, read by an XML library: nothing of the code under test. */
export function cellsBySax(xml: string): { cells: Map<string, SaxCell>; rows: Map<number, Record<string, string>> } {
  const cells = new Map<string, SaxCell>();
  const rows = new Map<number, Record<string, string>>();
  const parser = new SaxesParser({ xmlns: true });
  let [row, column, depth] = [0, 0, 0];
  let content: string | undefined;
  let attributes: Record<string, string> = {};
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth++;
    const own = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    if (content !== undefined) content += `<${tag.local} ${JSON.stringify(own)}>`;
    else if (tag.local === 'row' && depth === 3) {
      row = own['r'] === undefined ? row + 1 : Number(own['r']);
      column = 0;
      rows.set(row, own);
    } else if (tag.local === 'c' && depth === 4) {
      const letters = /^[A-Z]+/.exec(own['r'] ?? '')?.[0];
      column = letters === undefined ? column + 1 : [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
      attributes = own;
      content = '';
    }
  });
  const text = (piece: string) => {
    if (content !== undefined) content += piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    if (depth === 4 && tag.local === 'c' && content !== undefined) {
      const rest = Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'r'));
      if (cells.has(`${row},${column}`)) throw new Error(`Two cells at ${row},${column}`);
      cells.set(`${row},${column}`, { attributes: rest, content });
      content = undefined;
    } else if (content !== undefined) content += '</>';
    depth--;
  });
  parser.write(xml).close();
  return { cells, rows };
}
