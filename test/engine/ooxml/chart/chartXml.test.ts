import { describe, expect, it } from 'vitest';
import { chartXml } from '../../../../engine/ooxml/chart/chartXml.js';
import type { ChartKind } from '../../../../engine/ooxml/chart/chartModel.js';
import { KINDS, model, series } from './models.js';
import { all, parseXml, vals, type XmlNode } from './xmlTree.js';

/** The sequences of ECMA-376 part 1, annex A (dml-chart.xsd, dml-main.xsd), for the elements that we write. */
const LABEL_GROUP = 'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';
const AXIS = 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';
const SEQUENCES: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  'c:title': 'tx layout overlay spPr txPr extLst',
  'c:plotArea': 'layout barChart pieChart doughnutChart lineChart valAx catAx dTable spPr extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:pieChart': 'varyColors ser dLbls firstSliceAng extLst',
  'c:doughnutChart': 'varyColors ser dLbls firstSliceAng holeSize extLst',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  'c:dLbl': `idx delete layout tx ${LABEL_GROUP} extLst`,
  'c:dLbls': `dLbl delete ${LABEL_GROUP} showLeaderLines leaderLines extLst`,
  'c:catAx': `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  'c:valAx': `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  'c:scaling': 'logBase orientation max min extLst',
  'c:marker': 'symbol size spPr extLst',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
  'c:strRef': 'f strCache extLst',
  'c:numRef': 'f numCache extLst',
  'c:strCache': 'ptCount pt extLst',
  'c:numCache': 'formatCode ptCount pt extLst',
  'c:printSettings': 'headerFooter pageMargins pageSetup legacyDrawingHF',
};
const SERIES_SEQUENCES: Readonly<Record<string, string>> = {
  'c:barChart': 'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'c:lineChart': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  'c:pieChart': 'idx order tx spPr explosion dPt dLbls cat val extLst',
  'c:doughnutChart': 'idx order tx spPr explosion dPt dLbls cat val extLst',
};

/** Elements whose content is not in the order of the schema, or is not known to it. */
function outOfOrder(node: XmlNode, parent = ''): string[] {
  const sequence = (node.name === 'c:ser' ? SERIES_SEQUENCES[parent] : SEQUENCES[node.name])?.split(' ');
  const isEmptyMarker = node.name === 'c:marker' && node.attributes['val'] !== undefined;
  const places = node.children.map(({ name }) => sequence?.indexOf(name.slice(2)) ?? 0);
  // The two axes may follow one another in either order.
  const isWrong = !isEmptyMarker && node.name !== 'c:plotArea' && places.some((place, i) => place < 0 || (i > 0 && place < places[i - 1]!));
  const isUnknown = node.name === 'c:plotArea' && places.some((place) => place < 0);
  return [...(isWrong || isUnknown ? [`${node.name}: ${node.children.map(({ name }) => name).join(' ')}`] : []), ...node.children.flatMap((child) => outOfOrder(child, node.name))];
}

describe.each(KINDS)('a %s chart', (kind) => {
  const tree = parseXml(chartXml(model(kind)));

  it('has its elements in the order of the schema', () => {
    expect(outOfOrder(tree)).toEqual([]);
    expect(all(tree, 'c:ser')).toHaveLength(kind === 'pie' || kind === 'doughnut' ? 1 : 2);
  });

  it('names its ranges and holds their values, with a gap for what is missing', () => {
    const [first] = all(tree, 'c:ser');
    expect(all(first!, 'c:f').map(({ text }) => text)).toEqual(["'S1'!$B$7:$B$9", "'S3'!$B$7:$B$9"]);
    const points = (cache: string) => all(all(first!, cache)[0]!, 'c:pt').map(({ attributes, children }) => [attributes['idx'], children[0]!.text]);
    expect(points('c:numCache')).toEqual([['0', '290890851.86'], ['2', '0']]);
    expect(points('c:strCache')).toEqual([['0', 'Asse I'], ['1', 'Asse II']]);
    expect(vals(first!, 'c:ptCount')).toEqual(['3', '3']);
    expect(all(first!, 'c:formatCode').map(({ text }) => text)).toEqual(['#,##0.0,,']);
  });

  it('leaves gaps, has square corners and its own title', () => {
    expect(vals(tree, 'c:dispBlanksAs')).toEqual(['gap']);
    expect(vals(tree, 'c:roundedCorners')).toEqual(['0']);
    expect(vals(tree, 'c:autoTitleDeleted')).toEqual(['0']);
    expect(all(tree, 'a:t')[0]!.text).toBe('Risorse per asse');
    expect([...new Set(all(tree, 'a:latin').map(({ attributes }) => attributes['typeface']))]).toEqual(['Arial']);
  });

  it('joins its plot to its two axes by identifiers that are unique', () => {
    const axes = [...all(tree, 'c:catAx'), ...all(tree, 'c:valAx')];
    const own = axes.map((axis) => axis.children[0]!.attributes['val']);
    expect(axes).toHaveLength(kind === 'pie' || kind === 'doughnut' ? 0 : 2);
    expect(new Set(own).size).toBe(axes.length);
    const used = all(tree, 'c:plotArea')[0]!.children[1]!.children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes['val']);
    expect(used).toEqual(own);
    expect(axes.flatMap((axis) => vals(axis, 'c:crossAx'))).toEqual([...own].reverse());
  });

  it('is the same text every time', () => {
    expect(chartXml(model(kind))).toBe(chartXml(model(kind)));
  });

  it('stays well formed without values, without categories and without series', () => {
    const empty = model(kind, { categories: { range: 'A1:A1', texts: [] }, series: [series({ values: [], labels: [] })] });
    expect(all(parseXml(chartXml(empty)), 'c:pt')).toEqual([]);
    const none = parseXml(chartXml(model(kind, { series: [] })));
    expect([all(none, 'c:ser'), outOfOrder(none)]).toEqual([[], []]);
  });

  it('keeps hostile text as text', () => {
    const hostile = `</a:t><c:ser/>&amp;"'=HYPERLINK("x")\u0000\ud800 <!-- ]]>`;
    const shown = `</a:t><c:ser/>&amp;"'=HYPERLINK("x") <!-- ]]>`;
    const names = model(kind).series.map((one) => ({ ...one, name: hostile, range: `'${hostile}'!$A$1` }));
    const tree = parseXml(chartXml(model(kind, { title: hostile, series: names, categories: { range: 'A1', texts: [hostile] } })));
    expect(all(tree, 'a:t')[0]!.text).toBe(shown);
    expect(all(all(tree, 'c:ser')[0]!, 'c:tx')[0]!.children[0]!.text).toBe(shown);
    expect(all(tree, 'c:strCache')[0]!.children[1]!.children[0]!.text).toBe(shown);
    expect(all(tree, 'c:ser')).toHaveLength(model(kind).series.length);
  });
});

describe('the figures beside the bars', () => {
  const positions = (kind: ChartKind) => [...new Set(vals(parseXml(chartXml(model(kind))), 'c:dLblPos'))];

  // ECMA-376 part 1, 21.2.3.10 allows each place for some kinds only; Excel repairs files that break this.
  it.each([
    ['bar', ['outEnd']],
    ['column', ['outEnd']],
    ['stackedBar', ['ctr']],
    ['stackedColumn', ['ctr']],
    ['pie', ['outEnd']],
    ['doughnut', []],
    ['line', ['t']],
  ] as const)('stand in a %s chart where Excel lets them', (kind, expected) => {
    expect(positions(kind)).toEqual(expected);
  });

  it('are left out where they have no format, and have their own where it differs', () => {
    const [first] = all(parseXml(chartXml(model('bar'))), 'c:ser');
    const labels = all(first!, 'c:dLbl').map(({ children }) => children.map(({ name, attributes }) => `${name} ${attributes['val'] ?? attributes['formatCode'] ?? ''}`.trim()).slice(0, 2));
    expect(labels).toEqual([
      ['c:idx 1', 'c:delete 1'],
      ['c:idx 2', 'c:numFmt 0'],
    ]);
  });

  it('are none for a level, which is an empty outline', () => {
    const frame = series({ name: 'Target', labels: [undefined, undefined, undefined], look: 'frame' });
    const tree = parseXml(chartXml(model('bar', { series: [series(), frame] })));
    const level = all(tree, 'c:ser')[1]!;
    expect(all(level, 'c:dLbls')[0]!.children.map(({ name }) => name)).toEqual(['c:delete']);
    expect(level.children.find(({ name }) => name === 'c:spPr')!.children[0]!.name).toBe('a:noFill');
    expect(vals(tree, 'c:overlap')).toEqual(['100']);
  });
});

describe('the legend', () => {
  const hasLegend = (kind: ChartKind, count: number) => {
    const one = model(kind);
    return all(parseXml(chartXml({ ...one, series: Array.from({ length: count }, () => one.series[0]!) })), 'c:legend').length === 1;
  };

  it('is there only when something must be told apart', () => {
    expect(hasLegend('bar', 1)).toBe(false);
    expect(hasLegend('bar', 2)).toBe(true);
    expect(hasLegend('pie', 1)).toBe(false);
    expect(hasLegend('doughnut', 1)).toBe(true);
  });
});

describe('the axis of values', () => {
  it('is left out when every bar has its figure, and lying bars read from the top', () => {
    const { valueAxis, ...bare } = model('bar');
    expect(valueAxis).toBeDefined();
    const tree = parseXml(chartXml(bare));
    expect(vals(all(tree, 'c:valAx')[0]!, 'c:delete')).toEqual(['1']);
    expect(vals(all(tree, 'c:catAx')[0]!, 'c:orientation')).toEqual(['maxMin']);
    expect(vals(all(tree, 'c:valAx')[0]!, 'c:crosses')).toEqual(['max']);
  });

  it('has its lines where it is asked', () => {
    const tree = parseXml(chartXml(model('column')));
    expect(vals(tree, 'c:majorUnit')).toEqual(['100']);
    expect(all(tree, 'c:majorGridlines')).toHaveLength(1);
    expect(vals(all(tree, 'c:catAx')[0]!, 'c:orientation')).toEqual(['minMax']);
  });
});
