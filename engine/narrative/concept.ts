import type { MeasureId } from '../programme/measures.js';

/** What a figure of the text is about, told by its words; the cells have measures. */
export type Concept =
  | 'allocation' | 'programmed' | 'committed' | 'paid' | 'certified' | 'certifiedUnion' | 'n3' | 'cigd'
  | 'participants' | 'vulnerable' | 'group' | 'indicator' | 'operations' | 'projects' | 'persons' | 'amount' | 'other';

/** The measures of each concept, amounts and counts with their percentages. */
const MEASURES_OF: Readonly<Partial<Record<MeasureId, Concept>>> = {
  allocation: 'allocation',
  allocationShare: 'allocation',
  fundingAmount: 'allocation',
  fundingShare: 'allocation',
  programmed: 'programmed',
  programmedProgress: 'programmed',
  committed: 'committed',
  committedProgress: 'committed',
  paid: 'paid',
  paidProgress: 'paid',
  certified: 'certified',
  certifiedProgress: 'certified',
  certifiedUnion: 'certifiedUnion',
  certifiedUnionProgress: 'certifiedUnion',
  n3Target: 'n3',
  cigdAmount: 'cigd',
  cigdBeneficiaries: 'cigd',
  participants: 'participants',
  sexShare: 'participants',
  participantsShare: 'participants',
  vulnerable: 'vulnerable',
  vulnerableShare: 'vulnerable',
  vulnerableProgrammeShare: 'vulnerable',
  groupShare: 'group',
  groupShareOfVulnerable: 'group',
  groupProgrammeShare: 'group',
  indicatorValue: 'indicator',
  target2023: 'indicator',
  milestone2018: 'indicator',
  targetAchievement: 'indicator',
  selectedOperations: 'operations',
  initiativeProgrammed: 'programmed',
  initiativeCommitted: 'committed',
  initiativePaid: 'paid',
  initiativeAmount: 'amount',
  initiativeProjects: 'projects',
  initiativePersons: 'persons',
  initiativeShare: 'persons',
};

export function conceptOf(measure: MeasureId | undefined): Concept {
  return (measure && MEASURES_OF[measure]) ?? 'other';
}

/** The words of the stages of money, as reports write them. */
export const MONEY_WORDS: readonly (readonly [words: RegExp, concept: Concept])[] = [
  [/\bN\s?\+\s?3\b/gi, 'n3'],
  [/\bquota\s+(?:UE|FSE|comunitaria|unione)\b/gi, 'certifiedUnion'],
  [/\bdotazion[ei]\b|\bpiano finanziario\b/gi, 'allocation'],
  [/\b(?:programmat|attivat|stanziat|stanziament|stanziar)\p{L}*/giu, 'programmed'],
  [/\b(?:impegn|concess)\p{L}*|\bconceder\p{L}*|\bcosto totale delle operazioni\b/giu, 'committed'],
  [/\b(?:liquidat|pagat|pagament|erogat)\p{L}*/giu, 'paid'],
  [/\bcertificat[aeio]\b/gi, 'certified'],
  [/\b(?:CIGD|cassa integrazione)\b/gi, 'cigd'],
];

/** The words of people and counts. */
export const COUNT_WORDS: readonly (readonly [words: RegExp, concept: Concept])[] = [
  [/\b(?:CIGD|cassa integrazione)\b/gi, 'cigd'],
  [/\bvulnerab\p{L}*/giu, 'vulnerable'],
  [/\b(?:disabil|migrant|svantaggiat)\p{L}*/giu, 'group'],
  [/\b(?:destinatar|partecipant|persone|maschi|femmin|uomini|donne)\p{L}*/giu, 'participants'],
  [/(?<![\p{L}.])[MF](?!\p{L})/gu, 'participants'],
  [/\bprogett[oi]\b/gi, 'projects'],
  [/\boperazioni selezionate\b/gi, 'operations'],
];

/** Men and women, by words and by the letters of the tables. */
export const SEX_WORDS: readonly (readonly [words: RegExp, sex: 'M' | 'F'])[] = [
  [/\b(?:maschi(?:le|li)?|uomini|uomo)\b/giu, 'M'],
  [/(?<![\p{L}.])M(?!\p{L})/gu, 'M'],
  [/\b(?:femmin(?:e|ile|ili)|donn[ae])\b/giu, 'F'],
  [/(?<![\p{L}.])F(?!\p{L})/gu, 'F'],
];

/** The vulnerable groups by their words, with the indicator that counts them. */
export const GROUP_WORDS: readonly (readonly [words: RegExp, indicator: string])[] = [
  [/\bdisabil\p{L}*/giu, 'CO16'],
  [/\b(?:migrant|minoranz)\p{L}*/giu, 'CO15'],
  [/\bsvantaggiat\p{L}*/giu, 'CO17'],
];
