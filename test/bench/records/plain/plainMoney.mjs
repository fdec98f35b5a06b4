import { PlainLog, PlainSums } from './plainLog.mjs';
import { plainCents, plainDate, plainEuro } from './plainValues.mjs';

const KINDS = {
  IMPEGNO: ['committed', 1], DISIMPEGNO: ['committed', -1], PAGAMENTO: ['paid', 1], RECUPERO: ['paid', -1],
  SPESA_DICHIARATA: ['declared', 1], RETTIFICA_DICHIARATA: ['declared', -1], CERTIFICATA: ['certified', 1], DECERTIFICATA: ['certified', -1],
};

/** The movements, summed as they come. */
export class PlainMoney {
  log = new PlainLog('movimenti.csv');
  amounts = new PlainSums();

  constructor(operations, year) {
    this.operations = operations;
    this.year = year;
  }

  read(row) {
    const { log, year } = this;
    log.rows.read += 1;
    if (row.codice_operazione === '') return log.leave('REC-001');
    const operation = this.operations.byCode.get(row.codice_operazione);
    if (operation === undefined) return log.leave('REC-002');
    if (operation.isRevoked) return log.leave('REC-003');
    if (row.data === '') return log.leave('REC-001');
    const date = plainDate(row.data);
    if (date === undefined) return log.leave('REC-006');
    if (date > `${year}-12-31`) return log.leave('REC-004');
    if (row.tipo === '') return log.leave('REC-001');
    if (!(row.tipo in KINDS)) return log.leave('REC-009');
    const cents = plainCents(row.importo);
    if (typeof cents === 'string') return log.leave(cents);
    const [measure, sign] = KINDS[row.tipo];
    this.amounts.add(`${measure},${operation.scope},T,${year},`, sign * cents);
    if (row.quota_ue === '') return undefined;
    const share = plainCents(row.quota_ue);
    if (typeof share === 'string' || share > cents) log.tell('REC-027');
  }

  facts() {
    return this.amounts.lines(plainEuro);
  }
}
