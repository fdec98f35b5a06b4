import { readProgramme, recordsLongForm, RecordsReader, type ProgrammeFiles, type RecordKind } from '../../engine/index.js';

/** What a host has: the files of a programme, and files of records of any size, the operations first. */
export interface RecordsInput {
  readonly files: ProgrammeFiles;
  readonly year: number;
  readonly records: readonly { readonly kind: RecordKind; readonly file: Blob }[];
}

/** Reads records as streams and gives all that they say as JSON text: the same lines run in Node and in a browser. */
export async function recordsRun({ files, year, records }: RecordsInput): Promise<string> {
  const { programme } = readProgramme(files);
  const reader = new RecordsReader(programme!, year);
  for (const { kind, file } of records) {
    const sink = reader.file(kind, `${kind}.csv`, file.size);
    const stream = file.stream().getReader();
    for (let read = await stream.read(); !read.done; read = await stream.read()) sink.push(read.value);
    sink.end();
  }
  const { facts, counts, issues } = reader.result();
  return JSON.stringify({ lines: recordsLongForm(facts), referenceResults: facts.referenceResults, counts, issues });
}
