import type { Unit } from '../number/quantity.js';

/**
 * The vocabulary of figures: one entry for each thing that is measured. The Italian name is what valori.csv writes,
 * the aliases are the words of other sources; the code is what the engine uses.
 */
export interface Measure {
  /** Name in `valori.csv`, column `misura`. */
  readonly name: string;
  /** The kinds of quantity that the measure admits. */
  readonly units: readonly Unit[];
  /** True when a figure of this measure may be typed in; others are only computed and compared. */
  readonly typed: boolean;
  readonly aliases?: readonly string[];
}

const MONEY: readonly Unit[] = ['euro'];
const RATE: readonly Unit[] = ['ratio'];
const HEADS: readonly Unit[] = ['persons'];
const COUNT: readonly Unit[] = ['number'];

export const MEASURES = {
  allocation: { name: 'dotazione', units: MONEY, typed: false },
  allocationShare: { name: 'quota_dotazione', units: RATE, typed: false },
  fundingAmount: { name: 'importo_fonte', units: MONEY, typed: false },
  fundingShare: { name: 'quota_fonte', units: RATE, typed: false },
  axisCount: { name: 'numero_assi', units: COUNT, typed: false },

  programmed: { name: 'programmato', units: MONEY, typed: true, aliases: ['attivato', 'stanziato'] },
  committed: { name: 'impegni', units: MONEY, typed: true, aliases: ['concesso', 'impegnato'] },
  paid: { name: 'pagamenti', units: MONEY, typed: true, aliases: ['liquidato', 'pagato'] },
  certified: { name: 'spesa_certificata', units: MONEY, typed: true },
  certifiedUnion: { name: 'spesa_certificata_ue', units: MONEY, typed: true },
  programmedProgress: { name: 'avanzamento_programmato', units: RATE, typed: false },
  committedProgress: { name: 'avanzamento_impegni', units: RATE, typed: false },
  paidProgress: { name: 'avanzamento_pagamenti', units: RATE, typed: false },
  certifiedProgress: { name: 'avanzamento_certificata', units: RATE, typed: false },
  certifiedUnionProgress: { name: 'avanzamento_certificata_ue', units: RATE, typed: true },
  n3Target: { name: 'target_n3', units: MONEY, typed: true },
  eligibleTotal: { name: 'costo_ammissibile_totale', units: MONEY, typed: true },
  eligiblePublic: { name: 'costo_ammissibile_pubblico', units: MONEY, typed: true },
  declared: { name: 'spesa_dichiarata', units: MONEY, typed: true },
  crossFinancingSelected: { name: 'finanziamento_incrociato_previsto', units: MONEY, typed: true },
  crossFinancingDeclared: { name: 'finanziamento_incrociato_dichiarato', units: MONEY, typed: true },
  outsideUnionSelected: { name: 'fuori_unione_previsto', units: MONEY, typed: true },
  outsideUnionDeclared: { name: 'fuori_unione_dichiarato', units: MONEY, typed: true },
  categorisedTotal: { name: 'categoria_costo_totale', units: MONEY, typed: false },
  categorisedPublic: { name: 'categoria_costo_pubblico', units: MONEY, typed: false },
  categorisedDeclared: { name: 'categoria_spesa_dichiarata', units: MONEY, typed: false },
  categorisedOperations: { name: 'categoria_operazioni', units: COUNT, typed: false },
  selectedOperations: { name: 'operazioni_selezionate', units: COUNT, typed: true },
  cigdAmount: { name: 'cigd_importo', units: MONEY, typed: true },
  cigdBeneficiaries: { name: 'cigd_beneficiari', units: HEADS, typed: true },

  participants: { name: 'destinatari', units: HEADS, typed: true, aliases: ['partecipanti'] },
  sexShare: { name: 'quota_genere', units: RATE, typed: false },
  participantsShare: { name: 'quota_destinatari', units: RATE, typed: false },
  vulnerable: { name: 'vulnerabili', units: HEADS, typed: true },
  vulnerableShare: { name: 'quota_vulnerabili', units: RATE, typed: true },
  vulnerableProgrammeShare: { name: 'quota_vulnerabili_programma', units: RATE, typed: false },
  groupShare: { name: 'quota_gruppo', units: RATE, typed: true },
  groupShareOfVulnerable: { name: 'quota_gruppo_su_vulnerabili', units: RATE, typed: true },
  groupProgrammeShare: { name: 'quota_gruppo_programma', units: RATE, typed: false },

  indicatorValue: { name: 'valore_indicatore', units: ['persons', 'number', 'ratio'], typed: true, aliases: ['indicator_value'] },
  /** Of one year, not cumulative: what Tables 2A, 2C, 4A and 4B ask for. */
  annualIndicator: { name: 'valore_annuale', units: ['persons', 'number', 'ratio'], typed: true },
  /** Of one year, among the participants of the output indicator that `detail` names. */
  annualOfReference: { name: 'valore_annuale_riferimento', units: HEADS, typed: true },
  /** All participants who entered in the year, those with incomplete records too. */
  grandTotal: { name: 'totale_generale', units: HEADS, typed: true },
  milestone2018: { name: 'target_intermedio_2018', units: ['euro', 'persons', 'number', 'ratio'], typed: false },
  target2023: { name: 'target_finale_2023', units: ['euro', 'persons', 'number', 'ratio'], typed: false },
  milestonesAchieved: { name: 'target_intermedi_conseguiti', units: COUNT, typed: false },
  targetAchievement: { name: 'conseguimento_target_finale', units: RATE, typed: true },

  initiativeProgrammed: { name: 'iniziativa_programmato', units: MONEY, typed: true, aliases: ['programmato_initiative'] },
  initiativeCommitted: { name: 'iniziativa_impegni', units: MONEY, typed: true, aliases: ['impegni_initiative'] },
  initiativePaid: { name: 'iniziativa_pagamenti', units: MONEY, typed: true, aliases: ['pagamenti_initiative'] },
  initiativeAmount: { name: 'iniziativa_importo', units: MONEY, typed: true, aliases: ['initiative_importo'] },
  initiativeProjects: { name: 'iniziativa_progetti', units: COUNT, typed: true, aliases: ['initiative_progetti'] },
  initiativePersons: { name: 'iniziativa_destinatari', units: ['persons', 'number'], typed: true, aliases: ['initiative_destinatari'] },
  initiativeShare: { name: 'iniziativa_quota', units: RATE, typed: true, aliases: ['initiative_share'] },

  otherFigure: { name: 'altra_cifra', units: ['euro', 'persons', 'number', 'ratio'], typed: true },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;

const BY_NAME: ReadonlyMap<string, MeasureId> = new Map(
  Object.entries(MEASURES as Record<string, Measure>).flatMap(([id, { name, aliases = [] }]) =>
    [name, ...aliases].map((word) => [word, id as MeasureId] as const),
  ),
);

/** The measure that a word of a data file names; undefined when it names none. */
export function measureNamed(word: string): MeasureId | undefined {
  return BY_NAME.get(word.trim().toLowerCase());
}

/** The words that valori.csv may use, for messages. */
export function typedMeasureNames(): string[] {
  return Object.values(MEASURES as Record<string, Measure>)
    .filter(({ typed }) => typed)
    .map(({ name }) => name);
}

/** Whether a measure is about the initiatives of the lists: their amounts and counts, that can be summed. */
export function isInitiativeMeasure(measure: MeasureId): boolean {
  return SUMMED_OF_INITIATIVES.includes(measure);
}

const SUMMED_OF_INITIATIVES: readonly MeasureId[] = [
  'initiativeProgrammed',
  'initiativeCommitted',
  'initiativePaid',
  'initiativeAmount',
  'initiativeProjects',
  'initiativePersons',
];
