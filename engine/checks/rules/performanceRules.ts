import type { ValidationRule } from './validationRule.js';

const BY_PROCEDURE = { kind: 'procedure' } as const;

/** The rules on the performance framework: Table 5, and the columns of Table 6 made for it. @source the articles named by each */
export const PERFORMANCE_RULES: readonly ValidationRule[] = [
  {
    id: 'PF-001',
    severity: 'error',
    scope: 'report',
    says: {
      it: 'La tabella 5 è compilata nelle relazioni trasmesse dal 2017',
      en: 'Table 5 is filled in the reports submitted from 2017',
    },
    source: 'FAQ SFC sulla tabella 5',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-002',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'L\'asse di assistenza tecnica non ha righe nel quadro di efficacia',
      en: 'The axis of technical assistance has no row in the performance framework',
    },
    source: 'Reg. (UE) n. 1303/2013, allegato II(1) e art. 22(1)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-003',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Ogni altro asse ha nel quadro indicatori finanziari e di output (o fasi di attuazione), con target intermedio 2018 e finale 2023',
      en: 'Every other axis has financial and output indicators (or key steps) in the framework, with milestone 2018 and target 2023',
    },
    source: 'Reg. (UE) n. 1303/2013, allegato II(1)-(2)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-004',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Il valore di un indicatore di output nella tabella 5 è il cumulativo delle tabelle 4A e 4B, sommato sulle priorità della riga',
      en: 'The value of an output indicator in Table 5 is the cumulative value of Tables 4A and 4B, summed over the priorities of the row',
    },
    source: 'Nota alla tabella 5 sui valori cumulativi',
    status: 'U',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-005',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Il valore finanziario della tabella 5 è la spesa certificata cumulativa dell\'asse',
      en: 'The financial value of Table 5 is the cumulative certified expenditure of the axis',
    },
    source: 'Reg. di esecuzione (UE) n. 215/2014, art. 5(2)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-006',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'La spesa certificata non supera quella dichiarata dai beneficiari (tabella 6, colonna 10)',
      en: 'Certified expenditure does not exceed what beneficiaries declared (Table 6, column 10)',
    },
    source: 'Ordine del processo: la spesa è dichiarata prima di essere certificata',
    status: 'D',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-007',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Il valore finanziario cumulativo non scende da un anno all\'altro; se scende per una rettifica, le osservazioni lo dicono',
      en: 'The cumulative financial value does not fall from one year to the next; where a correction lowers it, the observations say so',
    },
    source: 'Valori cumulativi',
    status: 'D',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-008',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Le soglie dell\'85, 75 e 65 % sono applicate al quoziente non arrotondato, contando anche le fasi di attuazione',
      en: 'The thresholds of 85, 75 and 65 % are applied to the unrounded quotient, counting the key steps too',
    },
    source: 'Reg. di esecuzione (UE) n. 215/2014, artt. 5(4) e 6(2)-(4)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-009',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Gli indicatori di risultato contano per «conseguito», non per la grave carenza',
      en: 'Result indicators count for «achieved», not for a serious failure',
    },
    source: 'Reg. (UE) n. 1303/2013, allegato II(2) e art. 22(6)-(7); Reg. di esecuzione (UE) n. 215/2014, art. 6(1)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-010',
    severity: 'warning',
    scope: 'axis',
    says: {
      it: 'Output e fasi di attuazione del quadro coprono più del 50 % della dotazione dell\'asse, senza contare due volte lo stesso importo',
      en: 'Outputs and key steps of the framework cover more than 50 % of the allocation of the axis, with no amount counted twice',
    },
    source: 'Reg. di esecuzione (UE) n. 215/2014, artt. 5(1) e 7(3)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'il piano non dice quale dotazione corrisponde a ogni indicatore del quadro',
        en: 'the plan does not say which allocation corresponds to each indicator of the framework',
      },
    },
  },
  {
    id: 'PF-011',
    severity: 'error',
    scope: 'axis',
    says: { it: 'Il target intermedio non supera quello finale', en: 'The milestone does not exceed the target' },
    source: '–',
    status: 'P',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-012',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Le colonne 13 e 14 della tabella 6 ripetono il valore finanziario della tabella 5 al 31.12.2018 e al 31.12.2023',
      en: 'Columns 13 and 14 of Table 6 repeat the financial value of Table 5 at 31.12.2018 and at 31.12.2023',
    },
    source: 'Reg. di esecuzione (UE) n. 2015/207, allegato V, punto 15',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-013',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Target intermedi e finali sono distinti per fondo e per categoria di regione',
      en: 'Milestones and targets are broken down by Fund and by category of region',
    },
    source: 'Reg. di esecuzione (UE) n. 215/2014, art. 7(1)-(4), come modificato dal Reg. di esecuzione (UE) 2018/276',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-014',
    severity: 'info',
    scope: 'axis',
    says: {
      it: 'I valori di output possono venire da operazioni concluse, da operazioni avviate, o da entrambe',
      en: 'Output values may come from completed operations, from operations that have started, or from both',
    },
    source: 'Reg. di esecuzione (UE) n. 215/2014, art. 5(3), come sostituito dal Reg. di esecuzione (UE) 2018/276',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'è una facoltà: non c\'è nulla da confrontare',
        en: 'it is a choice that is left open: there is nothing to compare',
      },
    },
  },
  {
    id: 'PF-015',
    severity: 'error',
    scope: 'axis',
    says: {
      it: 'Alla fine, un asse con grave carenza ha una correzione del 5, 10 o 25 % secondo il coefficiente tra realizzazioni e assorbimento',
      en: 'At the end, an axis with a serious failure has a correction of 5, 10 or 25 % by the coefficient of achievement over absorption',
    },
    source: 'Reg. delegato (UE) n. 480/2014, artt. 2(2) e 3(1); Reg. (UE) n. 1303/2013, art. 22(7)',
    status: 'V',
    condition: BY_PROCEDURE,
  },
  {
    id: 'PF-016',
    severity: 'warning',
    scope: 'axis',
    says: {
      it: 'La riserva di efficacia è tra il 5 e il 7 % di ogni asse, tranne l\'assistenza tecnica, e il 6 % in tutto',
      en: 'The performance reserve is 5 to 7 % of each axis but technical assistance, and 6 % in total',
    },
    source: 'Reg. (UE) n. 1303/2013, artt. 20 e 22(1)',
    status: 'V',
    condition: {
      kind: 'withoutData',
      why: {
        it: 'il piano non dà la riserva di efficacia degli assi',
        en: 'the plan does not give the performance reserve of the axes',
      },
    },
  },
];
