import type { ActionContext } from '../actions/actionContext.js';
import { SelectionFollower } from '../actions/explainSelection.js';
import type { Notice } from '../actions/ending.js';
import { openPane } from '../actions/openPane.js';
import { VIEWS, type ViewName } from '../actions/paneState.js';
import { ActionRunner } from '../actions/runAction.js';
import type { Commands, ViewProps } from './commands.js';
import { draw, el, type Child, type Shape } from './dom.js';
import { keepFocus } from './focus.js';
import { paneCommands } from './paneCommands.js';
import { icon, type IconName } from './parts/icon.js';
import { busyBlock, problemBlock, statusText } from './parts/messages.js';
import { paneText } from './text/paneText.js';
import { checkView } from './views/checkView.js';
import { dataView } from './views/dataView.js';
import { explainView } from './views/explainView.js';
import { fillView } from './views/fillView.js';
import { workbookView } from './views/workbookView.js';

const VIEW_OF: Readonly<Record<ViewName, (props: ViewProps) => Child>> = {
  workbook: workbookView,
  data: dataView,
  fill: fillView,
  check: checkView,
  explain: explainView,
};

/** Shows the pane in an element of the page, and begins by reading the workbook. */
export function showPane(root: Element, context: ActionContext): void {
  const text = paneText(context.language);
  const { store } = context;
  const runner = new ActionRunner(context);
  const commands = paneCommands(context, runner, new SelectionFollower(context), text);

  const redraw = () => {
    const had = document.activeElement;
    const props = { state: store.state, text, commands };
    draw(root, [tabs(props), status(props), ...VIEWS.map((view) => panel(view, props))]);
    // The others stay as they were drawn the last time: what was folded open is found open.
    const shown = document.getElementById(`panel-${store.state.view}`)!;
    draw(shown, [el('div', { class: 'view' }, problemBlock(props), VIEW_OF[store.state.view](props))]);
    keepFocus(had, store.state.view);
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') escape(store.state, commands);
  });
  store.onChange(redraw);
  redraw();
  void runner.run('opening', openPane);
}

/** Esc leaves a question unanswered; with none, it stops what can be stopped. */
function escape({ question, busy }: ViewProps['state'], commands: Commands): void {
  if (question !== undefined) commands.goBack();
  else if (busy !== undefined) commands.cancel();
}

function tabs({ state, text, commands }: ViewProps): Shape {
  return el(
    'div',
    { key: 'tabs', class: 'tabs', role: 'tablist', 'aria-label': text.tabs },
    VIEWS.map((view) => {
      const isShown = view === state.view;
      return el(
        'button',
        {
          id: `tab-${view}`,
          type: 'button',
          role: 'tab',
          'aria-selected': String(isShown),
          'aria-controls': `panel-${view}`,
          tabindex: isShown ? 0 : -1,
          onclick: () => turnTo(view, commands),
          onkeydown: (event) => moveAlong(event, view, commands),
        },
        text.view[view],
      );
    }),
  );
}

/** A tab that is pressed keeps the focus: Tab goes on into its view. */
function turnTo(view: ViewName, commands: Commands): void {
  commands.show(view);
  document.getElementById(`tab-${view}`)!.focus();
}

function moveAlong(event: KeyboardEvent, view: ViewName, commands: Commands): void {
  const at = VIEWS.indexOf(view);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + VIEWS.length, Home: 0, End: VIEWS.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  turnTo(VIEWS[next % VIEWS.length]!, commands);
}

/** What is going on or how it ended, always in sight. */
function status(props: ViewProps): Shape {
  const { notice, busy } = props.state;
  const sentence = statusText(props);
  return el(
    'div',
    { key: 'status', class: sentence === '' ? 'status' : 'status has-text' },
    el('p', { id: 'status', role: 'status', 'aria-live': 'polite' }, busy === undefined && notice !== undefined && icon(statusIcon(notice)), el('span', {}, sentence)),
    busyBlock(props),
  );
}

function statusIcon(notice: Notice): IconName {
  if (notice.kind === 'cancelled') return 'info';
  return notice.kind === 'compared' && notice.obstacles > 0 ? 'warning' : 'done';
}

function panel(view: ViewName, { state }: ViewProps): Shape {
  return { ...el('div', { id: `panel-${view}`, role: 'tabpanel', 'aria-labelledby': `tab-${view}`, hidden: view !== state.view }), isKept: true };
}
