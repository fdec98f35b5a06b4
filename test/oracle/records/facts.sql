-- Facts of the records in SQL, written from the contract of the files (registrazioni.md) and from no line of the engine.
-- Before: raw tables (every column text, `line` = order of the file), `axes(code, technical)`, `priorities(axis, code)`,
-- `reference_pair(result, reference)` and the variables `year` and `region`. After: one table for each list of facts.

-- Values -------------------------------------------------------------------------------------------------------------
CREATE MACRO civil(t) AS CASE
  WHEN regexp_full_match(t, '\d{1,2}/\d{1,2}/\d{4}') THEN try_strptime(t, '%d/%m/%Y')::DATE
  WHEN regexp_full_match(t, '\d{4}-\d{2}-\d{2}') THEN try_cast(t AS DATE)
END;
CREATE MACRO amount_text(t) AS CASE
  WHEN regexp_full_match(t, '\d+(,\d{1,2})?') THEN replace(t, ',', '.')
  WHEN regexp_full_match(t, '\d+\.\d{2}') THEN t
  WHEN regexp_full_match(t, '\d{1,3}(\.\d{3})+,\d{1,2}') OR regexp_full_match(t, '\d{1,3}\.\d{3}(\.\d{3})+') THEN replace(replace(t, '.', ''), ',', '.')
END;
CREATE MACRO cents(t) AS CASE WHEN length(replace(amount_text(t), '.', '')) <= 15 THEN (amount_text(t)::DECIMAL(20, 2) * 100)::HUGEINT END;
CREATE MACRO euro(c) AS regexp_replace((c::DECIMAL(36, 2) / 100)::DECIMAL(36, 2)::VARCHAR, '\.?0+$', '');
CREATE MACRO roman(t) AS CASE WHEN regexp_full_match(t, '\d+')
  THEN (['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'])[try_cast(t AS INTEGER)] ELSE t END;
CREATE MACRO axis_of(t) AS roman(regexp_replace(upper(t), '^ASSE +', ''));
CREATE MACRO priority_of(t) AS regexp_replace(regexp_replace(lower(t), '^pi *', ''), '^(\d+)\.?([ivx]+)$', '\1.\2');
CREATE MACRO last_day_of_report() AS make_date(getvariable('year')::BIGINT, 12, 31);

-- Operations ---------------------------------------------------------------------------------------------------------
CREATE TABLE operation_row AS
SELECT o.*, a.code AS axis, coalesce(p.code, '') AS priority,
  CASE WHEN categoria_regione IN ('PS', 'IT', 'MS') THEN categoria_regione ELSE getvariable('region') END AS region,
  stato = 'revocata' AS revoked, civil(data_selezione) AS selected, cents(costo_ammissibile_totale) AS total_cost, cents(costo_ammissibile_pubblico) AS public_cost,
  codice_operazione <> '' AND a.code IS NOT NULL
    AND (p.code IS NOT NULL OR (a.technical AND priorita_investimento = '')) AS usable
FROM operazioni_raw o
LEFT JOIN axes a ON a.code = axis_of(asse)
LEFT JOIN priorities p ON p.axis = a.code AND p.code = priority_of(priorita_investimento);

CREATE TABLE operation AS
SELECT *, NOT revoked AND coalesce(selected <= last_day_of_report(), false) AND total_cost IS NOT NULL AND public_cost IS NOT NULL AS counted
FROM operation_row WHERE usable
QUALIFY row_number() OVER (PARTITION BY codice_operazione ORDER BY line) = 1;

-- Participations -----------------------------------------------------------------------------------------------------
CREATE TABLE spell AS
SELECT p.*, o.axis, o.priority, o.region, civil(data_ingresso) AS entered, civil(data_uscita) AS left_on
FROM partecipanti_raw p
JOIN operation o USING (codice_operazione)
WHERE NOT o.revoked AND codice_partecipante <> ''
  AND civil(data_ingresso) BETWEEN DATE '2014-01-01' AND last_day_of_report()
  AND (data_uscita = '' OR civil(data_uscita) >= civil(data_ingresso));

CREATE TABLE first_spell AS
SELECT * FROM spell QUALIFY row_number() OVER (PARTITION BY codice_operazione, codice_partecipante ORDER BY entered, line) = 1;
CREATE TABLE last_spell AS
SELECT * FROM spell QUALIFY row_number() OVER (PARTITION BY codice_operazione, codice_partecipante ORDER BY left_on DESC NULLS FIRST, line) = 1;

CREATE TABLE person AS
WITH known AS (
  SELECT *, civil(data_nascita) AS born FROM first_spell
), aged AS (
  SELECT *, year(entered) - year(born) - CASE WHEN (month(entered), day(entered)) < (month(born), day(born)) THEN 1 ELSE 0 END AS age,
    coalesce(genere IN ('M', 'F') AND born <= entered AND condizione_ingresso IN ('D', 'DL', 'I', 'IS', 'O', 'OA')
      AND titolo_studio IN ('0', '1', '2', '3', '4', '5', '6', '7', '8'), false) AS complete
  FROM known
)
SELECT codice_operazione, codice_partecipante, axis, priority, region, genere AS sex, year(entered) AS entry_year, complete, condizione_ingresso AS condition,
  condition IN ('D', 'DL') AS CO01, condition = 'DL' AS CO02, condition IN ('I', 'IS') AS CO03, condition = 'I' AS CO04, condition IN ('O', 'OA') AS CO05,
  age < 25 AS CO06, age >= 55 AS CO07, age >= 55 AND condition IN ('D', 'DL', 'I') AS CO08,
  titolo_studio IN ('1', '2') AS CO09, titolo_studio IN ('3', '4') AS CO10, titolo_studio IN ('5', '6', '7', '8') AS CO11,
  migrante = 'S' AS CO15, disabile = 'S' AS CO16, altro_svantaggio = 'S' AS CO17, senza_dimora = 'S' AS CO18, zona_rurale = 'S' AS CO19,
  CO15 OR CO16 OR CO17 AS disadvantaged
FROM aged;

CREATE TABLE leaver AS
WITH left_by_then AS (
  SELECT p.*, year(l.left_on) AS exit_year, l.left_on + INTERVAL 6 MONTH <= last_day_of_report() AS six_months_over,
    CASE WHEN data_esito = '' THEN l.left_on ELSE civil(data_esito) END AS situation, l.left_on,
    esito_ricerca_lavoro = 'S' AS searching, esito_formazione = 'S' AS training, esito_qualifica = 'S' AS qualified, esito_occupazione = 'S' AS employed,
    occupazione_6_mesi = 'S' AS employed_later, migliore_condizione_6_mesi = 'S' AS better_later
  FROM person p JOIN last_spell l USING (codice_operazione, codice_partecipante)
  WHERE p.complete AND l.left_on <= last_day_of_report()
), judged AS (
  SELECT *, coalesce(situation BETWEEN left_on AND left_on + 28 AND situation <= last_day_of_report(), false) AS timely,
    timely AND employed AND (CO01 OR CO03) AS CR04
  FROM left_by_then
)
SELECT *, timely AND searching AND CO03 AND NOT CR04 AS CR01, timely AND training AND condition <> 'IS' AS CR02, timely AND qualified AS CR03,
  disadvantaged AND (CR01 OR CR02 OR CR03 OR CR04) AS CR05,
  six_months_over AND employed_later AND (CO01 OR CO03) AS CR06, six_months_over AND better_later AND CO05 AS CR07, CR06 AND CO07 AS CR08, CR06 AND disadvantaged AS CR09
FROM judged;

-- Movements and resources activated ------------------------------------------------------------------------------------
CREATE TABLE kind AS SELECT * FROM (VALUES
  ('IMPEGNO', 'committed', 1), ('DISIMPEGNO', 'committed', -1), ('PAGAMENTO', 'paid', 1), ('RECUPERO', 'paid', -1),
  ('SPESA_DICHIARATA', 'declared', 1), ('RETTIFICA_DICHIARATA', 'declared', -1), ('CERTIFICATA', 'certified', 1), ('DECERTIFICATA', 'certified', -1)
) AS kinds (tipo, measure, direction);

CREATE TABLE movement AS
SELECT o.codice_operazione, o.axis, o.priority, o.region, k.measure, civil(m.data) AS moved, k.direction * cents(m.importo) AS amount,
  CASE WHEN cents(m.quota_ue) <= cents(m.importo) THEN k.direction * cents(m.quota_ue) END AS union_share
FROM movimenti_raw m JOIN operation o USING (codice_operazione) JOIN kind k USING (tipo)
WHERE NOT o.revoked AND civil(m.data) <= last_day_of_report() AND cents(m.importo) IS NOT NULL;

CREATE TABLE programmed_row AS
SELECT a.code AS axis, coalesce(p.code, '') AS priority, cents(r.importo) AS amount
FROM programmato_raw r JOIN axes a ON a.code = axis_of(r.asse)
LEFT JOIN priorities p ON p.axis = a.code AND p.code = priority_of(r.priorita_investimento)
WHERE (r.priorita_investimento = '' OR p.code IS NOT NULL) AND civil(r.data) <= last_day_of_report() AND cents(r.importo) IS NOT NULL;

-- Facts --------------------------------------------------------------------------------------------------------------
CREATE TABLE output_fact AS
SELECT axis, priority, region, sex, entry_year AS fact_year, indicator, count(*) AS persons
FROM (SELECT axis, priority, region, sex, entry_year, CO01, CO02, CO03, CO04, CO05, CO06, CO07, CO08, CO09, CO10, CO11, CO15, CO16, CO17, CO18, CO19 FROM person WHERE complete)
UNPIVOT (holds FOR indicator IN (CO01, CO02, CO03, CO04, CO05, CO06, CO07, CO08, CO09, CO10, CO11, CO15, CO16, CO17, CO18, CO19))
WHERE holds GROUP BY ALL;

CREATE TABLE result_fact AS
SELECT axis, priority, region, sex, exit_year AS fact_year, indicator, count(*) AS persons
FROM (SELECT axis, priority, region, sex, exit_year, CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09 FROM leaver)
UNPIVOT (holds FOR indicator IN (CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09))
WHERE holds GROUP BY ALL;

CREATE TABLE project_fact AS
SELECT axis, priority, region, year(selected) AS fact_year, unnest(['CO20', 'CO21', 'CO22', 'CO23']) AS indicator,
  unnest([count_if(parti_sociali_ong = 'S'), count_if(partecipazione_femminile = 'S'), count_if(pubblica_amministrazione = 'S'),
    coalesce(sum(CASE WHEN regexp_full_match(pmi_sostenute, '\d+') THEN try_cast(pmi_sostenute AS HUGEINT) END), 0)]) AS number
FROM operation WHERE counted GROUP BY axis, priority, region, year(selected);

CREATE TABLE money_fact AS
SELECT axis, priority, region, unnest(['eligibleTotal', 'eligiblePublic']) AS measure, unnest([sum(total_cost), sum(public_cost)]) AS amount
FROM operation WHERE counted GROUP BY axis, priority, region
UNION ALL SELECT axis, priority, region, measure, sum(amount) FROM movement GROUP BY axis, priority, region, measure;

CREATE TABLE long_form AS
SELECT concat_ws(',', 'output', axis, priority, region, sex, fact_year, indicator, persons) AS fact FROM output_fact
UNION ALL SELECT concat_ws(',', 'result', axis, priority, region, sex, fact_year, indicator, persons) FROM result_fact
UNION ALL SELECT concat_ws(',', 'grandTotal', axis, priority, region, 'T', entry_year, '', count(*)) FROM person GROUP BY axis, priority, region, entry_year
UNION ALL SELECT concat_ws(',', 'output', axis, priority, region, 'T', fact_year, indicator, number) FROM project_fact WHERE number <> 0
UNION ALL SELECT concat_ws(',', 'operations', axis, priority, region, 'T', getvariable('year'), '', count(*)) FROM operation WHERE counted GROUP BY axis, priority, region
UNION ALL SELECT concat_ws(',', measure, axis, priority, region, 'T', getvariable('year'), '', euro(amount)) FROM money_fact WHERE amount <> 0;

CREATE TABLE reference_result AS
WITH reached AS (
  UNPIVOT (SELECT codice_operazione, codice_partecipante, exit_year, CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09 FROM leaver)
  ON CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09 INTO NAME result VALUE holds
), belongs AS (
  UNPIVOT (SELECT codice_operazione, codice_partecipante, axis, priority, region, sex, CO01, CO02, CO03, CO04, CO05, CO06, CO07, CO08, CO09, CO10, CO11, CO15, CO16, CO17 FROM person WHERE complete)
  ON CO01, CO02, CO03, CO04, CO05, CO06, CO07, CO08, CO09, CO10, CO11, CO15, CO16, CO17 INTO NAME reference VALUE holds
)
SELECT concat_ws(',', axis, priority, region, sex, exit_year, result, reference, count(*)) AS fact
FROM reached r JOIN belongs b USING (codice_operazione, codice_partecipante) JOIN reference_pair USING (result, reference)
WHERE r.holds AND b.holds GROUP BY axis, priority, region, sex, exit_year, result, reference;

CREATE TABLE combination AS
WITH part AS (
  SELECT codice_operazione, total_cost AS total, public_cost AS public_part, 0 AS declared, 1 AS operations FROM operation WHERE counted
  UNION ALL SELECT codice_operazione, 0, 0, amount, 0 FROM movement WHERE measure = 'declared'
), summed AS (
  SELECT axis, region, settore_intervento || '|' || forma_finanziamento || '|' || territorio || '|' || meccanismo_territoriale || '|' || tema_secondario || '|' || attivita_economica || '|' || ubicazione AS codes,
    sum(total) AS total, sum(public_part) AS public_part, sum(declared) AS declared, sum(operations) AS operations
  FROM part JOIN operation USING (codice_operazione) GROUP BY axis, region, codes
)
SELECT concat_ws(',', axis, region, codes, total, public_part, declared, operations) AS fact
FROM summed WHERE total <> 0 OR public_part <> 0 OR declared <> 0 OR operations <> 0;

CREATE TABLE union_amount AS
SELECT concat_ws(',', measure, axis, region, sum(union_share)) AS fact
FROM movement GROUP BY measure, axis, region HAVING count(*) = count(union_share) AND sum(union_share) <> 0;

CREATE TABLE certified_at_year_end AS
SELECT concat_ws(',', axis, region, year_end, sum(amount)) AS fact
FROM movement JOIN generate_series(2014, getvariable('year')::BIGINT) AS years (year_end) ON year(moved) <= year_end
WHERE measure = 'certified' GROUP BY axis, region, year_end HAVING sum(amount) <> 0;

CREATE TABLE special_use AS
WITH used AS (
  SELECT axis, region, coalesce(sum(cents(importo_finanziamento_incrociato)), 0) AS crossed, coalesce(sum(cents(importo_fuori_unione)), 0) AS outside
  FROM operation WHERE counted GROUP BY axis, region
)
SELECT concat_ws(',', axis, region, crossed, outside) AS fact FROM used WHERE crossed <> 0 OR outside <> 0;

CREATE TABLE programmed AS
SELECT concat_ws(',', axis, priority, sum(amount)) AS fact FROM programmed_row GROUP BY axis, priority HAVING sum(amount) <> 0;

CREATE TABLE counts AS
SELECT 'operazioni' AS kind, count(*) AS read, count_if(o.line = r.line AND counted) AS used, 0 AS incomplete,
  count_if(r.line > o.line) AS duplicate, count_if(o.line IS NULL OR r.line < o.line OR (r.line = o.line AND NOT counted)) AS excluded
FROM operazioni_raw r LEFT JOIN operation o USING (codice_operazione)
UNION ALL SELECT 'partecipanti', (SELECT count(*) FROM partecipanti_raw), count_if(complete), count_if(NOT complete),
  (SELECT count(*) FROM spell) - count(*), (SELECT count(*) FROM partecipanti_raw) - (SELECT count(*) FROM spell)
FROM person
UNION ALL SELECT 'movimenti', (SELECT count(*) FROM movimenti_raw), count(*), 0, 0, (SELECT count(*) FROM movimenti_raw) - count(*) FROM movement
UNION ALL SELECT 'programmato', (SELECT count(*) FROM programmato_raw), count(*), 0, 0, (SELECT count(*) FROM programmato_raw) - count(*) FROM programmed_row;
