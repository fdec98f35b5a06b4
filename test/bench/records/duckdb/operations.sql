-- Values, and the operations: the first row of each code that can be used.
CREATE MACRO day_of(t) AS try_strptime(t, ['%d/%m/%Y', '%Y-%m-%d'])::DATE;
CREATE MACRO amount_text(t) AS CASE
  WHEN regexp_full_match(t, '\d+(,\d{1,2})?') THEN replace(t, ',', '.')
  WHEN regexp_full_match(t, '\d+\.\d{2}') THEN t
  WHEN regexp_full_match(t, '\d{1,3}(\.\d{3})+,\d{1,2}') OR regexp_full_match(t, '\d{1,3}\.\d{3}(\.\d{3})+') THEN replace(replace(t, '.', ''), ',', '.')
END;
CREATE MACRO cents(t) AS (try_cast(amount_text(t) AS DECIMAL(17, 2)) * 100)::BIGINT;
-- Why a text is no amount.
CREATE MACRO amount_problem(t) AS CASE
  WHEN cents(t) IS NOT NULL THEN NULL
  WHEN t IS NULL THEN 'REC-001'
  WHEN starts_with(t, '-') THEN 'REC-023'
  WHEN regexp_full_match(t, '\d{1,3}\.\d{3}|\d+\.\d') THEN 'REC-021'
  WHEN regexp_full_match(t, '(\d+|\d{1,3}(\.\d{3})+)(,\d{3,})|\d+\.\d{3,}') THEN 'REC-022'
  ELSE 'REC-020'
END;
CREATE MACRO roman(t) AS CASE WHEN regexp_full_match(t, '\d+') THEN (['I', 'II', 'III', 'IV', 'V'])[try_cast(t AS INTEGER)] ELSE t END;
CREATE MACRO priority_of(t) AS regexp_replace(regexp_replace(lower(t), '^pi *', ''), '^(\d+)\.?([ivx]+)$', '\1.\2');
CREATE MACRO last_day() AS make_date(getvariable('year')::BIGINT, 12, 31);
CREATE MACRO foreign_flag(t) AS CASE WHEN t NOT IN ('S', 'N') THEN 1 ELSE 0 END;

CREATE TABLE operation_row AS
SELECT o.codice_operazione AS code, a.axis, coalesce(p.priority, '') AS priority, o.asse, o.stato, o.categoria_regione, o.pmi_sostenute,
  o.parti_sociali_ong, o.partecipazione_femminile, o.pubblica_amministrazione,
  CASE WHEN categoria_regione IN ('PS', 'IT', 'MS') THEN categoria_regione ELSE getvariable('region') END AS region,
  coalesce(stato = 'revocata', false) AS revoked, day_of(data_selezione) AS selected,
  cents(costo_ammissibile_totale) AS total_cost, cents(costo_ammissibile_pubblico) AS public_cost,
  coalesce(amount_problem(costo_ammissibile_totale), amount_problem(costo_ammissibile_pubblico)) AS cost_problem,
  a.axis IS NOT NULL AND p.axis IS NOT NULL AS usable
FROM read_csv(getvariable('folder') || '/operazioni.csv', delim = ';', quote = '"', escape = '"', header = true, auto_detect = false, columns = {
  'codice_operazione': 'VARCHAR', 'cup': 'VARCHAR', 'titolo': 'VARCHAR', 'asse': 'VARCHAR', 'priorita_investimento': 'VARCHAR', 'categoria_regione': 'VARCHAR', 'beneficiario': 'VARCHAR', 'data_selezione': 'VARCHAR', 'stato': 'VARCHAR',
  'costo_ammissibile_totale': 'VARCHAR', 'costo_ammissibile_pubblico': 'VARCHAR', 'settore_intervento': 'VARCHAR', 'forma_finanziamento': 'VARCHAR', 'territorio': 'VARCHAR', 'ubicazione': 'VARCHAR', 'parti_sociali_ong': 'VARCHAR', 'partecipazione_femminile': 'VARCHAR', 'pubblica_amministrazione': 'VARCHAR', 'pmi_sostenute': 'VARCHAR'}) o
LEFT JOIN (SELECT DISTINCT axis FROM part) a ON a.axis = roman(upper(o.asse))
LEFT JOIN part p ON p.axis = a.axis AND p.priority = coalesce(priority_of(o.priorita_investimento), '');

CREATE TABLE first_operation AS
SELECT *, NOT revoked AND coalesce(selected <= last_day(), false) AND cost_problem IS NULL AS counted
FROM operation_row WHERE usable AND code IS NOT NULL QUALIFY row_number() OVER (PARTITION BY code ORDER BY operation_row.rowid) = 1;

-- Codes as an enumeration, the revoked ones first: a code becomes a number without a join, which would lose the order of the file.
CREATE TYPE operation_code AS ENUM (SELECT code FROM first_operation ORDER BY NOT revoked, code);
SET VARIABLE revoked = (SELECT count_if(revoked) FROM first_operation);
CREATE MACRO operation_of(t) AS enum_code(try_cast(t AS operation_code))::INTEGER;

CREATE TABLE scope AS SELECT row_number() OVER ()::SMALLINT AS scope, * FROM (SELECT DISTINCT axis, priority, region FROM first_operation);
CREATE TABLE operation AS SELECT operation_of(code) AS id, scope, f.* FROM first_operation f JOIN scope USING (axis, priority, region);
