import { cellsToFill, changesOf } from '../../actions/previewFilling.js';
import type { PaneState } from '../../actions/paneState.js';
import type { Difference, FillPreview } from '../../session/protocol.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { BUSY_REASON, question, section, toldList } from '../parts/blocks.js';
import { button } from '../parts/button.js';
import { paged } from '../parts/paged.js';

/** What a filling would change: obstacles, cells changed by hand, the differences by table, then the button that writes. */
export function previewParts(props: ViewProps, { result, isStale }: NonNullable<PaneState['preview']>): Child {
  const { text } = props;
  const { fill } = text;
  const changes = changesOf(result);
  const touched = result.tables.filter((table) => table.changes > 0);
  const isNothing = changes === 0 && result.conflicts.length === 0 && result.obstacles.length === 0;
  return el(
    'div',
    { key: 'preview', class: isStale ? 'preview is-stale' : 'preview' },
    section(
      'preview-title',
      fill.preview,
      result.obstacles.length > 0 && obstacles(props, result),
      isNothing ? el('p', { key: 'nothing' }, fill.nothing) : result.obstacles.length === 0 && el('p', { key: 'summary' }, fill.previewSummary(changes, touched.length)),
      !isStale && !isNothing && writeButton(props, result),
      result.conflicts.length > 0 && conflicts(props, result),
      el('div', { key: 'tables' }, touched.map((table) => tableChanges(props, table))),
      result.remarks.length > 0 && [el('h4', { class: 'list-title' }, fill.remarks), toldList(props, 'fillRemarks', result.remarks)],
    ),
  );
}

/** How many there are is said by the message of the comparison: the list is not read aloud as a whole. */
function obstacles(props: ViewProps, { obstacles: told }: FillPreview): Shape {
  const { fill } = props.text;
  return el(
    'div',
    { key: 'obstacles', id: 'obstacles', class: 'problem', role: 'group', 'aria-labelledby': 'obstacles-head' },
    el('h4', { id: 'obstacles-head' }, fill.obstacles(told.length)),
    el('p', { id: 'obstacles-hint' }, fill.obstaclesHint),
    toldList(props, 'obstacles', told),
  );
}

function writeButton(props: ViewProps, { obstacles: told }: FillPreview): Child {
  const { state, text, commands } = props;
  const { fill } = text;
  const cells = cellsToFill(state);
  const ticked = state.overwrite.size;
  if (state.question === 'fill')
    return question(
      props,
      'fill',
      fill.fill(cells),
      () => commands.fill(),
      el('p', {}, fill.ask(cells)),
      ticked > 0 && el('p', {}, el('strong', {}, fill.askOverwrite(ticked))),
      el('p', { class: 'quiet' }, fill.canUndo),
    );
  if (cells === 0 && told.length === 0) return undefined;
  const because = told.length > 0 ? 'fill-reason' : state.busy && BUSY_REASON;
  return el(
    'div',
    { key: 'write', class: 'section-end' },
    el('div', { class: 'buttons' }, button({ id: 'fill', kind: 'primary', onclick: () => commands.ask('fill'), because }, fill.fill(cells))),
    told.length > 0 && el('p', { id: 'fill-reason', class: 'reason' }, fill.hasObstacles),
  );
}

function conflicts(props: ViewProps, { conflicts: list }: FillPreview): Shape {
  const { state, text, commands } = props;
  const { fill } = text;
  const set = (key: string, isOn: boolean) => commands.setOverwrite(new Set(isOn ? [...state.overwrite, key] : [...state.overwrite].filter((one) => one !== key)));
  return el(
    'div',
    { key: 'conflicts', id: 'conflicts', class: 'card conflicts', role: 'group', 'aria-labelledby': 'conflicts-title' },
    el('h4', { id: 'conflicts-title' }, fill.conflicts(list.length)),
    el('p', { class: 'quiet' }, fill.conflictsHint),
    paged(props, 'conflicts', list, 'differences', (one, i) =>
      el(
        'li',
        { key: one.key },
        difference(props, one),
        el(
          'div',
          { class: 'choice' },
          el('input', {
            id: `overwrite-${i}`,
            type: 'checkbox',
            checked: state.overwrite.has(one.key),
            onchange: (event) => set(one.key, (event.target as HTMLInputElement).checked),
          }),
          el('label', { for: `overwrite-${i}` }, fill.overwrite, ' ', el('span', { class: 'visually-hidden' }, `${one.place.sheet} ${one.address}`)),
        ),
      ),
    ),
  );
}

/** Folded until it is opened: what is not seen is not drawn, however many cells change. */
function tableChanges(props: ViewProps, { id, title, changes, differences }: FillPreview['tables'][number]): Shape {
  const { fill } = props.text;
  const list = `changes ${id}`;
  const isOpen = props.state.pages[list] !== undefined;
  return el(
    'details',
    { key: id, class: 'fold table-changes', open: isOpen, ontoggle: (event: Event) => props.commands.unfold(list, (event.target as HTMLDetailsElement).open) },
    el('summary', {}, el('span', { class: 'fold-name' }, title), el('span', { class: 'fold-count' }, fill.changes(changes))),
    isOpen &&
      el(
        'div',
        { class: 'fold-content' },
        paged(props, list, differences, 'differences', (one) => el('li', { key: one.address }, difference(props, one))),
        differences.length < changes && el('p', { class: 'quiet' }, fill.notListed(changes - differences.length)),
      ),
  );
}

/** One cell: where, before and after, why. */
function difference({ text, commands }: ViewProps, { place, address, label, before, after, why }: Difference): Child {
  const { fill } = text;
  // An amount and its sign stay on one line.
  const value = (one: string) => (one === '' ? el('i', { class: 'quiet' }, fill.empty) : one.replaceAll(' €', '\u00a0€').replaceAll(' %', '\u00a0%'));
  return [
    el('div', { class: 'difference-head' }, button({ kind: 'link', label: `${text.goTo(`${place.sheet} ${address}`)}${label === '' ? '' : `: ${label}`}`, onclick: () => commands.select(place) }, address), el('span', { class: 'difference-label' }, label)),
    el(
      'div',
      { class: 'difference-values' },
      el('span', { class: 'visually-hidden' }, `${fill.before} `),
      el('span', { class: 'before' }, value(before)),
      el('span', { class: 'after' }, el('span', { class: 'arrow', 'aria-hidden': 'true' }, '→ '), el('span', { class: 'visually-hidden' }, ` ${fill.after} `), value(after)),
    ),
    why !== '' && el('div', { class: 'quiet' }, why),
  ];
}
