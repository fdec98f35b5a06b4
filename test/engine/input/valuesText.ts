/** The columns of valori.csv, in the order of the bundled files. */
export const VALUE_COLUMNS = [
  'anno', 'misura', 'asse', 'priorita_investimento', 'categoria_regione', 'genere', 'indicatore', 'voce', 'dettaglio', 'valore', 'unita', 'decimali',
  'base', 'qualificatore', 'data_riferimento', 'stato', 'fonte',
] as const;

export type ValueRow = Partial<Record<(typeof VALUE_COLUMNS)[number], string>>;

/** A good row: 100 € programmed on axis I. */
export const GOOD: ValueRow = { anno: '2022', misura: 'programmato', asse: 'I', valore: '100,00', unita: 'EUR', decimali: '2', fonte: 'Sintesi' };

/** A valori.csv of these rows, each the good one with its changes. The first row is line 2. */
export function valuesText(...rows: readonly ValueRow[]): string {
  const line = (row: ValueRow) => VALUE_COLUMNS.map((column) => quoted({ ...GOOD, ...row }[column] ?? '')).join(';');
  return [VALUE_COLUMNS.join(';'), ...rows.map(line)].join('\n');
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
