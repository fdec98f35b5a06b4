import { PlainLog, PlainSums } from './plainLog.mjs';
import { plainAxis, plainCents, plainDate, plainEuro, plainPriority } from './plainValues.mjs';

const FLAGS = { CO20: 'parti_sociali_ong', CO21: 'partecipazione_femminile', CO22: 'pubblica_amministrazione' };

/** The operations as objects, by code. */
export class PlainOperations {
  byCode = new Map();
  log = new PlainLog('operazioni.csv');
  counts = new PlainSums();
  amounts = new PlainSums();

  constructor({ axes, categoryOfRegion }, year) {
    this.axes = new Map(axes.map(({ code, investmentPriorities = [], technicalAssistance = false }) => [code, [...investmentPriorities.map((one) => one.code), ...(technicalAssistance ? [''] : [])]]));
    this.region = categoryOfRegion;
    this.year = year;
  }

  read(row) {
    const { log, year } = this;
    log.rows.read += 1;
    if (row.codice_operazione === '') return log.leave('REC-001');
    if (this.byCode.has(row.codice_operazione)) return log.leave('REC-026', 'duplicate');
    const axis = plainAxis(row.asse);
    if (!this.axes.has(axis)) return log.leave('REC-024');
    const priority = plainPriority(row.priorita_investimento);
    if (!this.axes.get(axis).includes(priority)) return log.leave('REC-025');
    const region = ['PS', 'IT', 'MS'].includes(row.categoria_regione) ? row.categoria_regione : this.region;
    const operation = { scope: `${axis},${priority},${region}`, isRevoked: row.stato === 'revocata' };
    this.byCode.set(row.codice_operazione, operation);
    if (operation.isRevoked) return log.leave('REC-003');
    const selected = plainDate(row.data_selezione);
    if (selected === undefined) return log.leave('REC-035');
    if (selected > `${year}-12-31`) return log.leave('REC-004');
    const [total, publicCost] = [plainCents(row.costo_ammissibile_totale), plainCents(row.costo_ammissibile_pubblico)];
    for (const cost of [total, publicCost]) {
      if (typeof cost !== 'string') continue;
      if (cost !== 'REC-001') log.tell(cost);
      return log.leave('REC-035');
    }
    this.counts.add(`operations,${operation.scope},T,${year},`);
    this.amounts.add(`eligibleTotal,${operation.scope},T,${year},`, total);
    this.amounts.add(`eligiblePublic,${operation.scope},T,${year},`, publicCost);
    for (const [code, column] of Object.entries(FLAGS)) if (row[column] === 'S') this.counts.add(`output,${operation.scope},T,${selected.slice(0, 4)},${code}`);
    if (row.pmi_sostenute !== '') this.counts.add(`output,${operation.scope},T,${selected.slice(0, 4)},CO23`, Number(row.pmi_sostenute));
  }

  facts() {
    return [...this.counts.lines(), ...this.amounts.lines(plainEuro)];
  }
}
