import { parseCellReference } from '../../../engine/index.js';
import type { CellAnswer } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, placeName, section, viewTitle } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { icon } from '../parts/icon.js';
import { clock } from './workbookView.js';

/** Spiega: where the figure of the selected cell comes from. */
export function explainView(props: ViewProps): Child {
  const { state, text, commands } = props;
  const { explain } = text;
  return [
    viewTitle('explain-title', explain.title),
    state.answer === undefined ? el('p', { key: 'select' }, explain.selectCell) : answer(props, state.answer),
    el(
      'div',
      { key: 'reading', class: 'foot' },
      state.answer !== undefined && button({ id: 'explain-again', kind: 'link', onclick: () => commands.explainAgain(), because: state.busy && BUSY_REASON }, explain.again),
      state.readAt !== undefined && el('span', { class: 'quiet' }, text.readAt(clock(state.readAt))),
    ),
  ];
}

function answer(props: ViewProps, { explanation, planned, isChangedByHand }: CellAnswer): Child {
  const { state, text, commands } = props;
  const { explain } = text;
  const { place, table, label, value, precision, formula, origin, rule, expected, agrees, inputs, records, source, reference, isUnverified } = explanation;
  const since = [isChangedByHand ? explain.changedByHand : undefined, planned === undefined ? undefined : explain.planned(planned)].filter((one) => one !== undefined);
  return [
    el(
      'div',
      { key: 'cell', class: 'card cell' },
      el('div', { class: 'cell-head' }, button({ id: 'explained-cell', kind: 'link', label: text.goTo(placeName(place)), onclick: () => commands.select(place) }, placeName(place))),
      el('p', { id: 'explained-label', class: 'quiet' }, table === undefined ? [label, ' ', explain.noTable] : label),
      el('p', { id: 'explained-value', class: 'cell-value' }, value === '' ? explain.blank : value, precision !== '' && el('span', { class: 'quiet' }, ` ${precision}`)),
      expected !== '' && agrees !== undefined && el('p', { class: `agreement ${agrees ? 'agrees' : 'differs'}` }, icon(agrees ? 'done' : 'warning'), el('span', {}, `${explain.expected(expected)}, ${agrees ? explain.agrees : explain.differs}`)),
      since.length > 0 && el('div', { key: 'since', class: 'since' }, icon('changedByHand'), el('span', {}, `${explain.since}: `, since.join(' '))),
      el(
        'div',
        { class: 'buttons' },
        button({ id: 'pin', pressed: state.isPinned, onclick: () => commands.setPinned(!state.isPinned) }, explain.pin),
      ),
      state.isPinned && el('p', { class: 'quiet' }, explain.pinned),
    ),
    el(
      'dl',
      { key: 'facts', class: 'facts is-long' },
      formula !== '' && fact(props, explain.formula, el('code', {}, formula)),
      fact(props, explain.origin, origin),
      fact(props, explain.rule, rule),
      fact(props, explain.records, records),
      fact(props, explain.source, source),
      fact(props, explain.reference, reference, isUnverified),
    ),
    inputs.length > 0 && section('inputs-title', explain.inputs, el('ol', { class: 'inputs' }, inputs.map((one, i) => input(props, one, i)))),
  ];
}

function input({ text, commands }: ViewProps, { role, place, label, value, records, source }: CellAnswer['explanation']['inputs'][number], index: number): Shape {
  const { explain } = text;
  const at = parseCellReference(place);
  return el(
    'li',
    { key: `${index}` },
    el('div', { class: 'input-head' }, at === undefined ? label : button({ kind: 'link', label: `${label}: ${text.goTo(place)}`, onclick: () => commands.select(at) }, label), el('strong', { class: 'input-value' }, value)),
    el('div', { class: 'quiet' }, [role === 'term' ? '' : explain.role[role], place].filter(Boolean).join(' · ')),
    records !== '' && el('div', { class: 'quiet' }, explain.recordsOf(records)),
    source !== '' && el('div', { class: 'quiet' }, source),
  );
}

function fact({ text }: ViewProps, name: string, value: string | Shape, isUnverified = false): Child {
  if (value === '') return undefined;
  return el('div', { key: name, class: 'fact' }, el('dt', {}, name), el('dd', {}, value, isUnverified && [' ', el('span', { class: 'mark' }, text.explain.unverified)]));
}
