import type { CategoryRange, SeriesModel } from './chartModel.js';
import { plainText } from './drawnText.js';

/** The categories of a series: the range, and the texts that it holds. */
export function categoriesXml({ range, texts }: CategoryRange): string {
  return `<c:cat><c:strRef><c:f>${plainText(range)}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef></c:cat>`;
}

/** The values of a series: the range, and the numbers that it holds. A missing one has no point: a gap. */
export function valuesXml({ range, values, format }: SeriesModel): string {
  const cache = `<c:formatCode>${plainText(format)}</c:formatCode>${points(values)}`;
  return `<c:val><c:numRef><c:f>${plainText(range)}</c:f><c:numCache>${cache}</c:numCache></c:numRef></c:val>`;
}

function points(values: readonly (string | undefined)[]): string {
  const list = values.map((value, i) => (value === undefined ? '' : `<c:pt idx="${i}"><c:v>${plainText(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${list.join('')}`;
}
