import type { Provenance } from '../fill/provenance.js';
import type { Language } from '../number/italianFormat.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import type { RuleSubject } from '../checks/rules/ruleSubject.js';
import { translate } from '../text/translate.js';
import { workbookIdentity } from './workbookIdentity.js';

const LANGUAGES: readonly Language[] = ['it', 'en'];

/**
 * What a workbook says of itself, for the rules on the report as a whole. Of several codes that its texts name, that of the programme it
 * is read with counts. The year is that of a workbook of RAA: elsewhere texts name other years too, and the user's word is taken.
 */
export function coverOf(sheets: readonly SheetModel[], provenance: Provenance | undefined, cci: string): NonNullable<RuleSubject['cover']> {
  const codes = workbookIdentity(sheets, provenance).cci;
  const code = codes.find((one) => one === cci) ?? codes[0];
  const approved = besideLabel(sheets);
  return {
    ...(code !== undefined && { cci: code }),
    ...(provenance?.origin !== undefined && { year: String(provenance.origin.year) }),
    ...(approved !== undefined && { approved }),
  };
}

/** The text beside the line of the cover that says when the monitoring committee approved the report: its label comes first in its row. */
function besideLabel(sheets: readonly SheetModel[]): string | undefined {
  const labels = LANGUAGES.map((language) => translate(language, 'cover.approved'));
  for (const { rows } of sheets) {
    for (const { cells: [label, beside] } of rows) {
      if (label !== undefined && labels.includes(label.text) && beside !== undefined && beside.text !== '') return beside.text;
    }
  }
  return undefined;
}
