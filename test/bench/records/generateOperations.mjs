import { Chance } from './chance.mjs';
import { dateText, dayNumber } from './rowBuffer.mjs';

const OPERATION_HEADINGS =
  'codice_operazione;cup;titolo;asse;priorita_investimento;categoria_regione;beneficiario;data_selezione;stato;costo_ammissibile_totale;costo_ammissibile_pubblico;' +
  'settore_intervento;forma_finanziamento;territorio;ubicazione;parti_sociali_ong;partecipazione_femminile;pubblica_amministrazione;pmi_sostenute';
const PARTS = [['I', '8.i'], ['I', '8.ii'], ['I', '8.iv'], ['I', '8.v'], ['II', '9.i'], ['II', '9.ii'], ['II', '9.iv'], ['III', '10.i'], ['III', '10.iv'], ['IV', '11.i'], ['V', '']];
const MOVEMENTS = [
  ['IMPEGNO', 100, 1], ['PAGAMENTO', 95, 0.5], ['PAGAMENTO', 60, 0.4], ['RECUPERO', 4, 0.05], ['DISIMPEGNO', 5, 0.1],
  ['SPESA_DICHIARATA', 85, 0.8], ['RETTIFICA_DICHIARATA', 3, 0.02], ['CERTIFICATA', 80, 0.7], ['DECERTIFICATA', 2, 0.02],
];
const [FIRST_DAY, LAST_DAY] = [dayNumber(2015, 1, 1), dayNumber(2022, 12, 31)];

export function operationCode(number) {
  return `2014IT05SFOP007-${String(number).padStart(7, '0')}`;
}

/** One row for each operation and a few oddities: 1 % revoked, some selected too late, twice, or with what cannot be read. */
export function operationsText(operations) {
  const chance = new Chance(operations);
  const lines = [OPERATION_HEADINGS];
  for (let i = 0; i < operations; i++) {
    const [axis, priority] = chance.in(2000, 1) ? ['IX', '8.i'] : PARTS[chance.below(PARTS.length)];
    const isLate = chance.in(1000, 3);
    const date = chance.in(2000, 1) ? '30/02/2020' : dateText(isLate ? LAST_DAY + 1 + chance.below(150) : FIRST_DAY + chance.below(LAST_DAY - FIRST_DAY + 1));
    const total = costOf(i);
    const state = chance.in(100, 1) ? 'revocata' : chance.in(100, 40) ? 'conclusa' : 'attiva';
    const flag = () => (chance.in(100, 10) ? 'S' : chance.in(100, 90) ? 'N' : '');
    lines.push(
      [operationCode(i), `E${String(spread(i)).padStart(10, '0')}0001`, `Percorso ${i}`, axis, priority, chance.in(100, 50) ? 'PS' : '', `Ente ${i % 900}`, date, state, amount(total, chance), amount(Math.floor(total * 0.9), chance)]
        .concat([`1${String(2 + chance.below(10)).padStart(2, '0')}`, '01', '07', 'ITC4', flag(), flag(), flag(), chance.in(100, 5) ? String(chance.below(40)) : ''])
        .join(';'),
    );
    if (chance.in(1000, 1)) lines.push(lines.at(-1));
  }
  return `${lines.join('\n')}\n`;
}

/** What was committed, paid, declared and certified for each operation. */
export function movementsText(operations) {
  const chance = new Chance(operations + 1);
  const lines = ['codice_operazione;data;tipo;importo;quota_ue;riferimento'];
  for (let i = 0; i < operations; i++) {
    for (const [kind, percent, part] of MOVEMENTS) {
      if (!chance.in(100, percent)) continue;
      const cents = Math.floor(costOf(i) * part * (0.7 + chance.below(300) / 1000));
      const date = chance.in(500, 1) ? '2021-02-30' : dateText(FIRST_DAY + chance.below(LAST_DAY - FIRST_DAY + 60));
      const text = chance.in(1000, 1) ? `${amount(cents, chance)}5` : chance.in(1000, 1) ? '1.234' : amount(cents, chance);
      const union = chance.in(100, 10) ? '' : amount(chance.in(500, 1) ? cents + 1 : Math.floor(cents / 2), chance);
      lines.push([operationCode(chance.in(500, 1) ? operations + i : i), date, kind, text, union, `R${i}`].join(';'));
    }
  }
  return `${lines.join('\n')}\n`;
}

function costOf(operation) {
  return 150_000 + (spread(operation) % 40_000_000);
}

function spread(number) {
  const code = Math.imul(number ^ 0x5bd1e995, 0x9e3779b1);
  return (code ^ (code >>> 15)) >>> 0;
}

/** Cents as Italian offices write them: `1234,56`, one in ten `1.234,56`. */
function amount(cents, chance) {
  const whole = String(Math.floor(cents / 100));
  return `${chance.in(10, 1) ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole},${String(cents % 100).padStart(2, '0')}`;
}
