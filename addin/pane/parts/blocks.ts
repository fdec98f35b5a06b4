import { columnLetters, type CellPosition, type Severity } from '../../../engine/index.js';
import type { Told } from '../../session/protocol.js';
import type { Question } from '../../actions/paneState.js';
import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { button } from './button.js';
import { icon, type IconName } from './icon.js';
import { paged } from './paged.js';

/** The id of the sentence that says that something is under way: why no other action can start. */
export const BUSY_REASON = 'busy-task';

/** The heading of a view: it takes the focus when the view is shown by a button. */
export function viewTitle(id: string, title: string): Shape {
  return el('h2', { id, tabindex: -1, class: 'view-title' }, title);
}

/** A part of a view under its heading. */
export function section(id: string, title: string, ...content: readonly Child[]): Shape {
  return el('section', { key: id, class: 'section', 'aria-labelledby': id }, el('h3', { id, tabindex: -1 }, title), ...content);
}

/** A remark with its icon: the word of its severity is there for who does not see it. */
export function note(severity: IconName, ...content: readonly Child[]): Shape {
  return el('div', { class: `note note-${severity}` }, icon(severity), el('div', { class: 'note-text' }, ...content));
}

/** Says so when the workbook is of another programme than the one that was chosen: its tables would be filled with figures of the latter. */
export function otherProgramme({ state, text }: ViewProps): Child {
  const [own, chosen] = [state.description?.programme, state.programme];
  if (own === undefined || chosen === undefined || own.cci === chosen.cci) return undefined;
  return note('warning', el('p', {}, text.workbook.otherProgramme(own.title ?? own.cci, chosen.title)));
}

/** Sentences with their severity, a page at a time; those about a cell lead to it. */
export function toldList({ state, text, commands }: ViewProps, name: string, told: readonly Told[]): Child {
  return paged({ state, text, commands }, name, told, 'told', ({ severity, text: sentence, place }, i) =>
    el(
      'li',
      { key: `${i}`, class: `note note-${severity}` },
      icon(severity),
      el(
        'div',
        { class: 'note-text' },
        el('span', { class: 'visually-hidden' }, `${text.severity[severity]}: `),
        sentence,
        place && button({ kind: 'link', onclick: () => commands.select(place) }, text.goTo(placeName(place))),
      ),
    ),
  );
}

/** Those that matter most first. */
export function bySeverity(told: readonly Told[]): readonly Told[] {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return order.flatMap((severity) => told.filter((one) => one.severity === severity));
}

/** A question in place of the button that asked it. */
export function question({ state, text, commands }: ViewProps, name: Question, confirm: string, onConfirm: () => void, ...content: readonly Child[]): Shape {
  return el(
    'div',
    { key: `question ${name}`, class: 'question', role: 'group', 'aria-labelledby': `${name}-question` },
    el('div', { id: `${name}-question` }, ...content),
    el(
      'div',
      { class: 'buttons' },
      button({ id: `${name}-confirm`, kind: 'primary', onclick: onConfirm, because: state.busy && BUSY_REASON }, confirm),
      button({ id: `${name}-back`, onclick: () => commands.goBack() }, text.goBack),
    ),
  );
}

/** "S3 Avanzamento!D8", for the eye: sheets are not quoted. */
export function placeName({ sheet, row, column }: CellPosition): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
