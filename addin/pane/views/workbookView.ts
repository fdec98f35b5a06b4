import { dataRequest } from '../../actions/readData.js';
import { missingSheets } from '../../actions/insertMissing.js';
import type { WorkbookDescription, WorkbookTable } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, otherProgramme, placeName, question, section, toldList, viewTitle } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { icon } from '../parts/icon.js';
import { programmeChooser } from './programmeChooser.js';
import { sourcesInWords } from './sourcesInWords.js';

/** Cartella: what the workbook is, its tables and their state, what is missing. */
export function workbookView(props: ViewProps): Child {
  const { state, text, commands } = props;
  const { description } = state;
  return [
    viewTitle('workbook-title', text.workbook.title),
    description !== undefined && [
      subject(props, description),
      otherProgramme(props),
      state.programme === undefined && programmeChooser(props),
      nextStep(props, description),
      tables(props, 'tables-title', text.workbook.tables, description.tables.filter(({ isTable }) => isTable)),
      tables(props, 'sheets-title', text.workbook.otherSheets, description.tables.filter(({ isTable }) => !isTable)),
      state.programme !== undefined && programmeChooser(props),
      description.remarks.length > 0 && section('workbook-remarks', text.workbook.remarks, toldList(props, 'workbookRemarks', description.remarks)),
    ],
    el(
      'div',
      { key: 'reading', class: 'foot' },
      button({ id: 'read-workbook', kind: 'link', onclick: () => commands.survey(), because: state.busy && BUSY_REASON }, text.readAgain),
      state.readAt !== undefined && el('span', { class: 'quiet' }, text.readAt(clock(state.readAt))),
    ),
  ];
}

/** Hour and minute, as the computer is set. */
export function clock(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function subject({ state, text, commands }: ViewProps, { programme, year, lastFilling }: WorkbookDescription): Shape {
  const { workbook } = text;
  const title = state.programme?.cci === programme?.cci ? state.programme?.title : programme?.title;
  const years = state.programme?.years ?? [];
  return el(
    'dl',
    { key: 'subject', class: 'facts' },
    fact(
      workbook.programme,
      programme === undefined ? (state.programme?.title ?? workbook.unknown) : (title ?? programme.cci),
      programme === undefined ? state.programme && `${state.programme.cci} · ${workbook.from.chosen}` : `${programme.cci} · ${workbook.from[programme.from]}`,
    ),
    state.year !== undefined && years.length > 0
      ? el(
          'div',
          { key: 'year', class: 'fact' },
          el('dt', {}, el('label', { for: 'workbook-year' }, workbook.year)),
          el('dd', {}, yearChoice('workbook-year', state.year, years, (value) => commands.setYear(value))),
          year !== undefined && el('dd', { class: 'quiet' }, `${year.year} · ${workbook.from[year.from]}`),
        )
      : fact(workbook.year, year === undefined ? workbook.unknown : String(year.year), year && workbook.from[year.from]),
    lastFilling !== undefined && fact(workbook.lastFilling, workbook.lastFillingOf(lastFilling.engine, lastFilling.inputs.slice(0, 12))),
  );
}

function yearChoice(id: string, year: number, years: readonly number[], onChange: (year: number) => void): Shape {
  return el(
    'select',
    { id, value: String(year), onchange: (event) => onChange(Number((event.target as HTMLSelectElement).value)) },
    years.map((one) => el('option', { key: String(one), value: String(one) }, String(one))),
  );
}

function fact(name: string, value: string, from?: string): Shape {
  return el('div', { key: name, class: 'fact' }, el('dt', {}, name), el('dd', {}, value), from !== undefined && el('dd', { class: 'quiet' }, from));
}

/** The one thing to do next: prepare an empty workbook, insert what is missing, go on to the data or to the filling. */
function nextStep(props: ViewProps, description: WorkbookDescription): Child {
  const { state, text, commands } = props;
  const isOurs = description.tables.some(({ isTable, found }) => isTable && found !== 'missing');
  if (!isOurs) return prepareCard(props, description);
  const missing = missingSheets(description.tables);
  const because = state.busy && BUSY_REASON;
  const label = description.tables.some(({ isTable, found }) => isTable && found === 'missing') ? text.workbook.insertMissing : text.workbook.insertMissingSheets;
  return [
    state.programme !== undefined &&
      el(
        'div',
        { key: 'next', class: 'buttons' },
        state.account === undefined
          ? button({ id: 'next-data', kind: 'primary', onclick: () => commands.show('data') }, text.workbook.next)
          : button({ id: 'next-fill', kind: 'primary', onclick: () => commands.show('fill') }, text.workbook.nextFill),
      ),
    missing.length > 0 &&
      (state.question === 'insert'
        ? question(props, 'insert', text.workbook.insert, () => commands.insertMissing(), el('p', {}, text.workbook.askInsert(missing.length)), el('p', {}, text.workbook.noExcelUndo))
        : el('div', { key: 'insert', class: 'buttons' }, button({ id: 'insert-missing', onclick: () => commands.ask('insert'), because }, label(missing.length)))),
  ];
}

function prepareCard(props: ViewProps, { tables: all }: WorkbookDescription): Shape {
  const { state, text, commands } = props;
  const { workbook } = text;
  const { programme, year } = state;
  const hasSources = dataRequest(state) !== undefined;
  const reason = programme === undefined || year === undefined ? workbook.needProgramme : hasSources ? undefined : text.data.needSource;
  return el(
    'section',
    { key: 'prepare', class: 'card', 'aria-labelledby': 'prepare-title' },
    el('h3', { id: 'prepare-title', tabindex: -1 }, workbook.prepareTitle),
    el('p', {}, workbook.prepareIntro),
    hasSources && el('p', { class: 'quiet' }, workbook.prepareFrom(sourcesInWords(state, text))),
    state.question === 'prepare' && programme !== undefined && year !== undefined
      ? question(
          props,
          'prepare',
          workbook.prepare,
          () => commands.prepare(),
          el('p', {}, workbook.askPrepare(missingSheets(all).length, programme.title, year)),
          el('p', {}, workbook.noExcelUndo),
        )
      : el(
          'div',
          { key: 'start', class: 'buttons' },
          button({ id: 'prepare', kind: 'primary', onclick: () => commands.ask('prepare'), because: reason === undefined ? state.busy && BUSY_REASON : 'prepare-reason' }, workbook.prepare),
        ),
    reason !== undefined && el('p', { id: 'prepare-reason', class: 'reason' }, reason),
    reason === text.data.needSource && el('div', { class: 'buttons' }, button({ id: 'prepare-data', onclick: () => commands.show('data') }, text.fill.goToData)),
  );
}

function tables(props: ViewProps, id: string, title: string, list: readonly WorkbookTable[]): Child {
  if (list.length === 0) return undefined;
  const missing = list.filter(({ found }) => found === 'missing').length;
  return section(id, title, el('p', { class: 'quiet' }, props.text.workbook.tablesSummary(list.length - missing, missing)), el('ul', { class: 'tables' }, list.map((table) => tableRow(props, table))));
}

function tableRow({ text, commands }: ViewProps, { id, title, isTable, place, found, state, changedCells, errors }: WorkbookTable): Shape {
  const { workbook } = text;
  const shown = found === 'missing' ? 'missing' : state;
  const details = [
    found !== 'anchor' && found !== 'missing' && workbook.found[found],
    changedCells > 0 && workbook.changedCells(changedCells),
    errors > 0 && workbook.errors(errors),
  ].filter((one) => one !== false);
  return el(
    'li',
    { key: id, class: `table-row${found === 'missing' ? ' is-missing' : ''}` },
    isTable && el('span', { class: 'table-id' }, id),
    el(
      'div',
      { class: 'table-name' },
      place === undefined ? el('span', {}, title) : button({ key: 'place', kind: 'link', onclick: () => commands.select(place), label: `${title}: ${text.goTo(placeName(place))}` }, title),
      details.length > 0 && el('div', { class: 'quiet' }, details.join(' · ')),
    ),
    shown !== undefined && el('span', { class: `state state-${shown}` }, icon(shown), workbook.state[shown]),
  );
}
