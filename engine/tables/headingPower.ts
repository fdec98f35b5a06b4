/** Amounts in millions, or in thousands, as headings say: «(Mln €)», «milioni di euro», «migliaia di euro», «€/000». */
export function headingPower(heading: string): number {
  if (/\b(?:mln|mio|milion[ei]|millions?|m€)(?![\p{L}])/iu.test(heading)) return 6;
  return /\b(?:migliaia|mila|thousands?)\b|\b0{3}\b/iu.test(heading) ? 3 : 0;
}
