CREATE TABLE kind AS SELECT * FROM (VALUES
  ('IMPEGNO', 'committed', 1), ('DISIMPEGNO', 'committed', -1), ('PAGAMENTO', 'paid', 1), ('RECUPERO', 'paid', -1),
  ('SPESA_DICHIARATA', 'declared', 1), ('RETTIFICA_DICHIARATA', 'declared', -1), ('CERTIFICATA', 'certified', 1), ('DECERTIFICATA', 'certified', -1)
) AS kinds (tipo, measure, direction);

CREATE TABLE movement AS
WITH field AS (
  SELECT m.*, operation_of(m.codice_operazione) AS operation, k.measure, k.direction, day_of(m.data) AS moved, cents(importo) AS amount, amount_problem(importo) AS problem,
    cents(quota_ue) AS union_share
  FROM read_csv(getvariable('folder') || '/movimenti.csv', delim = ';', quote = '"', escape = '"', header = true, auto_detect = false, columns = {
    'codice_operazione': 'VARCHAR', 'data': 'VARCHAR', 'tipo': 'VARCHAR', 'importo': 'VARCHAR', 'quota_ue': 'VARCHAR', 'riferimento': 'VARCHAR'}) m
  LEFT JOIN kind k ON k.tipo = m.tipo
)
SELECT operation, measure, direction * amount AS amount,
  CASE WHEN codice_operazione IS NULL THEN 'REC-001' WHEN operation IS NULL THEN 'REC-002' WHEN operation < getvariable('revoked') THEN 'REC-003' WHEN data IS NULL THEN 'REC-001'
    WHEN moved IS NULL THEN 'REC-006' WHEN moved > last_day() THEN 'REC-004' WHEN tipo IS NULL THEN 'REC-001' WHEN measure IS NULL THEN 'REC-009' ELSE problem END AS reason,
  quota_ue IS NOT NULL AND coalesce(union_share > amount, true) AS wrong_share
FROM field;
