import pl from 'nodejs-polars';
import { amountProblem, cents, euro, lazy, rows, scan, when } from './frames.mjs';

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** The operations as frames: every row, and the first of each code that can be used, with its scope as text. */
export function readOperations(path, { axes, categoryOfRegion }, year) {
  const parts = axes.flatMap(({ code, investmentPriorities = [], technicalAssistance = false }) =>
    [...investmentPriorities.map((one) => one.code), ...(technicalAssistance ? [''] : [])].map((priority) => ({ part_axis: code, part_priority: priority, is_part: 1 })),
  );
  const arabic = ROMAN.map((axis, i) => `WHEN asse = '${i + 1}' THEN '${axis}'`).join(' ');
  const named = lazy(
    { o: scan(path, { selected: 'data_selezione' }) },
    `SELECT line, codice_operazione AS code, CASE ${arabic} ELSE UPPER(asse) END AS axis, COALESCE(LOWER(priorita_investimento), '') AS priority,
      CASE WHEN categoria_regione IN ('PS', 'IT', 'MS') THEN categoria_regione ELSE '${categoryOfRegion}' END AS region,
      ${when("stato = 'revocata'")} AS revoked, selected, ${cents('costo_ammissibile_totale')} AS total_cost, ${cents('costo_ammissibile_pubblico')} AS public_cost,
      parti_sociali_ong, partecipazione_femminile, pubblica_amministrazione, CAST(pmi_sostenute AS BIGINT) AS enterprises,
      COALESCE(${amountProblem('costo_ammissibile_totale')}, ${amountProblem('costo_ammissibile_pubblico')}) AS cost_problem
     FROM o`,
  );
  const all = named
    .join(pl.DataFrame(parts).lazy(), { leftOn: ['axis', 'priority'], rightOn: ['part_axis', 'part_priority'], how: 'left' })
    .collectSync();
  const usable = all.filter(pl.col('is_part').isNotNull()).sort('line');
  const first = lazy(
    { u: usable.unique({ subset: 'code', keep: 'first', maintainOrder: true }).lazy() },
    `SELECT *, axis || ',' || priority || ',' || region AS scope, ${when(`revoked = 0 AND selected <= DATE('${year}-12-31') AND cost_problem IS NULL`)} AS counted FROM u`,
  ).collectSync();
  return { all, usable, first };
}

export function operationLines({ all, usable, first }, year) {
  const file = 'operazioni.csv';
  const counted = rows({ o: first.lazy() }, 'SELECT scope, COUNT(*) AS n, SUM(total_cost) AS total, SUM(public_cost) AS part FROM o WHERE counted = 1 GROUP BY scope');
  const projects = rows(
    { o: first.lazy() },
    `SELECT scope, EXTRACT(YEAR FROM selected) AS y, SUM(${when("parti_sociali_ong = 'S'")}) AS CO20, SUM(${when("partecipazione_femminile = 'S'")}) AS CO21,
      SUM(${when("pubblica_amministrazione = 'S'")}) AS CO22, SUM(COALESCE(enterprises, 0)) AS CO23 FROM o WHERE counted = 1 GROUP BY scope, EXTRACT(YEAR FROM selected)`,
  );
  const left = rows(
    { o: first.lazy() },
    `SELECT CASE WHEN revoked = 1 THEN 'REC-003' WHEN selected > DATE('${year}-12-31') THEN 'REC-004' ELSE 'REC-035' END AS code, COUNT(*) AS count FROM o WHERE counted = 0
     GROUP BY CASE WHEN revoked = 1 THEN 'REC-003' WHEN selected > DATE('${year}-12-31') THEN 'REC-004' ELSE 'REC-035' END`,
  );
  const axes = new Set(usable.getColumn('axis').toArray());
  const unusable = rows({ a: all.lazy() }, 'SELECT axis, COUNT(*) AS n FROM a WHERE is_part IS NULL GROUP BY axis');
  const duplicate = usable.height - first.height;
  const used = counted.reduce((sum, { n }) => sum + n, 0);
  return {
    facts: [
      ...counted.flatMap(({ scope, n, total, part }) => [`operations,${scope},T,${year},,${n}`, `eligibleTotal,${scope},T,${year},,${euro(total)}`, `eligiblePublic,${scope},T,${year},,${euro(part)}`]),
      ...projects.flatMap(({ scope, y, ...sums }) => Object.entries(sums).filter(([, sum]) => sum > 0).map(([code, sum]) => `output,${scope},T,${y},${code},${sum}`)),
    ],
    count: { file, read: all.height, used, incomplete: 0, duplicate, excluded: all.height - used - duplicate },
    issues: [...left, ...unusable.map(({ axis, n }) => ({ code: axes.has(axis) ? 'REC-025' : 'REC-024', count: n })), { code: 'REC-026', count: duplicate }].map((one) => ({ ...one, file })),
  };
}
