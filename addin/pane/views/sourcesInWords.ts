import type { PaneState } from '../../actions/paneState.js';
import { dataRequest } from '../../actions/readData.js';
import type { PaneText } from '../text/paneText.js';

/** The chosen sources in a few words, without names of files: "2 fogli, 3 file, cifre fornite con il programma". */
export function sourcesInWords(state: PaneState, { data }: PaneText): string {
  const request = dataRequest(state);
  if (request === undefined) return '';
  const { sheets, files, withBundled } = request;
  return [sheets.length > 0 && data.sheetsCount(sheets.length), files.length > 0 && data.filesCount(files.length), withBundled && data.bundledInWords].filter((part) => part !== false).join(', ');
}
