import pl from 'nodejs-polars';
import { lazy, rows, scan, when } from './frames.mjs';

const OUTPUTS = ['CO01', 'CO02', 'CO03', 'CO04', 'CO05', 'CO06', 'CO07', 'CO08', 'CO09', 'CO10', 'CO11', 'CO15', 'CO16', 'CO17', 'CO18', 'CO19'];
const [WOMAN, COMPLETE, IN_TRAINING] = [1 << 16, 1 << 17, 1 << 18];
/** First years of entry and exit are held in four bits, from this one. */
const FIRST_YEAR = 2014;
const FLAGS = ['esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione', 'occupazione_6_mesi', 'migliore_condizione_6_mesi'];
const REFUSABLE = ['migrante', 'disabile', 'altro_svantaggio'];
const PRINT = ['data_ingresso', 'data_uscita', 'genere', 'data_nascita', 'condizione_ingresso', 'titolo_studio', ...REFUSABLE, 'senza_dimora', 'zona_rurale', ...FLAGS, 'data_esito'];

/** @returns the facts about participants, the rows of the file and its issues */
export function participantLines(path, { first }, year) {
  const file = 'partecipanti.csv';
  const spells = readSpells(path, first, year);
  const people = lazy(
    { s: spells.lazy() },
    'SELECT operation, person, MIN(first_row) AS first_row, MAX(last_row) AS last_row, COUNT(*) AS n FROM s WHERE reason IS NULL GROUP BY operation, person',
  ).collectSync();
  const frames = { s: spells.lazy(), p: people.lazy(), o: operationScopes(first) };
  const entries = rows(
    frames,
    `SELECT scope, traits, y, COUNT(*) AS n FROM (SELECT o.scope AS scope, p.first_row & 524287 AS traits, (p.first_row // 524288) & 15 AS y FROM p JOIN o ON p.operation = o.id) GROUP BY scope, traits, y`,
  );
  const leavers = rows(
    frames,
    `SELECT scope, traits, said, gone, COUNT(*) AS n FROM (SELECT o.scope AS scope, p.first_row & 524287 AS traits, p.last_row & 8191 AS said, ${when('p.last_row // 549755813888 < 8191')} AS gone
      FROM p JOIN o ON p.operation = o.id WHERE (p.last_row & 252) <> 0 AND (p.first_row & ${COMPLETE}) <> 0) GROUP BY scope, traits, said, gone`,
  );
  const [told] = rows(frames, 'SELECT COUNT(*) AS used, SUM(foreign_codes) AS foreign_codes, SUM(bad_dates) AS bad_dates, SUM(born_later) AS born_later FROM s WHERE reason IS NULL');
  const reasons = rows(frames, 'SELECT reason AS code, COUNT(*) AS count FROM s WHERE reason IS NOT NULL GROUP BY reason');
  const repeated = lazy({ s: spells.lazy(), m: people.filter(pl.col('n').gt(1)).lazy() }, 'SELECT s.operation AS a, s.person AS b, s.print AS c FROM s JOIN m ON s.operation = m.operation AND s.person = m.person WHERE s.reason IS NULL').collectSync();
  const exact = repeated.height - repeated.unique().height;

  const sums = new Sums();
  for (const { scope, traits, y, n } of entries) sums.entry(scope, Number(traits), FIRST_YEAR + Number(y), n);
  for (const { scope, traits, said, gone, n } of leavers) sums.leaver(scope, Number(traits), Number(said), Number(gone) === 1, n);
  const further = told.used - people.height;
  const issues = { ...sums.issues, 'REC-008': told.born_later, 'REC-009': told.foreign_codes, 'REC-010': exact, 'REC-011': further - exact, 'REC-012': sums.incomplete };
  return {
    facts: [...sums.facts].map(([key, value]) => `${key},${value}`),
    count: { file, read: spells.height, used: people.height - sums.incomplete, incomplete: sums.incomplete, duplicate: further, excluded: spells.height - told.used },
    issues: [...reasons, { code: 'REC-006', count: told.bad_dates }, ...Object.entries(issues).map(([code, count]) => ({ code, count }))].map(({ code, count }) => ({ code, count: Number(count), file })),
  };
}

const operationScopes = (first) => first.withRowIndex('id').select('id', 'code', 'scope', 'revoked').lazy();

/** A row of few numbers for each row of the file. */
function readSpells(path, first, year) {
  const lastDay = `DATE('${year}-12-31')`;
  const read = scan(path, { entered: 'data_ingresso', left_on: 'data_uscita', born: 'data_nascita', observed: 'data_esito' }).withColumns(
    pl.concatString(PRINT.map((column) => pl.col(column).fillNull(pl.lit(''))), ';').hash(0, 0, 0, 0).alias('print'),
    pl.col('codice_partecipante').hash(0, 0, 0, 0).alias('person'),
  );
  const monthDay = (date) => `(CAST(EXTRACT(MONTH FROM ${date}) AS INTEGER) * 32 + EXTRACT(DAY FROM ${date}))`;
  const judged = lazy(
    { p: read, o: operationScopes(first) },
    `SELECT p.*, o.id AS operation,
      CASE WHEN codice_operazione IS NULL THEN 'REC-001' WHEN o.id IS NULL THEN 'REC-002' WHEN o.revoked = 1 THEN 'REC-003' WHEN codice_partecipante IS NULL OR data_ingresso IS NULL THEN 'REC-001'
        WHEN entered IS NULL THEN 'REC-006' WHEN entered > ${lastDay} THEN 'REC-004' WHEN entered < DATE('${FIRST_YEAR}-01-01') THEN 'REC-005'
        WHEN data_uscita IS NOT NULL AND left_on IS NULL THEN 'REC-006' WHEN left_on < entered THEN 'REC-007' END AS reason,
      CASE WHEN born <= entered THEN EXTRACT(YEAR FROM entered) - EXTRACT(YEAR FROM born) - ${when(`${monthDay('entered')} < ${monthDay('born')}`)} END AS age,
      CAST(line AS BIGINT) AS row_number, CAST(entered AS BIGINT) - 16071 AS entry_day, CAST(left_on AS BIGINT) - 16071 AS exit_day, CAST(left_on AS BIGINT) AS exit_number, CAST(observed AS BIGINT) AS observed_number
     FROM p LEFT JOIN o ON p.codice_operazione = o.code`,
  );
  const bits = [
    "condizione_ingresso IN ('D', 'DL')", "condizione_ingresso = 'DL'", "condizione_ingresso IN ('I', 'IS')", "condizione_ingresso = 'I'", "condizione_ingresso IN ('O', 'OA')",
    'age < 25', 'age >= 55', "age >= 55 AND condizione_ingresso IN ('D', 'DL', 'I')", "titolo_studio IN ('1', '2')", "titolo_studio IN ('3', '4')", "titolo_studio IN ('5', '6', '7', '8')",
    "migrante = 'S'", "disabile = 'S'", "altro_svantaggio = 'S'", "senza_dimora = 'S'", "zona_rurale = 'S'", "genere = 'F'",
    "genere IN ('M', 'F') AND age IS NOT NULL AND condizione_ingresso IN ('D', 'DL', 'I', 'IS', 'O', 'OA') AND titolo_studio IN ('0', '1', '2', '3', '4', '5', '6', '7', '8')",
    "condizione_ingresso = 'IS'",
  ];
  const foreign = [
    "genere NOT IN ('M', 'F')", "condizione_ingresso NOT IN ('D', 'DL', 'I', 'IS', 'O', 'OA')", "titolo_studio NOT IN ('0', '1', '2', '3', '4', '5', '6', '7', '8')",
    ...REFUSABLE.map((column) => `${column} NOT IN ('S', 'N', 'R')`), ...['senza_dimora', 'zona_rurale', ...FLAGS].map((column) => `${column} NOT IN ('S', 'N')`),
  ];
  const coded = lazy(
    { j: judged },
    `SELECT operation, person, print, reason, entry_day, exit_day, row_number, left_on, entered,
      ${bits.map((bit, i) => when(bit, 1 << i)).join(' + ')} AS traits,
      ${FLAGS.map((flag, i) => when(`${flag} = 'S'`, 1 << i)).join(' + ')} AS flags,
      CASE WHEN left_on IS NULL OR (data_esito IS NULL AND left_on <= ${lastDay}) THEN 0 WHEN left_on > ${lastDay} THEN 3
        WHEN observed_number BETWEEN exit_number AND exit_number + 28 THEN ${when(`observed > ${lastDay}`, 2)} ELSE 1 END AS state,
      ${foreign.map((condition) => when(condition)).join(' + ')} AS foreign_codes,
      ${when('data_nascita IS NOT NULL AND born IS NULL')} AS bad_birth, ${when('data_esito IS NOT NULL AND observed IS NULL')} AS bad_observed, ${when('born > entered')} AS born_later
     FROM j`,
  );
  // Entry: day 13 bits, order 26, year 4, traits 19. Exit: day 13, order 26, year 4, six months over 1, flags and state 8.
  return lazy(
    { c: coded },
    `SELECT operation, person, print, reason, foreign_codes, born_later,
      bad_birth + ${when(`bad_observed = 1 AND left_on <= ${lastDay} AND (flags & 15) <> 0`)} AS bad_dates,
      entry_day * 562949953421312 + row_number * 8388608 + (EXTRACT(YEAR FROM entered) - ${FIRST_YEAR}) * 524288 + traits AS first_row,
      CASE WHEN left_on <= ${lastDay} THEN exit_day * 549755813888 + (EXTRACT(YEAR FROM left_on) - ${FIRST_YEAR}) * 512 + ${when(`left_on <= DATE('${year}-06-30')`, 256)} ELSE 4503050872930304 END
        + (67108863 - row_number) * 8192 + flags * 4 + state AS last_row
     FROM c`,
  ).collectSync();
}

/** What the few different kinds of participations add up to. */
class Sums {
  facts = new Map();
  incomplete = 0;
  issues = { 'REC-013': 0, 'REC-014': 0, 'REC-015': 0, 'REC-016': 0 };

  add(key, count) {
    this.facts.set(key, (this.facts.get(key) ?? 0) + count);
  }

  entry(scope, traits, year, count) {
    this.add(`grandTotal,${scope},T,${year},`, count);
    if ((traits & COMPLETE) === 0) this.incomplete += count;
    else OUTPUTS.forEach((code, i) => ((traits >> i) & 1) === 1 && this.add(`output,${scope},${(traits & WOMAN) !== 0 ? 'F' : 'M'},${year},${code}`, count));
  }

  leaver(scope, traits, said, isGone, count) {
    const [state, flags, isLater, year] = [said & 3, (said >> 2) & 63, ((said >> 8) & 1) === 1, FIRST_YEAR + ((said >> 9) & 15)];
    if (!isGone) {
      if (state !== 3) this.issues['REC-014'] += count;
      return;
    }
    if (state === 1 && (flags & 15) !== 0) this.issues['REC-013'] += count;
    const isTimely = state === 0;
    const [isOutOfWork, isInactive, isEmployed, isOld, isDisadvantaged] = [(traits & 5) !== 0, (traits & 4) !== 0, (traits & 16) !== 0, (traits & 64) !== 0, (traits & 14336) !== 0];
    const says = (place, isTime) => isTime && ((flags >> place) & 1) === 1;
    const based = [
      ['CR01', says(0, isTimely), isInactive], ['CR02', says(1, isTimely), (traits & IN_TRAINING) === 0], ['CR03', says(2, isTimely), true], ['CR04', says(3, isTimely), isOutOfWork],
      ['CR06', says(4, isLater), isOutOfWork], ['CR07', says(5, isLater), isEmployed],
    ];
    const is = Object.fromEntries(based.map(([code, isSaid, isBase]) => [code, isSaid && isBase]));
    this.issues['REC-015'] += count * based.filter(([, isSaid, isBase]) => isSaid && !isBase).length;
    if (says(0, isTimely) && says(3, isTimely)) this.issues['REC-016'] += count;
    is.CR01 &&= !is.CR04;
    is.CR05 = isDisadvantaged && (is.CR01 || is.CR02 || is.CR03 || is.CR04);
    is.CR08 = is.CR06 && isOld;
    is.CR09 = is.CR06 && isDisadvantaged;
    for (const [code, holds] of Object.entries(is)) if (holds) this.add(`result,${scope},${(traits & WOMAN) !== 0 ? 'F' : 'M'},${year},${code}`, count);
  }
}
