import { dataKindNamed, type DataKind } from './recordNames.js';

/** What the publications of a year print, in the folder of that year. */
export const PUBLISHED_FILE = 'pubblicato.csv';
/** A file of this name says that the records beside it are a sample: persons who do not exist. */
export const SAMPLE_MARK = 'campione.json';
/** The folder of a programme that holds its sample. */
export const SAMPLE_FOLDER = 'campione';

/** What a file in a data folder is by its name: data of a kind, a workbook that may have sheets of data, or nothing of ours. */
export function dataFileNamed(name: string): DataKind | 'workbook' | undefined {
  const kind = /\.csv$/i.test(name) ? dataKindNamed(name.slice(0, -'.csv'.length)) : undefined;
  if (kind !== undefined) return kind;
  // `~$…` is what Excel leaves beside a workbook that is open.
  return /\.xls[xm]$/i.test(name) && !/^(?:~\$|\.)/.test(name) ? 'workbook' : undefined;
}

/** What a file that a person names is: what its name says, whatever its ending; otherwise typed figures. */
export function dataFileGiven(name: string): DataKind {
  return dataKindNamed(name.replace(/\.[^.]*$/, '')) ?? 'valori';
}
