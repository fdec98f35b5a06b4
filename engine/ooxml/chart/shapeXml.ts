import { PAPER } from './palette.js';

/** Width of a line in English Metric Units: 12 700 to the point. */
const THIN = 9525;
const STRONG = 15_875;

/** A filled shape with a thin white line around it, which sets it apart from its neighbours. */
export function filledShape(fill: string): string {
  return `<c:spPr>${solid(fill)}${line(THIN, PAPER)}</c:spPr>`;
}

/** An empty shape with a strong outline. */
export function frameShape(colour: string): string {
  return `<c:spPr><a:noFill/>${line(STRONG, colour)}</c:spPr>`;
}

/** A line without a surface: a grid line, an axis. */
export function lineShape(colour: string): string {
  return `<c:spPr>${line(THIN, colour)}</c:spPr>`;
}

/** The line of a series of a line chart. */
export function strongLineShape(colour: string): string {
  return `<c:spPr>${line(28_575, colour)}</c:spPr>`;
}

/** Nothing drawn. */
export function noShape(): string {
  return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
}

/** The surface of the whole chart: the paper, without a border. */
export function paperShape(): string {
  return `<c:spPr>${solid(PAPER)}<a:ln><a:noFill/></a:ln></c:spPr>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function line(width: number, colour: string): string {
  return `<a:ln w="${width}">${solid(colour)}</a:ln>`;
}
