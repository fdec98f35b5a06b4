import { el, type Shape } from '../dom.js';

/** Drawn on a square of 16, with a line of the colour of the text: they keep their form in forced colours. */
const PATHS = {
  empty: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z',
  filled: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM5.4 8.2l1.9 1.9l3.4-3.9',
  outdated: 'M12.9 6.2A5.3 5.3 0 0 0 3.6 5.1M3.1 9.8a5.3 5.3 0 0 0 9.3 1.1M3.4 2.4v2.8h2.8M12.6 13.6v-2.8H9.8',
  changedByHand: 'M2.8 13.2l.7-3l7-7a1.3 1.3 0 0 1 1.8 0l.5.5a1.3 1.3 0 0 1 0 1.8l-7 7zM9.4 4.3l2.3 2.3',
  inError: 'M5.6 2h4.8L14 5.6v4.8L10.4 14H5.6L2 10.4V5.6zM8 4.8v3.8M8 11v.4',
  missing: 'M4.5 8h7M2.5 3.5v-1h1M12.5 2.5h1v1M13.5 12.5v1h-1M3.5 13.5h-1v-1',
  error: 'M5.6 2h4.8L14 5.6v4.8L10.4 14H5.6L2 10.4V5.6zM8 4.8v3.8M8 11v.4',
  warning: 'M8 2.2l6.2 11.3H1.8zM8 6.4v3.4M8 11.7v.3',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 7.3v3.7M8 5v.3',
  done: 'M3 8.6l3.4 3.4L13 4.6',
  go: 'M6 3.5L10.5 8L6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that says nothing by itself: a word stands beside it. */
export function icon(name: IconName): Shape {
  return el(
    'svg',
    { key: `icon ${name}`, class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    el('path', { d: PATHS[name] }),
  );
}
