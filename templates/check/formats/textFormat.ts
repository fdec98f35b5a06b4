import { hasErrors, issueText, quotable, ruleSummary, wrapText, type Language, type Severity, type ToldFinding } from '../../../engine/index.js';
import { countOfSeverity, type CheckedFile, type ToldSetting } from '../checkedFile.js';

const WIDTH = 100;
const INDENT = '    ';
const LONGEST_REASON = 1000;

/** What was found, for people at a terminal: file by file, the most serious first. */
export function textFormat(files: readonly CheckedFile[], language: Language): string {
  return `${[...files.map((file) => fileText(file, language)), summaryText(files, language)].join('\n\n')}\n`;
}

function fileText(file: CheckedFile, language: Language): string {
  const { path, programme, year, tables, findings, issues, isUnreadable } = file;
  const about = [programme, year === undefined ? undefined : String(year), tables.length === 0 ? undefined : `${WORDS[language].tables} ${tables.join(' ')}`];
  const head = `${quotable(path, 500)}: ${about.filter((one) => one !== undefined).join(', ') || (isUnreadable ? WORDS[language].unreadable : WORDS[language].unknown)}`;
  return [
    head,
    ...issues.map((one) => indented(`${SEVERITIES[language][one.severity]} ${issueText(one, language)}`, '  ')),
    ...findings.map((finding, i) => findingText(finding, findings.findIndex(({ check }) => check === finding.check) === i, language)),
    ...(findings.length === 0 && !hasErrors(issues) ? [`  ${WORDS[language].nothing}`] : []),
    ...(file.rules.length === 0 ? [] : [`  ${rulesText(file, language)}`]),
    ...settingsThatMatter(file).map((one) => indented(settingText(one, language), '  ')),
  ].join('\n');
}

/** A rule is quoted where it is broken first. */
function findingText({ severity, check, place, label, sentence, cause, rule, source }: ToldFinding, isFirst: boolean, language: Language): string {
  const words = WORDS[language];
  const lines = [
    sentence,
    ...(cause === undefined ? [] : [cause]),
    ...(rule === undefined || !isFirst ? [] : [`${words.rule}: ${rule.says} (${rule.source}${rule.isUnverified ? `, ${words.unverified}` : ''})`]),
    ...(source === undefined || source === '' ? [] : [`${words.source}: ${source}`]),
  ];
  const what = label === '' || place.endsWith(label) ? '' : `  ${label}`;
  return [`  ${SEVERITIES[language][severity]} ${check}  ${place}${what}`, ...lines.map((line) => indented(line, INDENT))].join('\n');
}

function indented(text: string, indent: string): string {
  return wrapText(text, WIDTH - indent.length).map((line) => `${indent}${line}`).join('\n');
}

function rulesText({ rules }: CheckedFile, language: Language): string {
  const { held, failed, notVerifiable, off } = ruleSummary(rules);
  return language === 'it'
    ? `Regole ${rules.length}: rispettate ${held}, non rispettate ${failed}, non verificabili ${notVerifiable}, disattivate ${off}`
    : `Rules ${rules.length}: held ${held}, broken ${failed}, not verifiable ${notVerifiable}, switched off ${off}`;
}

/** What was switched off, and what would have been graver or milder here. */
function settingsThatMatter({ settings = [], findings }: CheckedFile): ToldSetting[] {
  return settings.filter(({ check, choice }) => choice === 'off' || findings.some((finding) => finding.check === check));
}

/** A choice of the programme, with its reason. */
function settingText({ check, choice, reason }: ToldSetting, language: Language): string {
  return `controlli.json: ${check} ${choice === 'off' ? WORDS[language].off : SEVERITIES[language][choice]} – ${quotable(reason, LONGEST_REASON)}`;
}

function summaryText(files: readonly CheckedFile[], language: Language): string {
  const unreadable = files.filter(({ isUnreadable }) => isUnreadable).length;
  const besides = unreadable === 0 ? '' : `, ${WORDS[language].unreadableFiles} ${unreadable}`;
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const).map((severity) => countOfSeverity(files, severity));
  return language === 'it'
    ? `Controllati ${files.length}: errori ${errors}, avvisi ${warnings}, note ${infos}${besides}.`
    : `Checked ${files.length}: errors ${errors}, warnings ${warnings}, notes ${infos}${besides}.`;
}

const SEVERITIES: Record<Language, Record<Severity, string>> = {
  it: { error: 'ERRORE', warning: 'avviso', info: 'nota' },
  en: { error: 'ERROR', warning: 'warning', info: 'note' },
};

const WORDS = {
  it: { tables: 'tabelle', unknown: 'nessuna tabella riconosciuta', unreadable: 'non si può leggere', unreadableFiles: 'non letti', nothing: 'niente da segnalare', rule: 'Regola', unverified: 'non verificata', off: 'disattivato', source: 'Fonte' },
  en: { tables: 'tables', unknown: 'no table recognised', unreadable: 'cannot be read', unreadableFiles: 'not read', nothing: 'nothing to report', rule: 'Rule', unverified: 'unverified', off: 'switched off', source: 'Source' },
} as const;
