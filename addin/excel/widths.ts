/*
 * Widths of columns. Files give them in characters: how many digits of the workbook's plain font fit, with five pixels of margin counted
 * in. Excel's API gives them in points. The digits of Calibri 11 and of Arial 10, the plain fonts of nearly all workbooks, are 7 pixels
 * wide; at 96 pixels to the inch a pixel is three quarters of a point.
 */
const DIGIT_PIXELS = 7;
const POINTS_OF_A_PIXEL = 0.75;

/** The width in points of a column that a file says is so many characters wide. */
export function columnPoints(characters: number): number {
  return characters * DIGIT_PIXELS * POINTS_OF_A_PIXEL;
}
