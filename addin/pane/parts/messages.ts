import type { Notice, Problem } from '../../actions/ending.js';
import type { Busy } from '../../actions/paneState.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import type { PaneText } from '../text/paneText.js';
import { BUSY_REASON, toldList } from './blocks.js';
import { button } from './button.js';
import { icon } from './icon.js';

/** How an action ended, in a sentence. */
export function noticeText(notice: Notice, { notice: text }: PaneText): string {
  switch (notice.kind) {
    case 'workbookRead':
      return text.workbookRead(notice.tables, notice.missing);
    case 'programmeChosen':
      return text.programmeChosen(notice.title);
    case 'dataRead':
      return text.dataRead(notice.rows, notice.figures);
    case 'inserted':
      return text.inserted(notice.sheets);
    case 'compared':
      return text.compared(notice.cells, notice.conflicts, notice.obstacles);
    case 'filled':
      return text.filled(notice.cells, notice.sheets, notice.kept);
    case 'undone':
      return text.undone(notice.cells);
    case 'checked':
      return text.checked(notice.errors, notice.warnings, notice.infos);
    case 'exported':
      return text.exported(notice.sheet);
    case 'cancelled':
      return text.cancelled;
  }
}

/** Why an action was not done and what became of the workbook, sentence by sentence; what the engine tells is not among them. */
export function problemSentences(problem: Problem, { problem: text }: PaneText): string[] {
  if (problem.kind === 'unexpected') return [text.unexpected(problem.name)];
  const inserted = problem.hasInserted === true ? [text.inserted] : [];
  if (problem.kind === 'told') return inserted;
  const { reason, state, detail } = problem;
  const what = text.host[reason](detail.sheet === undefined ? '' : text.place(detail.sheet, detail.cell ?? ''));
  const became = state === 'incomplete' ? text.state.incomplete((detail.done ?? []).join(', ')) : text.state[state];
  return [what, ...(inserted.length === 0 || state === 'incomplete' ? [became] : inserted), ...(reason === 'failed' && detail.code !== undefined ? [text.code(detail.code)] : [])];
}

/** Sentences that are read aloud as they appear; of more, only that there are some. */
const READ_ALOUD = 3;

/** What went wrong, at the head of the view where it was asked. */
export function problemBlock(props: ViewProps): Child {
  const { state, text, commands } = props;
  if (state.problem === undefined || state.problem.view !== state.view) return undefined;
  const { problem } = state.problem;
  const isLong = problem.kind === 'told' && problem.told.length > READ_ALOUD;
  return el(
    'div',
    { key: 'problem', id: 'problem', class: 'problem', ...(!isLong && { role: 'alert' }) },
    el('div', { class: 'problem-head', ...(isLong && { role: 'alert' }) }, icon('error'), el('strong', {}, text.problem.title), button({ id: 'dismiss-problem', kind: 'link', label: text.problem.dismiss, onclick: () => commands.dismissProblem() }, icon('close'))),
    problem.kind === 'told' && toldList(props, 'problem', problem.told),
    problemSentences(problem, text).map((sentence) => el('p', {}, sentence)),
  );
}

/** What is going on or how it ended: the one place that a screen reader is told of by itself. */
export function statusText({ state, text }: ViewProps): string {
  if (state.busy !== undefined) return text.task[state.busy.task];
  return state.notice === undefined ? '' : noticeText(state.notice, text);
}

/** How far the running action is, with the button that stops it. */
export function busyBlock({ state, text, commands }: ViewProps): Shape | undefined {
  const { busy } = state;
  if (busy === undefined) return undefined;
  return el(
    'div',
    { id: 'busy', class: 'busy' },
    el('p', { id: BUSY_REASON, class: 'visually-hidden' }, text.wait),
    el('progress', { id: 'progress', 'aria-label': text.task[busy.task], max: 1, value: busy.share }),
    el('p', { class: 'busy-detail quiet' }, busyDetail(busy, text)),
    busy.canCancel && button({ id: 'cancel', onclick: () => commands.cancel() }, text.cancel),
  );
}

function busyDetail({ task, source, rows = 0, share }: Busy, text: PaneText): string {
  if (task !== 'readingData' || share === undefined) return '';
  const what = source === undefined ? text.computing : text.readingSource(source, rows);
  return `${what} · ${text.percent(share)}`;
}
