import { amountProblem, cents, euro, lazy, rows, scan, when } from './frames.mjs';

const KINDS = {
  IMPEGNO: ['committed', 1], DISIMPEGNO: ['committed', -1], PAGAMENTO: ['paid', 1], RECUPERO: ['paid', -1],
  SPESA_DICHIARATA: ['declared', 1], RETTIFICA_DICHIARATA: ['declared', -1], CERTIFICATA: ['certified', 1], DECERTIFICATA: ['certified', -1],
};
const byKind = (place, text) => `CASE ${Object.entries(KINDS).map(([kind, values]) => `WHEN tipo = '${kind}' THEN ${text(values[place])}`).join(' ')} END`;

export function movementLines(path, { first }, year) {
  const file = 'movimenti.csv';
  const movements = lazy(
    { m: scan(path, { moved: 'data' }), o: first.lazy() },
    `SELECT o.scope AS scope, ${byKind(0, (measure) => `'${measure}'`)} AS measure, ${byKind(1, String)} * ${cents('importo')} AS amount,
      CASE WHEN codice_operazione IS NULL THEN 'REC-001' WHEN o.scope IS NULL THEN 'REC-002' WHEN o.revoked = 1 THEN 'REC-003' WHEN data IS NULL THEN 'REC-001' WHEN moved IS NULL THEN 'REC-006'
        WHEN moved > DATE('${year}-12-31') THEN 'REC-004' WHEN tipo IS NULL THEN 'REC-001' WHEN ${byKind(1, String)} IS NULL THEN 'REC-009' ELSE ${amountProblem('importo')} END AS reason,
      ${when(`quota_ue IS NOT NULL AND COALESCE(${cents('quota_ue')} > ${cents('importo')}, TRUE)`)} AS wrong_share
     FROM m LEFT JOIN o ON m.codice_operazione = o.code`,
  ).collectSync();
  const frames = { m: movements.lazy() };
  const sums = rows(frames, 'SELECT measure, scope, SUM(amount) AS amount FROM m WHERE reason IS NULL GROUP BY measure, scope');
  const reasons = rows(frames, 'SELECT reason AS code, COUNT(*) AS count FROM m WHERE reason IS NOT NULL GROUP BY reason');
  const [{ shares, used }] = rows(frames, 'SELECT SUM(wrong_share) AS shares, COUNT(*) AS used FROM m WHERE reason IS NULL');
  return {
    facts: sums.filter(({ amount }) => Number(amount) !== 0).map(({ measure, scope, amount }) => `${measure},${scope},T,${year},,${euro(amount)}`),
    count: { file, read: movements.height, used, incomplete: 0, duplicate: 0, excluded: movements.height - used },
    issues: [...reasons, { code: 'REC-027', count: Number(shares ?? 0) }].map((one) => ({ ...one, file })),
  };
}
