import { attributeOf, elementsOf, type ElementPlace } from '../../engine/ooxml/xml/elements.js';
import { childrenOf } from '../../engine/ooxml/patch/childSplice.js';
import { unescapeXml } from '../../engine/ooxml/xmlText.js';
import type { ChartDefinition, SeriesDefinition } from './chartDefinition.js';
import type { Area } from './hostCell.js';

/** A chart as the drawing of its sheet frames it. */
export interface DrawnFrame {
  readonly name: string;
  /** Its relationship. */
  readonly id: string;
  readonly position: Area | undefined;
}

/** The charts of a drawing, in order. */
export function chartsOfDrawing(xml: string, part: string): DrawnFrame[] {
  const elements = elementsOf(xml, part);
  return elements.flatMap((one): DrawnFrame[] => {
    const id = one.local === 'chart' ? relationshipOf(one) : undefined;
    const anchor = id === undefined ? undefined : anchorAround(one);
    if (id === undefined || anchor === undefined) return [];
    const shape = elements.find((each) => each.local === 'cNvPr' && each.start > anchor.start && each.end < anchor.end);
    return [{ name: (shape && attributeOf(shape, 'name')) ?? '', id, position: positionOf(elements, anchor, xml) }];
  });
}

/** The anchor that holds the chart of a relationship. */
export function anchorOf(xml: string, part: string, id: string): ElementPlace | undefined {
  const chart = elementsOf(xml, part).find((one) => one.local === 'chart' && relationshipOf(one) === id);
  return chart && anchorAround(chart);
}

/** What the part of a chart says of it, as the API would tell: its kind, its title, its series. */
export function drawnChart(xml: string, part: string): Pick<ChartDefinition, 'chartType' | 'series'> & { title?: { text: string } } {
  const elements = elementsOf(xml, part);
  const text = (one: ElementPlace) => unescapeXml(xml.slice(one.contentStart, one.contentEnd));
  const child = (parent: ElementPlace | undefined, ...path: readonly string[]): ElementPlace | undefined =>
    path.reduce<ElementPlace | undefined>((found, local) => found && childrenOf(elements, found).find((one) => one.local === local), parent);
  const chart = child(elements[0], 'chart');
  const plot = childrenOf(elements, child(chart, 'plotArea') ?? elements[0]!).find(({ local }) => local.endsWith('Chart'));
  const title = child(chart, 'title');
  const titleText = title === undefined ? '' : elements.filter((one) => one.local === 't' && one.start > title.start && one.end < title.end).map(text).join('');
  const formula = (series: ElementPlace, local: string) => {
    const at = child(series, local);
    const found = at && elements.find((one) => one.local === 'f' && one.start > at.start && one.end < at.end);
    return found && text(found);
  };
  const series = plot === undefined ? [] : childrenOf(elements, plot).filter(({ local }) => local === 'ser');
  return {
    chartType: plot === undefined ? 'Invalid' : typeOf(plot.local, valueOf(child(plot, 'barDir')), valueOf(child(plot, 'grouping'))),
    ...(titleText !== '' && { title: { text: titleText } }),
    series: series.map((one, i): SeriesDefinition => {
      const given = child(one, 'tx', 'v') ?? child(one, 'tx', 'strRef', 'strCache', 'pt', 'v');
      const [values, categories] = [formula(one, 'val'), formula(one, 'cat')];
      return { name: given === undefined ? `Series${i + 1}` : text(given), ...(values !== undefined && { values }), ...(categories !== undefined && { xAxisValues: categories }) };
    }),
  };
}

function typeOf(plot: string, direction: string | undefined, grouping: string | undefined): string {
  if (plot === 'barChart') return `${direction === 'bar' ? 'Bar' : 'Column'}${grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : 'Clustered'}`;
  return { lineChart: 'LineMarkers', pieChart: 'Pie', doughnutChart: 'Doughnut', areaChart: 'Area', scatterChart: 'XYScatter', radarChart: 'Radar' }[plot] ?? 'Invalid';
}

function valueOf(element: ElementPlace | undefined): string | undefined {
  return element && attributeOf(element, 'val');
}

function relationshipOf({ attributes }: ElementPlace): string | undefined {
  return attributes.find(({ name }) => name.endsWith(':id'))?.value;
}

function anchorAround(element: ElementPlace): ElementPlace | undefined {
  let one: ElementPlace | undefined = element;
  while (one !== undefined && !one.local.endsWith('Anchor')) one = one.parent;
  return one;
}

function positionOf(elements: readonly ElementPlace[], anchor: ElementPlace, xml: string): Area | undefined {
  const corner = (local: string) => {
    const found = childrenOf(elements, anchor).find((one) => one.local === local);
    if (found === undefined) return undefined;
    const number = (name: string) => {
      const one = childrenOf(elements, found).find((each) => each.local === name)!;
      return Number(xml.slice(one.contentStart, one.contentEnd));
    };
    return { row: number('row'), column: number('col') };
  };
  const [from, to] = [corner('from'), corner('to')];
  if (from === undefined || to === undefined) return undefined;
  // The closing corner is that of the first cell that is no longer covered.
  return { top: from.row + 1, left: from.column + 1, bottom: Math.max(to.row, from.row + 1), right: Math.max(to.column, from.column + 1) };
}
