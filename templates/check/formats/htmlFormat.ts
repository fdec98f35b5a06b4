import { ENGINE_VERSION, escapeXml, hasErrors, issueText, ruleSummary, translate, verdictOf, type Language, type RuleVerdict, type Severity, type ToldFinding } from '../../../engine/index.js';
import { countOfSeverity, type CheckedFile } from '../checkedFile.js';
import { checkName } from '../checkName.js';
import { STYLE } from './htmlStyle.js';

/** One page that stands alone: no script, no address, to be opened, printed and kept with the report. */
export function htmlFormat(files: readonly CheckedFile[], language: Language): string {
  const words = WORDS[language];
  const counts = (['error', 'warning', 'info'] as const).map((severity) => `<li class="${severity}"><strong>${countOfSeverity(files, severity)}</strong> ${words.many[severity]}</li>`);
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${words.title}</title>\n<style>\n${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${words.title}</h1>`,
    `<ul class="counts">${counts.join('')}</ul>`,
    ...files.map((file) => fileSection(file, language)),
    `<footer><p>RAA ${ENGINE_VERSION}</p></footer>\n</main>\n</body>\n</html>\n`,
  ].join('\n');
}

function fileSection(file: CheckedFile, language: Language): string {
  const words = WORDS[language];
  const about = [file.programme, file.year, file.tables.length === 0 ? undefined : `${words.tables} ${file.tables.join(' ')}`].filter((one) => one !== undefined);
  const rows = file.findings.map((finding) => findingRow(finding, language));
  const nothing = hasErrors(file.issues) ? '' : `<p class="nothing">${words.nothing}</p>`;
  const table =
    rows.length === 0
      ? nothing
      : `<table>\n<caption>${words.findings} (${rows.length})</caption>\n<thead><tr>${words.headings.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
  return [
    `<section>\n<h2>${escapeXml(file.path)}</h2>\n<p>${escapeXml(about.join(' · ')) || words.unknown}</p>`,
    ...file.issues.map((one) => `<p class="issue ${one.severity}">${escapeXml(issueText(one, language))}</p>`),
    table,
    ...(file.rules.length === 0 ? [] : [rulesDetails(file, language)]),
    ...(file.settings ?? []).map(({ check, choice, reason }) => `<p>controlli.json: ${check} ${choice === 'off' ? words.states.off : translate(language, `severity.${choice}`)} – ${escapeXml(reason)}</p>`),
    '</section>',
  ].join('\n');
}

function findingRow({ severity, check, place, label, sentence, cause, rule, related, source }: ToldFinding, language: Language): string {
  const words = WORDS[language];
  const more = [
    ...(cause === undefined ? [] : [`<p>${escapeXml(cause)}</p>`]),
    ...(rule === undefined ? [] : [`<p><b>${words.rule}:</b> ${escapeXml(rule.says)} <cite>${escapeXml(rule.source)}</cite>${rule.isUnverified ? ` (${words.unverified})` : ''}</p>`]),
    ...(related.length === 0 ? [] : [`<p><b>${words.related}:</b> ${escapeXml(related.join(', '))}</p>`]),
    ...(source === undefined || source === '' ? [] : [`<p><b>${words.source}:</b> ${escapeXml(source)}</p>`]),
  ];
  const what = label === '' || place.endsWith(label) ? '' : `<br>${escapeXml(label)}`;
  const cells = [
    `<td class="${severity}">${translate(language, `severity.${severity}`)}</td>`,
    `<td><abbr title="${escapeXml(checkName(check, language))}">${check}</abbr></td>`,
    `<td><code>${escapeXml(place)}</code>${what}</td>`,
    `<td><p>${escapeXml(sentence)}</p>${more.join('')}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function rulesDetails({ rules }: CheckedFile, language: Language): string {
  const words = WORDS[language];
  const { held, failed, notVerifiable, off } = ruleSummary(rules);
  const summary = `${words.rules} ${rules.length}: ${words.totals.held} ${held}, ${words.totals.failed} ${failed}, ${words.totals.notVerifiable} ${notVerifiable}, ${words.totals.off} ${off}`;
  const rows = rules.map((outcome) => {
    const state = verdictOf(outcome);
    return `<tr><td>${outcome.rule}</td><td>${escapeXml(checkName(outcome.rule, language))}</td><td class="${state}">${words.states[state]}</td><td>${escapeXml(outcome.reason?.[language] ?? '')}</td></tr>`;
  });
  const headings = words.ruleHeadings.map((one) => `<th scope="col">${one}</th>`).join('');
  return `<details>\n<summary>${summary}</summary>\n<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>\n</details>`;
}

interface Words {
  readonly title: string;
  readonly tables: string;
  readonly unknown: string;
  readonly nothing: string;
  readonly findings: string;
  readonly headings: readonly string[];
  readonly ruleHeadings: readonly string[];
  readonly rule: string;
  readonly unverified: string;
  readonly related: string;
  readonly source: string;
  readonly rules: string;
  readonly many: Record<Severity, string>;
  readonly states: Record<RuleVerdict, string>;
  readonly totals: Record<RuleVerdict, string>;
}

const WORDS: Record<Language, Words> = {
  it: {
    title: 'Controlli della relazione annuale di attuazione',
    tables: 'tabelle',
    unknown: 'nessuna tabella riconosciuta',
    nothing: 'Niente da segnalare.',
    findings: 'Segnalazioni',
    headings: ['Gravità', 'Controllo', 'Dove', 'Che cosa, e che fare'],
    ruleHeadings: ['Regola', 'Che cosa dice', 'Esito', 'Motivo'],
    rule: 'Regola',
    unverified: 'non verificata',
    related: 'Altre celle',
    source: 'Fonte',
    rules: 'Regole',
    many: { error: 'errori', warning: 'avvisi', info: 'note' },
    states: { held: 'rispettata', failed: 'non rispettata', notVerifiable: 'non verificabile', off: 'disattivata' },
    totals: { held: 'rispettate', failed: 'non rispettate', notVerifiable: 'non verificabili', off: 'disattivate' },
  },
  en: {
    title: 'Checks of the annual implementation report',
    tables: 'tables',
    unknown: 'no table recognised',
    nothing: 'Nothing to report.',
    findings: 'Findings',
    headings: ['Severity', 'Check', 'Where', 'What, and what to do'],
    ruleHeadings: ['Rule', 'What it says', 'Outcome', 'Reason'],
    rule: 'Rule',
    unverified: 'unverified',
    related: 'Other cells',
    source: 'Source',
    rules: 'Rules',
    many: { error: 'errors', warning: 'warnings', info: 'notes' },
    states: { held: 'held', failed: 'broken', notVerifiable: 'not verifiable', off: 'switched off' },
    totals: { held: 'held', failed: 'broken', notVerifiable: 'not verifiable', off: 'switched off' },
  },
};
