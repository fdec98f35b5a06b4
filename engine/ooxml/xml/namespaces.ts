/** The namespaces of a workbook: each has an address in the transitional form of the standard and one in the strict form. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

const pair = (transitional: string, strict: string): ReadonlySet<string> => new Set([TRANSITIONAL + transitional, STRICT + strict]);

export const SPREADSHEET = pair('spreadsheetml/2006/main', 'spreadsheetml/main');
/** The namespace of the text of a document. */
export const WORD_PROCESSING = pair('wordprocessingml/2006/main', 'wordprocessingml/main');
/** The namespace of `r:id` attributes, and the beginning of the types of relationships. */
export const RELATIONSHIPS = pair('officeDocument/2006/relationships', 'officeDocument/relationships');
export const PACKAGE_RELATIONSHIPS = `${TRANSITIONAL}package/2006/relationships`;
export const CONTENT_TYPES = `${TRANSITIONAL}package/2006/content-types`;

/** The short name of a relationship's type: `worksheet`, whichever form of the standard it is written in. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
