import { RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces.js';

/** The form of the standard that a workbook is written in: parts put into it must be of the same one. */
export type StandardForm = 'transitional' | 'strict';

/** @param uri the namespace of the root of the workbook part */
export function standardForm(uri: string): StandardForm {
  return uri === [...SPREADSHEET][1] ? 'strict' : 'transitional';
}

/** The type of a relationship of a kind, such as `drawing`. */
export function relationshipType(kind: string, form: StandardForm): string {
  return `${[...RELATIONSHIPS][form === 'strict' ? 1 : 0]}/${kind}`;
}

/** The namespaces of an XML written in the transitional form, in the form of the workbook. */
export function inForm(xml: string, form: StandardForm): string {
  if (form === 'transitional') return xml;
  return xml.replace(/(["'])http:\/\/schemas\.openxmlformats\.org\/(drawingml|officeDocument|spreadsheetml)\/2006\//g, '$1http://purl.oclc.org/ooxml/$2/');
}
