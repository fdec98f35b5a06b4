import { el, type Child, type Shape } from '../dom.js';

export interface ButtonOptions {
  readonly id?: string;
  readonly key?: string;
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly onclick: () => void;
  /** Id of the sentence that says why it cannot be pressed now; none when it can. */
  readonly because?: string | undefined;
  readonly label?: string;
  readonly pressed?: boolean;
}

/**
 * A button. One that cannot be pressed stays where the keyboard finds it, and refers to the sentence that says why: it is marked
 * with `aria-disabled`, not with `disabled`.
 */
export function button({ id, key, kind = 'plain', onclick, because, label, pressed }: ButtonOptions, ...content: readonly Child[]): Shape {
  return el(
    'button',
    {
      ...(id !== undefined && { id }),
      ...(key !== undefined && { key }),
      type: 'button',
      class: `button ${kind}`,
      'aria-disabled': because !== undefined && 'true',
      'aria-describedby': because,
      'aria-label': label,
      'aria-pressed': pressed === undefined ? undefined : String(pressed),
      onclick: because === undefined ? onclick : () => undefined,
    },
    ...content,
  );
}
