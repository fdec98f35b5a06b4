import { LAST_YEAR } from '../../law/period2014/period.js';
import { deadlineOf, REPORT_DEADLINES } from '../../law/period2014/reportDeadlines.js';
import { TEXT_LENGTHS } from '../../law/period2014/textLengths.js';
import { citation, type Bilingual } from '../../law/reference.js';
import { cutOff, formatCivilDate, parseCivilDate, parseLongDate, type CivilDate } from '../../programme/civilDate.js';
import { TOTAL_ROW } from '../../tables/makeRows.js';
import { inLanguage } from '../../tables/valueText.js';
import { notConcerned } from './notConcerned.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import type { RuleSubject } from './ruleSubject.js';

/** Where what concerns the report as a whole is told: the allocation of the programme, which every report has. */
export const PROGRAMME_CELL = { table: 'S1', row: TOTAL_ROW, column: 'allocation' } as const;

const dated = (date: string): Bilingual => ({ it: formatCivilDate(date as CivilDate, 'it'), en: formatCivilDate(date as CivilDate, 'en') });

/** What says that the monitoring committee approved the report: the cover of a workbook, or the programme. */
function approvalOf({ context: { programme, year }, origin, cover }: RuleSubject): string | undefined {
  const text = origin === 'read' ? cover?.approved : programme.reports.find((one) => one.year === year)?.approvedByMonitoringCommittee;
  return text === undefined || text.trim() === '' ? undefined : text;
}

const NOT_APPROVED: Bilingual = {
  it: 'la data di approvazione del comitato di sorveglianza non è data: prima della trasmissione va scritta in programma.json (reports)',
  en: 'the date of approval by the monitoring committee is not given: before submission it goes into programma.json (reports)',
};

/** REP-001: the date is there, and comes after the year of the report. */
const isApproved: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const approved = approvalOf(subject);
  const date = approved === undefined ? undefined : (parseCivilDate(approved) ?? parseLongDate(approved));
  if (approved === undefined) tally.skip(NOT_APPROVED);
  else if (date === undefined || date > cutOff(subject.context.year)) tally.hold();
  else tally.fail({ cell: PROGRAMME_CELL, sentence: 'finding.approvedTooEarly', values: { found: dated(date), end: dated(cutOff(subject.context.year)) } });
  return tally.result;
};

/**
 * What is approved after the term was not sent in time. What is approved within it may still have been sent late: the date of
 * submission is not in the data, and is counted as not verifiable.
 */
const isInTime: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const deadline = deadlineOf(subject.context.year);
  const approved = approvalOf(subject);
  const date = approved === undefined ? undefined : (parseCivilDate(approved) ?? parseLongDate(approved));
  if (deadline === undefined) return notConcerned({ it: 'di questo anno non c\'è relazione', en: 'there is no report on this year' });
  const [term, law] = [dated(deadline.date), citation(deadline.reference)];
  const isDoubtful = deadline.reference.unverified === true;
  if (date !== undefined && date > deadline.date) {
    tally.fail({ cell: PROGRAMME_CELL, sentence: isDoubtful ? 'finding.approvedAfterDoubtfulTerm' : 'finding.approvedAfterTerm', values: { found: dated(date), term, law } });
    return tally.result;
  }
  if (date !== undefined) tally.hold();
  tally.skip({
    it: `il termine è il ${term.it}${isDoubtful ? ' (data non verificata)' : ''}; la data di trasmissione non è nei dati`,
    en: `the term is ${term.en}${isDoubtful ? ' (date not verified)' : ''}; the date of submission is not in the data`,
  });
  return tally.result;
};

/** REP-002: the annual reports. */
const annualIsInTime: RuleProcedure = (subject, rule) =>
  subject.context.year === LAST_YEAR ? notConcerned({ it: 'la relazione finale ha un altro termine', en: 'the final report has another term' }) : isInTime(subject, rule);

/** REP-011: the final report. */
const finalIsInTime: RuleProcedure = (subject, rule) =>
  subject.context.year === LAST_YEAR ? isInTime(subject, rule) : notConcerned({ it: 'riguarda la relazione finale', en: 'it concerns the final report' });

/** REP-003: a year of which there is a report. */
const isAReport: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { year } = subject.context;
  if (deadlineOf(year) !== undefined) tally.hold();
  else tally.fail({ cell: PROGRAMME_CELL, sentence: 'finding.noReportOfYear', values: { found: String(year), first: String(REPORT_DEADLINES[0]!.reportYear), last: String(REPORT_DEADLINES.at(-1)!.reportYear) } });
  return tally.result;
};

const NO_COVER: Bilingual = {
  it: 'la cartella di lavoro non dice il codice CCI o l\'anno sulla copertina',
  en: 'the workbook does not say the CCI code or the year on its cover',
};

/** REP-004: what the cover says of programme and year. What RAA computes has those of the programme. */
const isOfProgramme: RuleProcedure = ({ context: { programme, year }, origin, cover }, rule) => {
  const tally = new RuleTally(rule);
  const sides = [
    { found: origin === 'computed' ? programme.cci : cover?.cci, expected: programme.cci, sentence: 'finding.otherProgramme' },
    { found: origin === 'computed' ? String(year) : cover?.year, expected: String(year), sentence: 'finding.otherYear' },
  ] as const;
  for (const { found, expected, sentence } of sides) {
    if (found === undefined || found.trim() === '') tally.skip(NO_COVER);
    else if (found.trim() === expected) tally.hold();
    else tally.fail({ cell: PROGRAMME_CELL, sentence, values: { found: found.trim(), expected } });
  }
  return tally.result;
};

const OBSERVATIONS = 'observations';

const NO_TEXTS: Bilingual = {
  it: 'nelle tabelle non ci sono osservazioni da misurare; i testi della relazione sono in SFC2014',
  en: 'the tables have no observations to measure; the texts of the report are in SFC2014',
};

/** REP-005: the observations of the tables, as RAA writes them. */
const isShort: RuleProcedure = ({ tables, origin }, rule) => {
  const tally = new RuleTally(rule);
  const most = TEXT_LENGTHS.observations.value;
  const refs = origin === 'read' ? [] : tables.tables.filter(({ columns }) => columns.some(({ key }) => key === OBSERVATIONS)).flatMap(({ id, rows }) => rows.map(({ key }) => ({ table: id, row: key, column: OBSERVATIONS })));
  const texts = refs.flatMap((ref) => {
    const { value } = tables.cell(ref);
    return value.state === 'text' ? [{ ref, text: inLanguage(value.text, 'it') }] : [];
  });
  if (texts.length === 0) tally.skip(NO_TEXTS);
  for (const { ref, text } of texts) {
    if (text.length <= Number(most)) tally.hold();
    else tally.fail({ cell: ref, sentence: 'finding.textTooLong', values: { found: String(text.length), most } });
  }
  return tally.result;
};

/** How the rules on the report as a document are verified. */
export const REPORT_PROCEDURES: RuleProcedures = {
  'REP-001': isApproved,
  'REP-002': annualIsInTime,
  'REP-003': isAReport,
  'REP-004': isOfProgramme,
  'REP-005': isShort,
  'REP-011': finalIsInTime,
};
