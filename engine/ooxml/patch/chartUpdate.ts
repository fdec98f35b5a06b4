import { attributeOf, elementsOf, type ElementPlace } from '../xml/elements.js';
import { attributeSplices } from './attributeSplices.js';
import { childrenOf } from './childSplice.js';
import { spliceText } from './textSplices.js';

/** A chart made anew: its name on the sheet, what is said of it, its whole part. */
export interface FreshChart {
  readonly name: string;
  readonly alternativeText: string;
  readonly xml: string;
}

/** The relationship of the chart in each named frame of a drawing. */
export function chartRelationships(drawing: string, part: string): Map<string, string> {
  const elements = elementsOf(drawing, part);
  const charts = elements.filter(({ local }) => local === 'chart');
  return new Map(
    charts.flatMap((chart) => {
      const frame = ancestor(chart, 'graphicFrame');
      const name = frame && attributeOf(nameOf(elements, frame), 'name');
      const id = chart.attributes.find((one) => one.name.endsWith(':id'))?.value;
      return name === undefined || id === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** A drawing in which the frames of these names say the texts of these charts. Where they stand is as a person left it. */
export function withAlternativeTexts(drawing: string, part: string, charts: readonly FreshChart[]): string {
  const elements = elementsOf(drawing, part);
  return spliceText(
    drawing,
    elements.filter(({ local }) => local === 'graphicFrame').flatMap((frame) => {
      const shape = nameOf(elements, frame);
      const fresh = charts.find(({ name }) => name === attributeOf(shape, 'name'));
      return fresh === undefined ? [] : attributeSplices(shape, new Map([['descr', fresh.alternativeText]]));
    }),
  );
}

/**
 * A chart that shows the ranges and values of another: names, categories and values of its series are replaced one by one, its
 * looks stay as a person made them. With another number of series, or other prefixes, it becomes the other.
 */
export function withDataOf(present: string, fresh: string, part: string): string {
  const [now, next] = [seriesOf(present, part), seriesOf(fresh, part)];
  const isAlike = now.length === next.length && now.every((series, i) => series.prefix === next[i]!.prefix && DATA.every((local) => series.data.has(local) === next[i]!.data.has(local)));
  if (!isAlike) return fresh;
  const splices = now.flatMap(({ data }, i) => {
    return [...data].map(([local, { start, end }]) => {
      const source = next[i]!.data.get(local)!;
      return { start, end, text: fresh.slice(source.start, source.end) };
    });
  });
  return spliceText(present, splices);
}

/** What of a series comes from the cells: its name, its categories, its values. */
const DATA = ['tx', 'cat', 'val'];

function seriesOf(xml: string, part: string): { prefix: string; data: Map<string, ElementPlace> }[] {
  const elements = elementsOf(xml, part);
  return elements
    .filter(({ local }) => local === 'ser')
    .map((series) => ({ prefix: series.prefix, data: new Map(childrenOf(elements, series).filter(({ local }) => DATA.includes(local)).map((one) => [one.local, one])) }));
}

function nameOf(elements: readonly ElementPlace[], frame: ElementPlace): ElementPlace {
  return elements.find((one) => one.local === 'cNvPr' && ancestor(one, 'graphicFrame') === frame) ?? frame;
}

function ancestor(element: ElementPlace, local: string): ElementPlace | undefined {
  for (let one = element.parent; one !== undefined; one = one.parent) if (one.local === local) return one;
  return undefined;
}

