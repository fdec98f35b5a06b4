import type { ExcelHost } from '../../excelHost/excelHost.js';
import { openHost } from '../../excelHost/openHost.js';

/** All that stands in the workbook of a double, by place: contents with their looks; heights, widths and filters; names; what RAA says; charts. */
export function hostContents(host: ExcelHost): Map<string, string> {
  host.state.beforeReading();
  const { styles, worksheets, names } = host.book;
  const looks = new Map<number, string>();
  const lookOf = (style: number) => {
    if (!looks.has(style)) looks.set(style, JSON.stringify({ ...styles.look(style), isQuoted: undefined }));
    return looks.get(style)!;
  };
  const plain = lookOf(0);
  const found = new Map<string, string>();
  for (const { name, grid, visibility } of worksheets) {
    for (const [row, cells] of grid.rows) {
      for (const [column, { kind, text, formula, style }] of cells) {
        const look = lookOf(style);
        if (kind === 'blank' && formula === undefined && look === plain) continue;
        const result = `${kind} ${kind === 'number' ? Number(Number(text).toPrecision(13)) : text}`;
        found.set(`${name}!${row},${column}`, `${formula === undefined ? result : `=${formula} → ${result} ←`} ${look}`);
      }
    }
    const last = Math.max(...grid.rows.keys(), ...grid.rowLooks.keys(), 1);
    const heights = Array.from({ length: last }, (_, i) => grid.rowLooks.get(i + 1)?.get('ht') ?? '15').join(' ').replace(/(?: 15)+$/, '');
    const columns = Array.from({ length: grid.lastColumn }, (_, i) => [Number(grid.columns.get(i + 1, 'width') ?? 9.140625).toFixed(1), grid.columns.get(i + 1, 'outlineLevel') ?? '0'].join(':')).join(' ').replace(/(?: 9\.1:0)+$/, '');
    found.set(`${name} (frame)`, JSON.stringify({ visibility, heights, columns, filter: grid.filter ?? null, merges: grid.merges }));
  }
  // Excel keeps a name for each filter, which is compared with its sheet.
  found.set('(names)', names.filter(({ name }) => name !== '_xlnm._FilterDatabase').map(({ name, text }) => `${name}=${text.replaceAll("'", '')}`).sort().join('\n'));
  found.set('(charts)', JSON.stringify(host.charts.map(({ name, chartType, series }) => [name, chartType, series.map(({ name: title, values, xAxisValues }) => [title, values, xAxisValues])])));
  return found;
}

/** The same of a file. */
export function fileContents(bytes: Uint8Array): Map<string, string> {
  return hostContents(openHost(bytes).host);
}

/** Where two of them differ, in words. @param except places that are not looked at */
export function contentDifferences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>, except = /^$/): string[] {
  const places = [...new Set([...a.keys(), ...b.keys()])].filter((place) => !except.test(place) && a.get(place) !== b.get(place));
  return [...places.slice(0, 8).map((place) => `${place}: ${a.get(place)} ≠ ${b.get(place)}`), ...(places.length > 8 ? [`… ${places.length} in all`] : [])];
}
