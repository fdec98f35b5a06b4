CREATE MACRO isced(t) AS length(t) = 1 AND t BETWEEN '0' AND '8';

-- One row for each row of the file, in its order: why it is excluded, or what it says, in few columns.
CREATE TABLE spell AS
WITH field AS (
  SELECT p.*, operation_of(codice_operazione) AS operation, day_of(data_ingresso) AS entered, day_of(data_uscita) AS left_on, day_of(data_nascita) AS born, day_of(data_esito) AS observed
  FROM read_csv(getvariable('folder') || '/partecipanti.csv', delim = ';', quote = '"', escape = '"', header = true, auto_detect = false, columns = {
    'codice_operazione': 'VARCHAR', 'codice_partecipante': 'VARCHAR', 'data_ingresso': 'VARCHAR', 'data_uscita': 'VARCHAR', 'genere': 'VARCHAR', 'data_nascita': 'VARCHAR',
    'condizione_ingresso': 'VARCHAR', 'titolo_studio': 'VARCHAR', 'migrante': 'VARCHAR', 'disabile': 'VARCHAR', 'altro_svantaggio': 'VARCHAR', 'senza_dimora': 'VARCHAR',
    'zona_rurale': 'VARCHAR', 'esito_ricerca_lavoro': 'VARCHAR', 'esito_formazione': 'VARCHAR', 'esito_qualifica': 'VARCHAR', 'esito_occupazione': 'VARCHAR',
    'data_esito': 'VARCHAR', 'occupazione_6_mesi': 'VARCHAR', 'migliore_condizione_6_mesi': 'VARCHAR'}) p
), judged AS (
  SELECT *,
    CASE
      WHEN codice_operazione IS NULL THEN 'REC-001' WHEN operation IS NULL THEN 'REC-002' WHEN operation < getvariable('revoked') THEN 'REC-003' WHEN codice_partecipante IS NULL THEN 'REC-001'
      WHEN data_ingresso IS NULL THEN 'REC-001' WHEN entered IS NULL THEN 'REC-006' WHEN entered > last_day() THEN 'REC-004' WHEN entered < DATE '2014-01-01' THEN 'REC-005'
      WHEN data_uscita IS NOT NULL AND left_on IS NULL THEN 'REC-006' WHEN left_on < entered THEN 'REC-007'
    END AS reason,
    CASE WHEN born <= entered THEN year(entered) - year(born) - ((month(entered) * 32 + day(entered)) < (month(born) * 32 + day(born)))::INT END AS age,
    coalesce(condizione_ingresso IN ('D', 'DL'), false) AS CO01, coalesce(condizione_ingresso IN ('I', 'IS'), false) AS CO03, coalesce(condizione_ingresso IN ('O', 'OA'), false) AS CO05
  FROM field
)
SELECT operation, hash(codice_partecipante) AS person, reason, entered, CASE WHEN left_on <= last_day() THEN left_on END AS left_on,
  -- CO01 … CO11, CO15 … CO19 in 16 bits, then women, complete, in education or training at entry
  CASE WHEN CO01 THEN 1 ELSE 0 END + CASE WHEN condizione_ingresso = 'DL' THEN 2 ELSE 0 END + CASE WHEN CO03 THEN 4 ELSE 0 END + CASE WHEN condizione_ingresso = 'I' THEN 8 ELSE 0 END + CASE WHEN CO05 THEN 16 ELSE 0 END
    + CASE WHEN age < 25 THEN 32 ELSE 0 END + CASE WHEN age >= 55 THEN 64 ELSE 0 END + CASE WHEN age >= 55 AND condizione_ingresso IN ('D', 'DL', 'I') THEN 128 ELSE 0 END
    + CASE WHEN titolo_studio IN ('1', '2') THEN 256 ELSE 0 END + CASE WHEN titolo_studio IN ('3', '4') THEN 512 ELSE 0 END + CASE WHEN length(titolo_studio) = 1 AND titolo_studio BETWEEN '5' AND '8' THEN 1024 ELSE 0 END
    + CASE WHEN migrante = 'S' THEN 2048 ELSE 0 END + CASE WHEN disabile = 'S' THEN 4096 ELSE 0 END + CASE WHEN altro_svantaggio = 'S' THEN 8192 ELSE 0 END
    + CASE WHEN senza_dimora = 'S' THEN 16384 ELSE 0 END + CASE WHEN zona_rurale = 'S' THEN 32768 ELSE 0 END
    + CASE WHEN genere = 'F' THEN 65536 ELSE 0 END
    + CASE WHEN genere IN ('M', 'F') AND age IS NOT NULL AND (CO01 OR CO03 OR CO05) AND isced(titolo_studio) THEN 131072 ELSE 0 END
    + CASE WHEN condizione_ingresso = 'IS' THEN 262144 ELSE 0 END AS traits,
  CASE WHEN esito_ricerca_lavoro = 'S' THEN 1 ELSE 0 END + CASE WHEN esito_formazione = 'S' THEN 2 ELSE 0 END + CASE WHEN esito_qualifica = 'S' THEN 4 ELSE 0 END
    + CASE WHEN esito_occupazione = 'S' THEN 8 ELSE 0 END + CASE WHEN occupazione_6_mesi = 'S' THEN 16 ELSE 0 END + CASE WHEN migliore_condizione_6_mesi = 'S' THEN 32 ELSE 0 END AS flags,
  -- 0 countable, 1 outside the window, 2 after the cut-off, 3 the exit is after the cut-off
  CASE WHEN left_on IS NULL OR data_esito IS NULL AND left_on <= last_day() THEN 0 WHEN left_on > last_day() THEN 3
    WHEN coalesce(observed BETWEEN left_on AND left_on + 28, false) THEN CASE WHEN observed > last_day() THEN 2 ELSE 0 END ELSE 1 END::TINYINT AS state,
  CASE WHEN genere NOT IN ('M', 'F') THEN 1 ELSE 0 END + CASE WHEN condizione_ingresso IS NOT NULL AND NOT CO01 AND NOT CO03 AND NOT CO05 THEN 1 ELSE 0 END
    + CASE WHEN NOT isced(titolo_studio) THEN 1 ELSE 0 END
    + CASE WHEN migrante NOT IN ('S', 'N', 'R') THEN 1 ELSE 0 END + CASE WHEN disabile NOT IN ('S', 'N', 'R') THEN 1 ELSE 0 END
    + CASE WHEN altro_svantaggio NOT IN ('S', 'N', 'R') THEN 1 ELSE 0 END + foreign_flag(senza_dimora) + foreign_flag(zona_rurale)
    + foreign_flag(esito_ricerca_lavoro) + foreign_flag(esito_formazione) + foreign_flag(esito_qualifica) + foreign_flag(esito_occupazione)
    + foreign_flag(occupazione_6_mesi) + foreign_flag(migliore_condizione_6_mesi) AS foreign_codes,
  CASE WHEN data_nascita IS NOT NULL AND born IS NULL THEN 1 ELSE 0 END
    + CASE WHEN data_esito IS NOT NULL AND observed IS NULL AND left_on <= last_day() AND (flags & 15) <> 0 THEN 1 ELSE 0 END AS bad_dates,
  coalesce(born > entered, false) AS born_later,
  hash(data_ingresso, data_uscita, genere, data_nascita, condizione_ingresso, titolo_studio, migrante, disabile, altro_svantaggio, senza_dimora, zona_rurale,
    esito_ricerca_lavoro, esito_formazione, esito_qualifica, esito_occupazione, data_esito, occupazione_6_mesi, migliore_condizione_6_mesi) AS print
FROM judged;

-- One row for each participation. The smallest number is that of the earliest entry, then of the first row; the largest that of the
-- latest exit (none is the latest of all), then of the first row.
CREATE TABLE participation AS
SELECT operation, person, count(*)::INTEGER AS rows,
  min((entered - DATE '2014-01-01')::BIGINT * 35184372088832 + rowid * 524288 + traits) AS first_row,
  max(coalesce(left_on - DATE '2014-01-01', 8191)::BIGINT * 17179869184 + (67108863 - rowid) * 256 + flags * 4 + state) AS last_row
FROM spell WHERE reason IS NULL GROUP BY operation, person;

CREATE TABLE repetition AS
SELECT count(*) - count(DISTINCT (operation, person, print)) AS exact
FROM spell SEMI JOIN (SELECT operation, person FROM participation WHERE rows > 1) USING (operation, person) WHERE reason IS NULL;

-- Entries by traits, exits by what they say: few different ones.
CREATE TABLE entry AS
SELECT scope, year(DATE '2014-01-01' + (first_row >> 45)::INTEGER) AS entry_year, (first_row & 524287)::INTEGER AS traits, count(*) AS persons
FROM participation p JOIN operation o ON o.id = p.operation GROUP BY ALL;

CREATE TABLE leaver AS
WITH said AS (
  -- Six months are over for those who left by 30 June: the cut-off is the end of a year.
  SELECT operation, (last_row >> 34)::SMALLINT AS left_after, (first_row & 524287)::INTEGER AS traits, (last_row & 255)::SMALLINT AS said
  FROM participation WHERE (last_row & 252) <> 0 AND (first_row & 131072) <> 0
), grouped AS (
  SELECT scope, CASE WHEN left_after < 8191 THEN year(DATE '2014-01-01' + left_after) END AS exit_year,
    left_after <= make_date(getvariable('year')::BIGINT, 6, 30) - DATE '2014-01-01' AS six_months_over, traits & 473173 AS traits, said >> 2 AS flags, said & 3 AS state, count(*) AS persons
  FROM said JOIN operation o ON o.id = said.operation GROUP BY ALL
), based AS (
  SELECT *, exit_year IS NOT NULL AND state = 0 AS timely, exit_year IS NOT NULL AND six_months_over AS later,
    (traits & 5) <> 0 AS unemployed_or_inactive, (traits & 4) <> 0 AS CO03, (traits & 16) <> 0 AS CO05, (traits & 64) <> 0 AS CO07, (traits & 14336) <> 0 AS disadvantaged,
    (traits & 262144) <> 0 AS in_training
  FROM grouped
)
SELECT *, timely AND (flags & 8) <> 0 AND unemployed_or_inactive AS CR04, timely AND (flags & 1) <> 0 AND CO03 AND NOT CR04 AS CR01,
  timely AND (flags & 2) <> 0 AND NOT in_training AS CR02, timely AND (flags & 4) <> 0 AS CR03,
  disadvantaged AND (CR01 OR CR02 OR CR03 OR CR04) AS CR05, later AND (flags & 16) <> 0 AND unemployed_or_inactive AS CR06,
  later AND (flags & 32) <> 0 AND CO05 AS CR07, CR06 AND CO07 AS CR08, CR06 AND disadvantaged AS CR09,
  CASE WHEN timely THEN ((flags & 1) <> 0 AND NOT CO03)::INT + ((flags & 2) <> 0 AND in_training)::INT + ((flags & 8) <> 0 AND NOT unemployed_or_inactive)::INT ELSE 0 END
    + CASE WHEN later THEN ((flags & 16) <> 0 AND NOT unemployed_or_inactive)::INT + ((flags & 32) <> 0 AND NOT CO05)::INT ELSE 0 END AS outside_base
FROM based;
