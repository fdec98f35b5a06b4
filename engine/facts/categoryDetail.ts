const SEPARATOR = ' | ';

/** The codes of a combination of categories as one text: "102 | 01 | 07 | 07 | 08 | 18 | ITC4". An empty code stays empty. */
export function categoryDetail(codes: readonly string[]): string {
  return codes.map((code) => code.replaceAll('|', '/')).join(SEPARATOR);
}

export function categoryCodes(detail: string): string[] {
  return detail.split(SEPARATOR);
}
