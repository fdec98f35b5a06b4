import { PlainLog, PlainSums } from './plainLog.mjs';
import { daysAfter, plainDate, sixMonthsAfter, yearsBetween } from './plainValues.mjs';

const STATUSES = ['D', 'DL', 'I', 'IS', 'O', 'OA'];
const REFUSABLE = ['migrante', 'disabile', 'altro_svantaggio'];
const YES_NO = ['senza_dimora', 'zona_rurale', 'esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione', 'occupazione_6_mesi', 'migliore_condizione_6_mesi'];
const IMMEDIATE = ['esito_ricerca_lavoro', 'esito_formazione', 'esito_qualifica', 'esito_occupazione'];
const RESULTS = [...IMMEDIATE, 'occupazione_6_mesi', 'migliore_condizione_6_mesi'];

/** The participations as objects, by operation and participant: the rows that give entry and exit. */
export class PlainParticipants {
  log = new PlainLog('partecipanti.csv');
  participations = new Map();
  counts = new PlainSums();

  constructor(operations, year) {
    this.operations = operations;
    this.cutOff = `${year}-12-31`;
  }

  read(row) {
    const { log, cutOff } = this;
    log.rows.read += 1;
    if (row.codice_operazione === '') return log.leave('REC-001');
    const operation = this.operations.byCode.get(row.codice_operazione);
    if (operation === undefined) return log.leave('REC-002');
    if (operation.isRevoked) return log.leave('REC-003');
    if (row.codice_partecipante === '' || row.data_ingresso === '') return log.leave('REC-001');
    const entry = plainDate(row.data_ingresso);
    if (entry === undefined) return log.leave('REC-006');
    if (entry > cutOff) return log.leave('REC-004');
    if (entry < '2014-01-01') return log.leave('REC-005');
    const exit = row.data_uscita === '' ? undefined : plainDate(row.data_uscita);
    if (exit === undefined && row.data_uscita !== '') return log.leave('REC-006');
    if (exit < entry) return log.leave('REC-007');
    const birth = this.birthOf(row, entry);
    this.tellForeign(row);
    const hasLeft = exit !== undefined && exit <= cutOff;
    if (hasLeft && row.data_esito !== '' && plainDate(row.data_esito) === undefined && IMMEDIATE.some((column) => row[column] === 'S')) log.tell('REC-006');

    const spell = { row, scope: operation.scope, entry, exit: hasLeft ? exit : undefined, isExitLater: exit !== undefined && !hasLeft, age: birth === undefined ? undefined : yearsBetween(birth, entry) };
    const key = `${row.codice_operazione}\n${row.codice_partecipante}`;
    const before = this.participations.get(key);
    if (before === undefined) {
      this.participations.set(key, { first: spell, last: spell, texts: undefined });
      return undefined;
    }
    before.texts ??= new Set([Object.values(before.first.row).join(';')]);
    const text = Object.values(row).join(';');
    log.leave(before.texts.has(text) ? 'REC-010' : 'REC-011', 'duplicate');
    before.texts.add(text);
    if (spell.entry < before.first.entry) before.first = spell;
    if (before.last.exit !== undefined && (spell.exit === undefined || spell.exit > before.last.exit)) before.last = spell;
  }

  birthOf(row, entry) {
    if (row.data_nascita === '') return undefined;
    const birth = plainDate(row.data_nascita);
    if (birth === undefined) this.log.tell('REC-006');
    else if (birth > entry) this.log.tell('REC-008');
    else return birth;
  }

  tellForeign(row) {
    const foreign = (column, codes) => row[column] !== '' && !codes.includes(row[column]);
    if (foreign('genere', ['M', 'F'])) this.log.tell('REC-009');
    if (foreign('condizione_ingresso', STATUSES)) this.log.tell('REC-009');
    if (row.titolo_studio !== '' && !/^[0-8]$/.test(row.titolo_studio)) this.log.tell('REC-009');
    for (const column of REFUSABLE) if (foreign(column, ['S', 'N', 'R'])) this.log.tell('REC-009');
    for (const column of YES_NO) if (foreign(column, ['S', 'N'])) this.log.tell('REC-009');
  }

  count() {
    for (const { first, last } of this.participations.values()) {
      const { row, scope, entry, age } = first;
      this.counts.add(`grandTotal,${scope},T,${entry.slice(0, 4)},`);
      const isComplete = (row.genere === 'M' || row.genere === 'F') && age !== undefined && STATUSES.includes(row.condizione_ingresso) && /^[0-8]$/.test(row.titolo_studio);
      if (!isComplete) {
        this.log.rows.incomplete += 1;
        this.log.tell('REC-012');
        continue;
      }
      const outputs = outputsOf(row, age);
      for (const [code, holds] of Object.entries(outputs)) if (holds) this.counts.add(`output,${scope},${row.genere},${entry.slice(0, 4)},${code}`);
      this.countResults(first, last, outputs);
    }
  }

  countResults({ row, scope }, { row: said, exit, isExitLater }, is) {
    const has = (column) => said[column] === 'S';
    if (!RESULTS.some(has)) return;
    if (exit === undefined) {
      if (!isExitLater) this.log.tell('REC-014');
      return;
    }
    const situation = said.data_esito === '' ? exit : plainDate(said.data_esito);
    const isInWindow = situation !== undefined && situation >= exit && situation <= daysAfter(exit, 28);
    if (!isInWindow && IMMEDIATE.some(has)) this.log.tell('REC-013');
    const isTimely = isInWindow && situation <= this.cutOff;
    const isLater = sixMonthsAfter(exit) <= this.cutOff;
    const isOutOfWork = is.CO01 || is.CO03;
    const isDisadvantaged = is.CO15 || is.CO16 || is.CO17;
    const results = {};
    /** A result of a base: outside it, it is told. */
    const count = (code, isTime, column, isBase) => {
      const isSaid = isTime && has(column);
      if (isSaid && !isBase) this.log.tell('REC-015');
      results[code] = isSaid && isBase;
    };
    count('CR04', isTimely, 'esito_occupazione', isOutOfWork);
    count('CR01', isTimely, 'esito_ricerca_lavoro', is.CO03);
    if (isTimely && has('esito_ricerca_lavoro') && has('esito_occupazione')) this.log.tell('REC-016');
    results.CR01 &&= !results.CR04;
    count('CR02', isTimely, 'esito_formazione', row.condizione_ingresso !== 'IS');
    count('CR03', isTimely, 'esito_qualifica', true);
    results.CR05 = isDisadvantaged && (results.CR01 || results.CR02 || results.CR03 || results.CR04);
    count('CR06', isLater, 'occupazione_6_mesi', isOutOfWork);
    count('CR07', isLater, 'migliore_condizione_6_mesi', is.CO05);
    results.CR08 = results.CR06 && is.CO07;
    results.CR09 = results.CR06 && isDisadvantaged;
    for (const [code, holds] of Object.entries(results)) if (holds) this.counts.add(`result,${scope},${row.genere},${exit.slice(0, 4)},${code}`);
  }

  facts() {
    return this.counts.lines();
  }
}

function outputsOf(row, age) {
  const status = row.condizione_ingresso;
  const level = Number(row.titolo_studio);
  const CO01 = status === 'D' || status === 'DL';
  return {
    CO01,
    CO02: status === 'DL',
    CO03: status === 'I' || status === 'IS',
    CO04: status === 'I',
    CO05: status === 'O' || status === 'OA',
    CO06: age < 25,
    CO07: age >= 55,
    CO08: age >= 55 && (CO01 || status === 'I'),
    CO09: level >= 1 && level <= 2,
    CO10: level >= 3 && level <= 4,
    CO11: level >= 5,
    CO15: row.migrante === 'S',
    CO16: row.disabile === 'S',
    CO17: row.altro_svantaggio === 'S',
    CO18: row.senza_dimora === 'S',
    CO19: row.zona_rurale === 'S',
  };
}
