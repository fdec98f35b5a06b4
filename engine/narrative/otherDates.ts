import type { Paragraph } from './narrativeText.js';

/** «al 31 dicembre 2021», «al 31.12.2021». */
const CUT_OFF = /\b31(?:\s*dicembre\s+|[./]12[./])(20\d\d)\b/gi;

/**
 * Paragraphs whose figures are of an earlier date than the report: those that say so, and the rest of a section whose paragraph
 * says so without naming the date of the report.
 */
export function otherDateSpans(paragraphs: readonly Paragraph[], year: number): (paragraph: number) => boolean {
  const other = new Set<number>();
  let section: string | undefined;
  paragraphs.forEach(({ text, headings, kind }, i) => {
    const key = headings[0] ?? '';
    if (section !== undefined && section !== key) section = undefined;
    const years = [...text.matchAll(CUT_OFF)].map(([, found]) => Number(found));
    const isEarlier = kind !== 'heading' && years.length > 0 && years.every((one) => one < year);
    if (isEarlier) section = key;
    else if (years.includes(year)) section = undefined;
    if (section !== undefined) other.add(i);
  });
  return (paragraph) => other.has(paragraph);
}
