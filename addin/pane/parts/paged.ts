import type { ViewProps } from '../commands.js';
import { el, type Child, type Shape } from '../dom.js';
import { button } from './button.js';

/** How many items of a long list are drawn at a time. */
export const PAGE = 100;

/** A list of which a page is shown, with a button for the next. @param name tells it from the other lists */
export function paged<T>({ state, text, commands }: ViewProps, name: string, items: readonly T[], className: string, item: (one: T, index: number) => Shape): Child {
  const shown = Math.min(items.length, PAGE * (state.pages[name] ?? 1));
  const left = items.length - shown;
  return [
    el('ul', { key: `list ${name}`, class: className }, items.slice(0, shown).map(item)),
    left > 0 &&
      el(
        'div',
        { key: `more ${name}`, class: 'more' },
        button({ onclick: () => commands.showMore(name) }, text.showMore(Math.min(PAGE, left))),
        el('span', { class: 'quiet' }, text.shownOf(shown, items.length)),
      ),
  ];
}
