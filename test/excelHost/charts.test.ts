import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../engine/ooxml/xml/elements.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { changedParts, openHost, partsOf, type OpenHost } from './openHost.js';

const CHARTS = FIXTURE_WORKBOOKS.find(({ name }) => name === 'charts.xlsx')!.bytes;
const utf8 = (text: string | undefined) => Buffer.from(text ?? '', 'latin1').toString('utf8');

/** A sheet of figures with a chart in which everything is set. */
async function drawn(open: OpenHost): Promise<void> {
  open.host.type('Foglio1', 'A1:C3', [['Asse', 'Dotazione', 'Impegni'], ['I', 10, 5], ['II', 20, '=B3/2']]);
  await open.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Foglio1');
    const chart = sheet.charts.add(Excel_.ChartType.barClustered, sheet.getRange('Z1'), Excel_.ChartSeriesBy.auto);
    chart.name = 'RAA_prova';
    chart.title.text = 'Dotazione & impegni';
    chart.title.format.font.bold = true;
    chart.legend.visible = true;
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.valueAxis.majorUnit = 10;
    chart.axes.valueAxis.title.text = 'Euro';
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.title.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = true;
    chart.plotVisibleOnly = true;
    const first = chart.series.add('Dotazione');
    first.setValues(sheet.getRange('B2:B3'));
    first.setXAxisValues(sheet.getRange('A2:A3'));
    first.format.fill.clear();
    first.format.line.color = '#1B3A6B';
    first.gapWidth = 45;
    first.overlap = 100;
    const second = chart.series.add('Impegni');
    second.setValues(sheet.getRange('C2:C3'));
    second.setXAxisValues(sheet.getRange('A2:A3'));
    second.format.fill.setSolidColor('#95C4E0');
    second.hasDataLabels = true;
    second.dataLabels.numberFormat = '#,##0.00';
    second.dataLabels.position = 'InsideBase';
    second.points.getItemAt(1).hasDataLabel = false;
    second.points.getItemAt(0).format.fill.setSolidColor('#FF0000');
    chart.setPosition('E2', 'K20');
    await context.sync();
  });
}
/** The names of the library are strings: those of any loaded copy do. */
const Excel_ = { ChartType: { barClustered: 'BarClustered' }, ChartSeriesBy: { auto: 'Auto' } } as unknown as typeof Excel;

describe('a chart drawn through the API', () => {
  it('is remembered with all that was set', async () => {
    const open = openHost();
    await drawn(open);
    expect(open.host.unsupported.size).toBe(0);
    expect(open.host.charts).toMatchObject([
      {
        name: 'RAA_prova',
        sheet: 'Foglio1',
        chartType: 'BarClustered',
        title: { text: 'Dotazione & impegni', format: { font: { bold: true } } },
        legend: { visible: true, position: 'Bottom' },
        axes: { valueAxis: { numberFormat: '#,##0', majorUnit: 10, title: { text: 'Euro' } }, categoryAxis: { reversePlotOrder: true, title: { visible: false } } },
        position: { top: 2, left: 5, bottom: 20, right: 11 },
        series: [
          { name: 'Dotazione', values: 'Foglio1!$B$2:$B$3', xAxisValues: 'Foglio1!$A$2:$A$3', gapWidth: 45, overlap: 100, format: { fill: { isCleared: true }, line: { color: '#1B3A6B' } } },
          { name: 'Impegni', hasDataLabels: true, dataLabels: { numberFormat: '#,##0.00', position: 'InsideBase' }, format: { fill: { color: '#95C4E0' } }, points: { 0: { format: { fill: { color: '#FF0000' } } }, 1: { hasDataLabel: false } } },
        ],
      },
    ]);
  });

  it('can be read back through the API', async () => {
    const open = openHost();
    await drawn(open);
    await open.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Foglio1');
      charts.load('items/name,items/chartType,items/title/text,items/width,count');
      const missing = charts.getItemOrNullObject('Altro').load('name');
      const { series } = charts.getItem('RAA_prova');
      series.load('items/name,items/gapWidth,items/hasDataLabels,count');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(charts.items.map(({ name, chartType, title }) => [name, chartType, title.text])).toEqual([['RAA_prova', 'BarClustered', 'Dotazione & impegni']]);
      expect(charts.items[0]!.width).toBe(7 * 48);
      expect(series.items.map(({ name, gapWidth, hasDataLabels }) => [name, gapWidth, hasDataLabels])).toEqual([['Dotazione', 45, false], ['Impegni', 150, true]]);
    });
  });

  it('is written as a chart of the engine, and found again', async () => {
    const open = openHost();
    await drawn(open);
    const saved = open.host.save();
    const parts = partsOf(saved);
    const xml = utf8(parts.get('xl/charts/chart1.xml'));
    expect(elementsOf(xml, 'chart').filter(({ local }) => local === 'ser')).toHaveLength(2);
    expect(xml).toContain('<a:t>Dotazione &amp; impegni</a:t>');
    expect(xml).toContain('<c:f>Foglio1!$C$2:$C$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>10</c:v></c:pt>');
    expect(xml).toContain('<c:majorUnit val="10"/>');
    expect(utf8(parts.get('xl/drawings/drawing1.xml'))).toContain('name="RAA_prova"');
    expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart1.xml');
    const again = openHost(saved).host;
    expect(again.charts).toMatchObject([{ name: 'RAA_prova', chartType: 'BarClustered', title: { text: 'Dotazione & impegni' }, position: { top: 2, left: 5, bottom: 20, right: 11 }, series: [{ name: 'Dotazione', values: 'Foglio1!$B$2:$B$3' }, { name: 'Impegni', xAxisValues: 'Foglio1!$A$2:$A$3' }] }]);
    expect(changedParts(saved, again.save())).toEqual([]);
  });

  it('follows its cells and its sheet, and goes when it is deleted', async () => {
    const open = openHost();
    await drawn(open);
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.getRange('1:2').insert('Down');
      sheet.name = 'Dati 2';
      await context.sync();
    });
    expect(open.host.charts[0]!.series[1]!.values).toBe("'Dati 2'!$C$4:$C$5");
    const saved = open.host.save();
    const again = openHost(saved);
    await again.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Dati 2').charts.getItem('RAA_prova').delete();
      await context.sync();
    });
    const without = partsOf(again.host.save());
    expect([...without.keys()].filter((name) => name.startsWith('xl/charts/'))).toEqual([]);
    expect(without.get('xl/drawings/drawing1.xml')).not.toContain('graphicFrame');
  });
});

describe('the charts of a file', () => {
  it('are listed, and stay to the letter when they are only looked at', async () => {
    const { host, Excel } = openHost(CHARTS);
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const all = sheets.items.map(({ charts }) => charts.load('items/name,items/title/text,items/legend/visible,items/chartType'));
      await context.sync();
      return all.flatMap(({ items }) => items.map(({ name }) => name));
    });
    expect(names.length).toBeGreaterThan(0);
    expect(changedParts(CHARTS, host.save())).toEqual([]);
  });

  it('keep their looks when their data alone are set', async () => {
    const open = openHost();
    await drawn(open);
    const before = open.host.save();
    const again = openHost(before);
    again.host.type('Foglio1', 'B4', 30);
    await again.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.charts.getItem('RAA_prova').series.getItemAt(0).setValues(sheet.getRange('B2:B4'));
      await context.sync();
    });
    const after = again.host.save();
    expect(changedParts(before, after)).toEqual(['xl/charts/chart1.xml', 'xl/worksheets/sheet1.xml']);
    const xml = utf8(partsOf(after).get('xl/charts/chart1.xml'));
    expect(xml).toContain('Foglio1!$B$2:$B$4');
    expect(xml).toContain('<c:majorUnit val="10"/>');
  });
});

describe('a chart of a range', () => {
  it('has the series that Excel finds in it', async () => {
    const { host, Excel } = openHost();
    host.type('Foglio1', 'A1:C3', [['Asse', 'Dotazione', 'Impegni'], ['I', 10, 5], ['II', 20, 8]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      await context.sync();
    });
    expect(host.charts[0]!.series).toEqual([
      { name: 'Dotazione', values: 'Foglio1!$B$2:$B$3', xAxisValues: 'Foglio1!$A$2:$A$3' },
      { name: 'Impegni', values: 'Foglio1!$C$2:$C$3', xAxisValues: 'Foglio1!$A$2:$A$3' },
    ]);
  });
});
