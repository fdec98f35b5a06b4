import type { ChartKind, ChartModel, SeriesModel } from '../../../../engine/ooxml/chart/chartModel.js';

export const KINDS: readonly ChartKind[] = ['bar', 'column', 'stackedBar', 'stackedColumn', 'pie', 'doughnut', 'line'];

export function series(more: Partial<SeriesModel> = {}): SeriesModel {
  return {
    name: 'Attivate',
    range: "'S3'!$B$7:$B$9",
    values: ['290890851.86', undefined, '0'],
    format: '#,##0.0,,',
    labels: ['0.0,,', undefined, '0'],
    look: 'filled',
    ...more,
  };
}

/** A chart with all that may be in one: titles of axes, a missing value, a figure left out, a format of its own. */
export function model(kind: ChartKind, more: Partial<ChartModel> = {}): ChartModel {
  const isSlices = kind === 'pie' || kind === 'doughnut';
  return {
    kind,
    title: 'Risorse per asse',
    categories: { range: "'S1'!$B$7:$B$9", texts: ['Asse I', 'Asse II', undefined] },
    series: isSlices ? [series()] : [series(), series({ name: 'Pagate', range: "'S3'!$C$7:$C$9" })],
    valueAxis: { title: 'Mln €', format: '0', majorUnit: '100' },
    categoryAxisTitle: 'Asse',
    ...more,
  };
}
