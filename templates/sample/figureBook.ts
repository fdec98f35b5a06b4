import type { Figure, Programme } from '../../engine/index.js';
import type { DataFiles } from '../files/dataFolder.js';
import { readData, yearsOf } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { both, boundsOf, type Bounds } from './bounds.js';

type Key = Figure['key'];
type Scope = Partial<Pick<Key, 'axis' | 'priority' | 'sex' | 'indicator'>>;

/** A figure that the years of the sample should give back. */
export interface BookedFigure {
  readonly figure: Figure;
  /** True when it stands only in the list of what was printed: then it yields to the typed ones. */
  readonly isPrintedOnly: boolean;
}

/** The figures of a programme by report year: the typed ones, and the printed ones that say more of them. */
export class FigureBook {
  constructor(
    readonly years: readonly number[],
    readonly figures: readonly BookedFigure[],
  ) {}

  /**
   * Where the count or amount of the end of a year lies, at the scale of the sample; undefined when nothing is printed.
   * A printed figure that contradicts the typed one is left aside here: the check of the plan tells it.
   */
  whole(year: number, measure: Key['measure'], scope: Scope, scale: number): Bounds | undefined {
    return this.meet(year, measure, scope, false, scale);
  }

  /** The counts that print as the rate of the end of a year, on a base. */
  partOf(base: number, year: number, measure: Key['measure'], scope: Scope): Bounds | undefined {
    return this.meet(year, measure, scope, true, base);
  }

  has(test: (key: Key) => boolean): boolean {
    return this.figures.some(({ figure }) => test(figure.key));
  }

  private meet(year: number, measure: Key['measure'], scope: Scope, isRate: boolean, scale: number): Bounds | undefined {
    const matching = this.figures.filter(({ figure: { key } }) => key.measure === measure && key.isRate === isRate && isOf(key, year, scope));
    return matching.reduce<Bounds | undefined>((met, { figure }) => {
      if (figure.qualifier === 'circa' && met !== undefined) return met;
      const bounds = boundsOf(figure, scale);
      return met === undefined ? bounds : (both(met, bounds) ?? met);
    }, undefined);
  }
}

/** The total of the sexes is the figure without a sex. */
function isOf(key: Key, year: number, { axis, priority, sex, indicator }: Scope): boolean {
  const keySex = key.sex === 'T' ? undefined : key.sex;
  const isAtYearEnd = key.year === year && (key.date === undefined || key.date === `${year}-12-31`);
  const isOfScope = key.axis === axis && key.priority === priority && keySex === sex && key.indicator === indicator;
  return isAtYearEnd && isOfScope && key.item === undefined && key.detail === undefined;
}

/** Reads the figures of all the years of a programme: its `valori.csv`, then its `pubblicato.csv`. */
export function readFigureBook(data: DataFiles, programme: Programme, fs: FileSystem): FigureBook {
  const years = yearsOf(data, programme, fs);
  const typed = readData({ ...data, published: [] }, programme, years.at(-1)!, fs).figures;
  const printed = years.flatMap((year) => readData({ values: [], published: data.published }, programme, year, fs).published);
  return new FigureBook(years, [
    ...typed.map((figure) => ({ figure, isPrintedOnly: false })),
    ...printed.map((figure) => ({ figure, isPrintedOnly: true })),
  ]);
}
