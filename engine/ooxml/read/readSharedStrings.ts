import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { contentText, unescapeCellText } from '../xml/contentText.js';
import { TagCursor } from '../xml/tagCursor.js';

/**
 * The texts that the cells share, in order: runs of formatted text are joined, readings for the phonetic alphabet are left out.
 * The part can be long, so it is walked tag by tag, without an event or an object for each. The declared counts are not trusted.
 */
export function readSharedStrings(pkg: OpenPackage, part: string): string[] {
  const xml = pkg.text(part);
  const cursor = new TagCursor(xml, part);
  if (!cursor.next()) throw new WorkbookRefusal('XLS-010', { path: part }, { found: '1' });
  const prefix = cursor.name.slice(0, cursor.name.indexOf(':') + 1);
  const [item, textTag, phonetic, extension] = ['si', 't', 'rPh', 'extLst'].map((local) => prefix + local);
  const root = cursor.name;
  const strings: string[] = [];
  let isClosed = cursor.kind === 'empty';
  let text = '';
  /** Inside readings or extensions, whose texts are not those of the cell. */
  let aside = 0;
  /** Where the content of an open text begins. */
  let textStart = -1;
  while (cursor.next()) {
    const { kind, name } = cursor;
    if (name === phonetic || name === extension) aside += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (name === textTag && kind === 'open') textStart = cursor.end;
    else if (name === textTag && kind === 'close') {
      if (aside === 0 && textStart >= 0) text += contentText(xml, textStart, cursor.start, part);
      textStart = -1;
    } else if (name === item) {
      if (kind !== 'open') strings.push(unescapeCellText(text));
      text = '';
    } else if (name === root && kind === 'close') isClosed = true;
  }
  if (!isClosed) throw new WorkbookRefusal('XLS-010', { path: part }, { found: String(xml.length) });
  return strings;
}
