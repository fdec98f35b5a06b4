const START_OF_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Whether a spreadsheet could take a text for a formula, when someone edits its cell or opens it as CSV.
 * @source OWASP, CSV Injection; with the full-width forms of the same signs
 */
export function looksLikeFormula(text: string): boolean {
  return START_OF_FORMULA.test(text);
}
