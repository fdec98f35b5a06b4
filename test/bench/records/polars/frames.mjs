import pl from 'nodejs-polars';

/** A date. The letter before it holds the pattern at the start: without it 31/02/2019 would be read from its second figure on. */
const day = (column) => pl.concatString([pl.lit('D'), pl.col(column)], '', false).str.strptime(pl.Date, 'D%d/%m/%Y');

/** A file as a lazy frame of texts, with `line` in the order of the file. */
export function scan(path, dates) {
  const frame = pl.scanCSV(path, { sep: ';', inferSchemaLength: 0 });
  return frame.withColumns(...Object.entries(dates).map(([name, column]) => day(column).alias(name))).withRowIndex('line');
}

/** Runs SQL over frames: a lazy frame to go on with, or its rows as objects. */
export function lazy(frames, sql) {
  const frame = pl.SQLContext(frames).execute(sql);
  if (frame._ldf instanceof Error) throw frame._ldf;
  return frame;
}
export const rows = (frames, sql) => pl.SQLContext(frames).execute(sql, { eager: true }).toRecords();

/** A weight where a condition holds, 0 where it does not or is not known. */
export const when = (condition, weight = 1) => `CASE WHEN ${condition} THEN ${weight} ELSE 0 END`;

const NO_GROUPS = String.raw`^\d+(,\d{1,2})?$`;
const GROUPS = String.raw`^\d{1,3}(\.\d{3})+,\d{1,2}$|^\d{1,3}\.\d{3}(\.\d{3})+$`;

/** Cents of an amount as Italian offices write it; null for anything else. */
export function cents(column) {
  const decimal = (text) => `CAST(ROUND(TRY_CAST(${text} AS DOUBLE) * 100) AS BIGINT)`;
  return `CASE WHEN ${column} ~ '${NO_GROUPS}' THEN ${decimal(`REPLACE(${column}, ',', '.')`)}
    WHEN ${column} ~ '${String.raw`^\d+\.\d{2}$`}' THEN ${decimal(column)} WHEN ${column} ~ '${GROUPS}' THEN ${decimal(`REPLACE(REPLACE(${column}, '.', ''), ',', '.')`)} END`;
}

/** Why a text is no amount. */
export function amountProblem(column) {
  return `CASE WHEN ${column} IS NULL THEN 'REC-001' WHEN ${column} ~ '^-' THEN 'REC-023' WHEN ${column} ~ '${String.raw`^\d{1,3}\.\d{3}$|^\d+\.\d$`}' THEN 'REC-021'
    WHEN ${column} ~ '${String.raw`^(\d+|\d{1,3}(\.\d{3})+),\d{3,}$|^\d+\.\d{3,}$`}' THEN 'REC-022' WHEN NOT ${column} ~ '${NO_GROUPS}|${String.raw`^\d+\.\d{2}$`}|${GROUPS}' THEN 'REC-020' END`;
}

export function euro(amount) {
  return String(Number((Number(amount) / 100).toFixed(2)));
}
