import { isAccountCurrent } from '../../actions/readData.js';
import type { WorkbookTable } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, note, otherProgramme, section, toldList, viewTitle } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { tick } from '../parts/field.js';
import { previewParts } from './previewParts.js';

/** Compila: what to fill, what would change, the writing, how to take it back. One of them at a time. */
export function fillView(props: ViewProps): Child {
  const { state, text, commands } = props;
  const { fill } = text;
  const title = viewTitle('fill-title', fill.title);
  const fillable = (state.description?.tables ?? []).filter(({ found }) => found !== 'missing');
  if (state.filled !== undefined && state.filled.isLeft !== true && state.preview === undefined) return [title, summary(props, state.filled)];
  if (state.account === undefined)
    return [title, el('p', {}, fill.noData), el('div', { class: 'buttons' }, button({ id: 'go-to-data', kind: 'primary', onclick: () => commands.show('data') }, fill.goToData))];
  if (fillable.length === 0)
    return [title, el('p', {}, fill.noTables), el('div', { class: 'buttons' }, button({ id: 'go-to-workbook', kind: 'primary', onclick: () => commands.show('workbook') }, fill.goToWorkbook))];
  return [
    title,
    el('p', { class: 'quiet' }, fill.summary(state.programme?.title ?? '', state.account.year)),
    otherProgramme(props),
    !isAccountCurrent(state) && note('warning', el('p', {}, fill.dataChanged)),
    choiceOfTables(props, fillable),
    showButton(props, fillable),
    state.preview !== undefined && previewParts(props, state.preview),
    state.filled !== undefined && el('div', { key: 'undo', class: 'foot' }, undoParts(props)),
  ];
}

function choiceOfTables({ state, text, commands }: ViewProps, fillable: readonly WorkbookTable[]): Shape {
  const { fill } = text;
  const ids = fillable.map(({ id }) => id);
  const isChosen = (id: string) => state.only === undefined || state.only.has(id);
  const chosen = ids.filter(isChosen);
  const set = (next: readonly string[]) => commands.setOnly(next.length === ids.length ? undefined : new Set(next));
  const isAll = chosen.length === ids.length;
  return el(
    'details',
    { key: 'what', class: 'fold' },
    el('summary', {}, fill.what, ': ', el('span', { class: 'fold-value' }, isAll ? fill.all : fill.chosen(chosen.length, ids.length))),
    el(
      'div',
      { class: 'fold-content', role: 'group', 'aria-label': fill.what },
      tick({ id: 'fill-all', isOn: isAll, isMixed: !isAll && chosen.length > 0, onChange: (isOn) => set(isOn ? ids : []) }, el('strong', {}, fill.all)),
      fillable.map(({ id, title, isTable }) =>
        tick(
          { id: `fill-${id}`, isOn: isChosen(id), onChange: (isOn) => set(ids.filter((one) => (one === id ? isOn : isChosen(one)))) },
          isTable && [el('span', { class: 'table-id' }, id), ' '],
          title,
        ),
      ),
    ),
  );
}

function showButton({ state, text, commands }: ViewProps, fillable: readonly WorkbookTable[]): Shape {
  const { fill } = text;
  const isNone = state.only !== undefined && !fillable.some(({ id }) => state.only!.has(id));
  const options = { onclick: () => commands.preview(), because: isNone ? 'show-reason' : state.busy && BUSY_REASON };
  const needsNew = state.preview?.isStale === true;
  return el(
    'div',
    { key: 'show', class: 'section-end' },
    needsNew && state.problem === undefined && note('warning', el('p', {}, fill.stale)),
    el(
      'div',
      { class: 'buttons' },
      state.preview === undefined
        ? button({ ...options, id: 'preview', kind: 'primary' }, fill.show)
        : button({ ...options, id: 'preview-again', kind: needsNew ? 'primary' : 'plain' }, fill.showAgain),
    ),
    isNone && el('p', { id: 'show-reason', class: 'reason' }, fill.needTable),
  );
}

/** What takes the last filling back, as long as the pane is open. */
function undoParts({ state, text, commands }: ViewProps): Child {
  return [button({ id: 'undo-filling', onclick: () => commands.undo(), because: state.busy && BUSY_REASON }, text.fill.undo), el('span', { class: 'quiet' }, text.fill.undoHint)];
}

function summary(props: ViewProps, { receipt, kept }: NonNullable<ViewProps['state']['filled']>): Child {
  const { state, text, commands } = props;
  const { fill } = text;
  const because = state.busy && BUSY_REASON;
  return section(
    'filled-title',
    fill.done,
    el('p', {}, fill.doneSummary(receipt.cells, receipt.sheets.length)),
    el('ul', { class: 'plain-list' }, receipt.sheets.map((sheet) => el('li', { key: sheet }, sheet))),
    kept.length > 0 && [el('h4', { class: 'list-title' }, fill.kept(kept.length)), toldList(props, 'kept', kept)],
    el('div', { key: 'next', class: 'buttons' }, button({ id: 'next-check', kind: 'primary', onclick: () => commands.show('check') }, fill.next)),
    el(
      'div',
      { key: 'after', class: 'buttons' },
      undoParts(props),
    ),
    el('div', { key: 'another', class: 'foot' }, button({ id: 'fill-another', kind: 'link', onclick: () => commands.startOver(), because }, fill.another)),
  );
}
