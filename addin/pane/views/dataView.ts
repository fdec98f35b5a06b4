import { dataRequest, isAccountCurrent } from '../../actions/readData.js';
import type { DataAccount } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, bySeverity, note, section, toldList, viewTitle } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { choice, filePicker, option, tick } from '../parts/field.js';
import { icon } from '../parts/icon.js';

/** How many picked files are named; the others are counted. */
const NAMED_FILES = 8;

/** Dati: the sources of the figures, the year, and the account of what was read. */
export function dataView(props: ViewProps): Child {
  const { state, text, commands } = props;
  const { data } = text;
  const { programme, year, account } = state;
  const isCurrent = isAccountCurrent(state);
  return [
    viewTitle('data-title', data.title),
    el('p', { class: 'quiet' }, data.intro),
    programme !== undefined &&
      year !== undefined &&
      choice({
        id: 'data-year',
        label: data.year,
        value: String(year),
        values: programme.years.map((one) => ({ value: String(one), text: String(one) })),
        onChange: (value) => commands.setYear(Number(value)),
      }),
    sheets(props),
    files(props),
    bundled(props),
    preference(props),
    readButton(props, isCurrent),
    account !== undefined && accountOf(props, account, isCurrent),
  ];
}

function sheets({ state, text, commands }: ViewProps): Shape {
  const { leftOut } = state.sources;
  const { dataSheets = [], longSheets = [] } = state.survey ?? {};
  const set = (name: string, isOn: boolean) => commands.setSources({ leftOut: new Set(isOn ? [...leftOut].filter((one) => one !== name) : [...leftOut, name]) });
  return el(
    'fieldset',
    { key: 'sheets' },
    el('legend', {}, text.data.sheets),
    dataSheets.length === 0 && el('p', { class: 'quiet' }, text.data.noSheets),
    dataSheets.map(({ name, rows }, i) =>
      tick({ id: `sheet-${i}`, isOn: !leftOut.has(name), onChange: (isOn) => set(name, isOn) }, name, ' ', el('span', { class: 'quiet' }, text.rows(rows))),
    ),
    longSheets.length > 0 && el('p', { class: 'quiet' }, text.data.longSheets(longSheets.join(', '))),
  );
}

function files({ state, text, commands }: ViewProps): Shape {
  const { files: picked } = state.sources;
  const { data } = text;
  return el(
    'fieldset',
    { key: 'files' },
    el('legend', {}, data.files),
    el('p', { class: 'quiet' }, data.filesHint),
    picked.length > 0 && [
      el(
        'ul',
        { class: 'files' },
        picked.slice(0, NAMED_FILES).map((file) =>
          el(
            'li',
            { key: file.path },
            el('span', {}, file.path),
            button({ kind: 'link', label: data.removeFile(file.path), onclick: () => commands.setSources({ files: picked.filter((one) => one !== file) }) }, icon('close')),
          ),
        ),
      ),
      picked.length > NAMED_FILES && el('p', { class: 'quiet' }, data.moreFiles(picked.length - NAMED_FILES)),
    ],
    el(
      'div',
      { key: 'pickers', class: 'buttons' },
      filePicker({ id: 'pick-files', label: data.pickFiles, isFolder: false, accept: '.csv,.xlsx,.xlsm,.json', onPick: (list) => commands.addFiles(list) }),
      filePicker({ id: 'pick-folder', label: data.pickFolder, isFolder: true, onPick: (list) => commands.addFiles(list) }),
      picked.length > 1 && button({ key: 'none', kind: 'link', onclick: () => commands.setSources({ files: [] }) }, data.removeAll),
    ),
  );
}

function bundled({ state, text, commands }: ViewProps): Child {
  const { programme, sources } = state;
  if (programme === undefined) return undefined;
  const { bundledYears } = programme;
  if (bundledYears.length === 0) return el('p', { key: 'no-bundled', class: 'quiet' }, text.data.noBundled);
  return tick(
    { id: 'with-bundled', isOn: sources.withBundled, onChange: (withBundled) => commands.setSources({ withBundled }) },
    text.data.bundled,
    ' ',
    el('span', { class: 'quiet' }, text.data.bundledYears(bundledYears.join(', '))),
  );
}

/** Asked only where figures can be both typed and counted; typed ones are used unless said. */
function preference({ state, text, commands }: ViewProps): Shape {
  const prefer = state.sources.prefer ?? 'typed';
  return el(
    'details',
    { key: 'prefer', class: 'fold' },
    el('summary', {}, text.data.preferTitle),
    el(
      'div',
      { class: 'fold-content', role: 'radiogroup', 'aria-label': text.data.preferTitle },
      (['typed', 'computed'] as const).map((one) =>
        option({ id: `prefer-${one}`, group: 'prefer', isOn: prefer === one, onChoose: () => commands.setSources({ prefer: one }) }, text.data.prefer[one]),
      ),
      el('p', { class: 'quiet' }, text.data.preferHint),
    ),
  );
}

function readButton(props: ViewProps, isCurrent: boolean): Shape {
  const { state, text, commands } = props;
  const { data } = text;
  const reason = state.programme === undefined ? data.needProgramme : dataRequest(state) === undefined ? data.needSource : undefined;
  return el(
    'div',
    { key: 'read', class: 'section-end' },
    el(
      'div',
      { class: 'buttons' },
      button(
        {
          id: 'read-data',
          kind: isCurrent ? 'plain' : 'primary',
          onclick: () => commands.readData(),
          because: reason === undefined ? state.busy && BUSY_REASON : 'read-reason',
        },
        state.account === undefined ? data.read : data.readAnew,
      ),
      state.programme === undefined && button({ key: 'workbook', onclick: () => commands.show('workbook') }, data.goToWorkbook),
    ),
    reason !== undefined && el('p', { id: 'read-reason', class: 'reason' }, reason),
  );
}

const COLUMNS = ['read', 'used', 'incomplete', 'duplicate', 'excluded'] as const;

function accountOf(props: ViewProps, { year, sources, reasons, isSample, figures }: DataAccount, isCurrent: boolean): Shape {
  const { text, commands } = props;
  const { data } = text;
  return section(
    'account-title',
    data.account(year),
    !isCurrent && note('warning', el('p', {}, data.notCurrent)),
    isSample && note('info', el('p', {}, data.sample)),
    el(
      'table',
      { class: 'account' },
      el('caption', { class: 'quiet' }, data.accountCaption),
      el('thead', {}, el('tr', {}, COLUMNS.map((column) => el('th', { scope: 'col' }, data.column[column])))),
      sources.map((source, i) =>
        el(
          'tbody',
          { key: `${i}` },
          el('tr', {}, el('th', { scope: 'rowgroup', colspan: COLUMNS.length }, source.name, source.kind !== source.name && el('span', { class: 'quiet' }, ` ${source.kind}`))),
          el('tr', {}, COLUMNS.map((column) => el('td', { class: source[column] > 0 && column !== 'read' && column !== 'used' ? 'is-loss' : undefined }, text.count(source[column])))),
        ),
      ),
    ),
    el('p', { class: 'quiet' }, data.figures(figures)),
    isCurrent && el('div', { class: 'buttons' }, button({ id: 'next-fill-data', kind: 'primary', onclick: () => commands.show('fill') }, data.next)),
    el('h4', { class: 'list-title' }, data.reasons),
    reasons.length === 0 ? el('p', {}, data.noReasons) : toldList(props, 'reasons', bySeverity(reasons)),
  );
}
