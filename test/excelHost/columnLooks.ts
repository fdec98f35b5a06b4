import { escapeXml } from '../../engine/ooxml/xmlText.js';
import { attributesOf, type SheetFrame } from './sheetFrame.js';

interface Stretch {
  readonly min: number;
  readonly max: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The columns of a sheet as its part lists them: stretches of columns with the same attributes. */
export class ColumnLooks {
  #stretches: Stretch[];
  readonly #prefix: string;
  #isChanged = false;

  constructor(frame: SheetFrame) {
    this.#prefix = frame.prefix;
    this.#stretches = frame.items('cols', 'col').map((one) => {
      const attributes = attributesOf(one);
      return { min: Number(attributes.get('min')), max: Number(attributes.get('max')), attributes };
    });
  }

  get(column: number, name: string): string | undefined {
    return this.#stretches.find(({ min, max }) => column >= min && column <= max)?.attributes.get(name);
  }

  /** Gives columns some attributes; undefined takes one away. */
  set(first: number, last: number, changes: Readonly<Record<string, string | undefined>>): void {
    this.#isChanged = true;
    const next: Stretch[] = [];
    let free = first;
    const fresh = (min: number, max: number, attributes: ReadonlyMap<string, string>) => {
      const changed = new Map(attributes);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) changed.delete(name);
        else changed.set(name, value);
      }
      next.push({ min, max, attributes: changed });
    };
    for (const { min, max, attributes } of [...this.#stretches].sort((a, b) => a.min - b.min)) {
      const [from, to] = [Math.max(min, first), Math.min(max, last)];
      if (from > to) {
        next.push({ min, max, attributes });
        continue;
      }
      if (min < from) next.push({ min, max: from - 1, attributes });
      if (free < from) fresh(free, from - 1, new Map());
      fresh(from, to, attributes);
      free = to + 1;
      if (max > to) next.push({ min: to + 1, max, attributes });
    }
    if (free <= last) fresh(free, last, new Map());
    this.#stretches = next.sort((a, b) => a.min - b.min);
  }

  /** Moves the columns from one on: to the right when some are put in, to the left over those taken away. */
  shift(from: number, count: number): void {
    this.#isChanged = true;
    this.#stretches = this.#stretches.flatMap(({ min, max, attributes }) => {
      if (count < 0 && max >= from && min < from - count) {
        const [left, right] = [{ min, max: from - 1, attributes }, { min: from, max: max + count, attributes }];
        return [left, right].filter((one) => one.min <= one.max);
      }
      if (max < from) return [{ min, max, attributes }];
      return [{ min: min < from ? min : min + count, max: max + count, attributes }];
    });
  }

  /** The element; undefined when there is no column to tell of, or nothing changed. */
  get xml(): string | undefined {
    const written = this.#stretches.filter(({ attributes }) => [...attributes.keys()].some((name) => name !== 'min' && name !== 'max'));
    if (written.length === 0) return undefined;
    const one = ({ min, max, attributes }: (typeof written)[number]) => {
      const all = new Map([...attributes, ['min', String(min)], ['max', String(max)]]);
      const rest = [...all].filter(([name]) => name !== 'min' && name !== 'max');
      return `<${this.#prefix}col min="${min}" max="${max}"${rest.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}/>`;
    };
    return `<${this.#prefix}cols>${written.map(one).join('')}</${this.#prefix}cols>`;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }
}
