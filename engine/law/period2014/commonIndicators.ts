import type { Bilingual } from '../reference.js';

/** A common indicator of the ESF Regulation. The Regulation prints no codes: they are those of monitoring practice. */
export interface CommonIndicator {
  readonly code: string;
  readonly kind: 'output' | 'result';
  readonly bySex: boolean;
  readonly name: Bilingual;
  /** False when the Italian wording was not read in a primary source. */
  readonly italianVerified: boolean;
}

/** @source Reg. (EU) 1304/2013 Annex I, texts of 17.12.2013 and of 02.08.2018 (CO12-CO14 repealed by the latter). */
export const COMMON_INDICATORS: readonly CommonIndicator[] = [
  { code: 'CO01', kind: 'output', bySex: true, name: { it: 'i disoccupati, compresi i disoccupati di lungo periodo', en: 'unemployed, including long-term unemployed' }, italianVerified: false },
  { code: 'CO02', kind: 'output', bySex: true, name: { it: 'i disoccupati di lungo periodo', en: 'long-term unemployed' }, italianVerified: false },
  { code: 'CO03', kind: 'output', bySex: true, name: { it: 'le persone inattive', en: 'inactive' }, italianVerified: false },
  { code: 'CO04', kind: 'output', bySex: true, name: { it: 'le persone inattive che non seguono un corso di insegnamento o una formazione', en: 'inactive, not in education or training' }, italianVerified: false },
  { code: 'CO05', kind: 'output', bySex: true, name: { it: 'i lavoratori, compresi i lavoratori autonomi', en: 'employed, including self-employed' }, italianVerified: true },
  { code: 'CO06', kind: 'output', bySex: true, name: { it: 'le persone di età inferiore a 25 anni', en: 'below 25 years of age' }, italianVerified: true },
  { code: 'CO07', kind: 'output', bySex: true, name: { it: 'le persone di età superiore a 54 anni', en: 'above 54 years of age' }, italianVerified: false },
  { code: 'CO08', kind: 'output', bySex: true, name: { it: 'i partecipanti di età superiore a 54 anni che sono disoccupati, compresi i disoccupati di lungo periodo, o inattivi che non seguono un corso di insegnamento o una formazione', en: 'above 54 years of age who are unemployed, including long-term unemployed, or inactive not in education or training' }, italianVerified: false },
  { code: 'CO09', kind: 'output', bySex: true, name: { it: 'i titolari di un diploma di istruzione primaria (ISCED 1) o di istruzione secondaria inferiore (ISCED 2)', en: 'with primary (ISCED 1) or lower secondary education (ISCED 2)' }, italianVerified: false },
  { code: 'CO10', kind: 'output', bySex: true, name: { it: 'i titolari di un diploma di insegnamento secondario superiore (ISCED 3) o di un diploma di istruzione post secondaria (ISCED 4)', en: 'with upper secondary (ISCED 3) or post-secondary education (ISCED 4)' }, italianVerified: false },
  { code: 'CO11', kind: 'output', bySex: true, name: { it: 'i titolari di un diploma di istruzione terziaria (ISCED 5 a 8)', en: 'with tertiary education (ISCED 5 to 8)' }, italianVerified: false },
  { code: 'CO12', kind: 'output', bySex: true, name: { it: 'i partecipanti le cui famiglie sono senza lavoro', en: 'participants who live in jobless households' }, italianVerified: false },
  { code: 'CO13', kind: 'output', bySex: true, name: { it: 'i partecipanti le cui famiglie sono senza lavoro con figli a carico', en: 'participants who live in jobless households with dependent children' }, italianVerified: false },
  { code: 'CO14', kind: 'output', bySex: true, name: { it: 'i partecipanti che vivono in una famiglia composta da un singolo adulto con figli a carico', en: 'participants who live in a single adult household with dependent children' }, italianVerified: false },
  { code: 'CO15', kind: 'output', bySex: true, name: { it: 'i migranti, i partecipanti di origine straniera, le minoranze (comprese le comunità emarginate quali i Rom)', en: 'migrants, participants with a foreign background, minorities (including marginalised communities such as the Roma)' }, italianVerified: false },
  { code: 'CO16', kind: 'output', bySex: true, name: { it: 'i partecipanti con disabilità', en: 'participants with disabilities' }, italianVerified: true },
  { code: 'CO17', kind: 'output', bySex: true, name: { it: 'le altre persone svantaggiate', en: 'other disadvantaged' }, italianVerified: true },
  { code: 'CO18', kind: 'output', bySex: true, name: { it: 'i senzatetto o le persone colpite da esclusione abitativa', en: 'homeless or affected by housing exclusion' }, italianVerified: false },
  { code: 'CO19', kind: 'output', bySex: true, name: { it: 'le persone provenienti da zone rurali', en: 'from rural areas' }, italianVerified: false },
  { code: 'CO20', kind: 'output', bySex: false, name: { it: 'numero di progetti attuati completamente o parzialmente da parti sociali o da organizzazioni non governative', en: 'number of projects fully or partially implemented by social partners or non-governmental organisations' }, italianVerified: false },
  { code: 'CO21', kind: 'output', bySex: false, name: { it: 'numero di progetti dedicati alla partecipazione sostenibile e al progresso delle donne nel mondo del lavoro', en: 'number of projects dedicated at sustainable participation and progress of women in employment' }, italianVerified: true },
  { code: 'CO22', kind: 'output', bySex: false, name: { it: 'numero di progetti destinati alle pubbliche amministrazioni o ai servizi pubblici a livello nazionale, regionale o locale', en: 'number of projects targeting public administrations or public services at national, regional or local level' }, italianVerified: false },
  { code: 'CO23', kind: 'output', bySex: false, name: { it: 'numero di micro, piccole e medie imprese finanziate (incluse società cooperative e imprese dell\'economia sociale)', en: 'number of supported micro, small and medium-sized enterprises (including cooperative enterprises, enterprises of the social economy)' }, italianVerified: false },
  { code: 'CR01', kind: 'result', bySex: true, name: { it: 'partecipanti inattivi che cercano lavoro alla fine della loro partecipazione all\'intervento', en: 'inactive participants engaged in job searching upon leaving' }, italianVerified: false },
  { code: 'CR02', kind: 'result', bySex: true, name: { it: 'partecipanti che intraprendono studi/corsi di formazione alla fine della loro partecipazione all\'intervento', en: 'participants in education/training upon leaving' }, italianVerified: false },
  { code: 'CR03', kind: 'result', bySex: true, name: { it: 'partecipanti che ottengono una qualifica alla fine della loro partecipazione all\'intervento', en: 'participants gaining a qualification upon leaving' }, italianVerified: true },
  { code: 'CR04', kind: 'result', bySex: true, name: { it: 'partecipanti che trovano un lavoro, anche autonomo, alla fine della loro partecipazione all\'intervento', en: 'participants in employment, including self-employment, upon leaving' }, italianVerified: true },
  { code: 'CR05', kind: 'result', bySex: true, name: { it: 'partecipanti svantaggiati impegnati nella ricerca di un lavoro, in un percorso di istruzione/formazione, nell\'acquisizione di una qualifica, in un\'occupazione, anche autonoma, al momento della conclusione della loro partecipazione all\'intervento', en: 'disadvantaged participants engaged in job searching, education/training, gaining a qualification, in employment, including self-employment, upon leaving' }, italianVerified: true },
  { code: 'CR06', kind: 'result', bySex: true, name: { it: 'partecipanti che hanno un lavoro, anche autonomo, entro i sei mesi successivi alla fine della loro partecipazione all\'intervento', en: 'participants in employment, including self-employment, six months after leaving' }, italianVerified: true },
  { code: 'CR07', kind: 'result', bySex: true, name: { it: 'partecipanti che godono di una migliore situazione sul mercato del lavoro entro i sei mesi successivi alla fine della loro partecipazione all\'intervento', en: 'participants with an improved labour market situation six months after leaving' }, italianVerified: false },
  { code: 'CR08', kind: 'result', bySex: true, name: { it: 'partecipanti con più di 54 anni di età che hanno un lavoro, anche autonomo, entro i sei mesi successivi alla fine della loro partecipazione all\'intervento', en: 'participants above 54 years of age in employment, including self-employment, six months after leaving' }, italianVerified: false },
  { code: 'CR09', kind: 'result', bySex: true, name: { it: 'partecipanti svantaggiati che hanno un lavoro, anche autonomo, entro i sei mesi successivi alla fine della loro partecipazione all\'intervento', en: 'disadvantaged participants in employment, including self-employment, six months after leaving' }, italianVerified: false },
];

const CODES: ReadonlySet<string> = new Set(COMMON_INDICATORS.map(({ code }) => code));

/** Withdrawn on 2.8.2018, and in no record: earlier values are typed. @source Reg. (EU, Euratom) 2018/1046 */
export const HOUSEHOLD_INDICATORS: readonly string[] = ['CO12', 'CO13', 'CO14'];

export function isCommonIndicator(code: string): boolean {
  return CODES.has(code);
}
