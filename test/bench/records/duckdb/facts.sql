CREATE MACRO euro(c) AS regexp_replace((c::DECIMAL(36, 2) / 100)::DECIMAL(36, 2)::VARCHAR, '\.?0+$', '');

CREATE TABLE fact AS
SELECT 'grandTotal' AS measure, scope, 'T' AS sex, entry_year AS fact_year, '' AS indicator, sum(persons)::VARCHAR AS value FROM entry GROUP BY ALL
UNION ALL
SELECT 'output', scope, CASE WHEN (traits & 65536) <> 0 THEN 'F' ELSE 'M' END AS sex, entry_year, indicator, sum(persons)::VARCHAR
FROM entry JOIN (SELECT unnest(['CO01', 'CO02', 'CO03', 'CO04', 'CO05', 'CO06', 'CO07', 'CO08', 'CO09', 'CO10', 'CO11', 'CO15', 'CO16', 'CO17', 'CO18', 'CO19']) AS indicator,
  unnest(generate_series(0, 15)) AS place) ON ((traits >> place::INTEGER) & 1) = 1
WHERE (traits & 131072) <> 0 GROUP BY ALL
UNION ALL
SELECT 'result', scope, CASE WHEN (traits & 65536) <> 0 THEN 'F' ELSE 'M' END AS sex, exit_year, indicator, sum(persons)::VARCHAR
FROM (SELECT scope, traits, exit_year, persons, CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09 FROM leaver)
UNPIVOT (holds FOR indicator IN (CR01, CR02, CR03, CR04, CR05, CR06, CR07, CR08, CR09)) WHERE holds GROUP BY ALL
UNION ALL
SELECT 'output', scope, 'T', year(selected), unnest(['CO20', 'CO21', 'CO22', 'CO23']) AS indicator,
  unnest([count_if(parti_sociali_ong = 'S'), count_if(partecipazione_femminile = 'S'), count_if(pubblica_amministrazione = 'S'), coalesce(sum(try_cast(pmi_sostenute AS BIGINT)), 0)])::VARCHAR
FROM operation WHERE counted GROUP BY scope, year(selected)
UNION ALL
SELECT unnest(['operations', 'eligibleTotal', 'eligiblePublic']), scope, 'T', getvariable('year'), '',
  unnest([count(*)::VARCHAR, euro(sum(total_cost)), euro(sum(public_cost))]) FROM operation WHERE counted GROUP BY scope
UNION ALL
SELECT measure, scope, 'T', getvariable('year'), '', euro(sum(amount)) FROM movement JOIN operation ON id = operation WHERE reason IS NULL GROUP BY measure, scope;

CREATE TABLE long_form AS
SELECT concat_ws(',', measure, axis, priority, region, sex, fact_year, indicator, value) AS fact FROM fact JOIN scope USING (scope) WHERE value <> '0';

CREATE TABLE row_count AS
SELECT 'operazioni.csv' AS file, (SELECT count(*) FROM operation_row) AS read, count_if(counted) AS used, 0 AS incomplete,
  (SELECT count_if(usable) FROM operation_row) - count(*) AS duplicate, count_if(NOT counted) + (SELECT count_if(NOT usable) FROM operation_row) AS excluded FROM operation
UNION ALL
SELECT 'partecipanti.csv', (SELECT count(*) FROM spell), sum(CASE WHEN (traits & 131072) <> 0 THEN persons ELSE 0 END), sum(CASE WHEN (traits & 131072) = 0 THEN persons ELSE 0 END),
  (SELECT count_if(reason IS NULL) FROM spell) - sum(persons), (SELECT count_if(reason IS NOT NULL) FROM spell) FROM entry
UNION ALL
SELECT 'movimenti.csv', count(*), count_if(reason IS NULL), 0, 0, count_if(reason IS NOT NULL) FROM movement;

CREATE TABLE issue_count AS
SELECT 'partecipanti.csv' AS file, reason AS code, count(*) AS count FROM spell WHERE reason IS NOT NULL GROUP BY reason
UNION ALL SELECT 'partecipanti.csv', unnest(['REC-006', 'REC-008', 'REC-009']), unnest([sum(bad_dates), count_if(born_later), sum(foreign_codes)]) FROM spell WHERE reason IS NULL
UNION ALL SELECT 'partecipanti.csv', 'REC-010', exact FROM repetition
UNION ALL SELECT 'partecipanti.csv', 'REC-011', (SELECT sum(rows - 1) FROM participation WHERE rows > 1) - exact FROM repetition
UNION ALL SELECT 'partecipanti.csv', 'REC-012', incomplete FROM row_count WHERE file = 'partecipanti.csv'
UNION ALL SELECT 'partecipanti.csv', unnest(['REC-013', 'REC-014', 'REC-015', 'REC-016']), unnest([
  sum(persons) FILTER (exit_year IS NOT NULL AND state = 1 AND (flags & 15) <> 0), sum(persons) FILTER (exit_year IS NULL AND state <> 3),
  sum(outside_base * persons), sum(persons) FILTER (timely AND (flags & 9) = 9)]) FROM leaver
UNION ALL SELECT 'movimenti.csv', reason, count(*) FROM movement WHERE reason IS NOT NULL GROUP BY reason
UNION ALL SELECT 'movimenti.csv', 'REC-027', count(*) FROM movement WHERE reason IS NULL AND wrong_share
UNION ALL SELECT 'operazioni.csv', CASE WHEN axis IS NULL THEN 'REC-024' ELSE 'REC-025' END, count(*) FROM operation_row WHERE NOT usable GROUP BY ALL
UNION ALL SELECT 'operazioni.csv', CASE WHEN revoked THEN 'REC-003' WHEN selected > last_day() THEN 'REC-004' ELSE 'REC-035' END, count(*) FROM operation WHERE NOT counted GROUP BY ALL
UNION ALL SELECT 'operazioni.csv', 'REC-026', duplicate FROM row_count WHERE file = 'operazioni.csv';
