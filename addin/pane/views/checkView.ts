import { count, sheetOf, shownFindings } from '../../actions/checkWorkbook.js';
import type { CheckResult } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, note, section, toldList, viewTitle } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { choice } from '../parts/field.js';
import { icon } from '../parts/icon.js';
import { paged } from '../parts/paged.js';

/** Controlla: what cannot be right, by severity, with search and filters. */
export function checkView(props: ViewProps): Child {
  const { state, text, commands } = props;
  const { check } = text;
  const isFresh = state.check !== undefined && !state.isCheckOld;
  return [
    viewTitle('check-title', check.title),
    el('p', { class: 'quiet' }, check.intro),
    state.isCheckOld && note('warning', el('p', {}, check.old)),
    el('div', { key: 'run', class: 'buttons' }, button({ id: 'check', kind: isFresh ? 'plain' : 'primary', onclick: () => commands.check(), because: state.busy && BUSY_REASON }, state.check === undefined ? check.run : check.again)),
    state.check !== undefined && results(props, state.check),
  ];
}

function results(props: ViewProps, result: CheckResult): Shape {
  const { state, text, commands } = props;
  const { check } = text;
  const { held, failed, notVerifiable, off } = result.rules;
  const shown = shownFindings(result, state.filter);
  return section(
    'findings-title',
    check.findings,
    result.findings.length === 0
      ? note('done', el('p', {}, check.none))
      : [
          filters(props, result),
          el('p', { key: 'shown', id: 'shown-findings', class: 'quiet' }, shown.length === 0 ? check.noneShown : check.shown(shown.length, result.findings.length)),
          shown.length < result.findings.length && el('div', { key: 'clear', class: 'buttons' }, button({ id: 'clear-filters', kind: 'link', onclick: () => commands.setFilter({ search: '', hidden: new Set(), sheet: '' }) }, check.clear)),
          shown.length > 0 &&
            el('div', { key: 'export', class: 'buttons' }, button({ id: 'export', onclick: () => commands.exportFindings(), because: state.busy && BUSY_REASON }, check.export(shown.length))),
          paged(props, 'findings', shown, 'findings', (one, i) => finding(props, one, i)),
        ],
    el('p', { key: 'rules', class: 'quiet' }, check.rules(held, failed, notVerifiable, off)),
    result.remarks.length > 0 && [el('h4', { class: 'list-title' }, check.remarks), toldList(props, 'checkRemarks', result.remarks)],
  );
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function filters({ state, text, commands }: ViewProps, result: CheckResult): Shape {
  const { check } = text;
  const { search, hidden, sheet } = state.filter;
  const sheets = [...new Set(result.findings.flatMap((one) => sheetOf(one) ?? []))];
  return el(
    'div',
    { key: 'filters', class: 'filters' },
    el(
      'div',
      { class: 'severities', role: 'group', 'aria-label': check.severities },
      SEVERITIES.map((severity) => {
        const number = count(result, severity);
        const isOn = !hidden.has(severity);
        return button(
          { id: `show-${severity}`, pressed: isOn, onclick: () => commands.setFilter({ hidden: new Set(isOn ? [...hidden, severity] : [...hidden].filter((one) => one !== severity)) }) },
          icon(severity),
          check.bySeverity[severity](number),
        );
      }),
    ),
    el(
      'div',
      { class: 'field' },
      el('label', { for: 'search' }, check.search),
      el('input', { id: 'search', type: 'search', value: search, autocomplete: 'off', spellcheck: 'false', oninput: (event) => commands.setFilter({ search: (event.target as HTMLInputElement).value }) }),
    ),
    sheets.length > 1 &&
      choice({
        id: 'finding-sheet',
        label: check.sheet,
        value: sheet,
        values: [{ value: '', text: check.allSheets }, ...sheets.map((one) => ({ value: one, text: one }))],
        onChange: (one) => commands.setFilter({ sheet: one }),
      }),
  );
}

function finding({ text, commands }: ViewProps, one: CheckResult['findings'][number], index: number): Shape {
  const { check } = text;
  const { severity, position, place, label, sentence, cause, related, rule, source } = one;
  const where = place === '' ? check.whole : place;
  return el(
    'li',
    { key: `${index} ${one.check} ${place}`, class: `finding note-${severity}` },
    icon(severity),
    el(
      'div',
      { class: 'note-text' },
      el(
        'div',
        { class: 'finding-head' },
        el('span', { class: 'visually-hidden' }, `${text.severity[severity]}: `),
        position === undefined ? el('strong', {}, where) : button({ kind: 'link', label: text.goTo(where), onclick: () => commands.select(position) }, where),
        el('span', { class: 'code quiet' }, one.check),
      ),
      label !== '' && el('div', { class: 'quiet' }, label),
      el('p', {}, sentence),
      cause !== undefined && el('p', {}, el('strong', {}, `${check.cause}: `), cause),
      (rule !== undefined || source !== undefined || related.length > 0) &&
        el(
          'details',
          { class: 'small-fold' },
          el('summary', {}, check.rule),
          rule !== undefined && el('p', {}, rule.says, ' ', el('span', { class: 'quiet' }, `(${rule.source})`), rule.isUnverified && [' ', el('span', { class: 'mark' }, check.unverified)]),
          source !== undefined && el('p', { class: 'quiet' }, source),
          related.length > 0 && el('p', { class: 'quiet' }, `${check.related}: ${related.join(', ')}`),
        ),
    ),
  );
}
