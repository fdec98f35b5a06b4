import type * as Engine from '../../engine/index.js';

/** What a host has: the texts of a programme and of its data, and where the tables begin. */
export interface EngineInput {
  readonly files: Engine.ProgrammeFiles;
  readonly values: readonly { readonly name: string; readonly text: string }[];
  readonly published: { readonly name: string; readonly text: string };
  readonly year: number;
  readonly language: Engine.Language;
  readonly anchors: readonly (readonly [string, Engine.CellPosition])[];
  readonly provenance: string;
}

/**
 * One report from texts to the blocks that a host would write, as JSON text. The engine is given from outside: the same
 * lines run in Node and in a browser.
 */
export async function engineRun(engine: typeof Engine, input: EngineInput): Promise<string> {
  const { files, values, published, year, language, anchors, provenance } = input;
  const { programme } = engine.readProgramme(files);
  const reads = values.map(({ name, text }) => engine.readValues(text, name, programme!, year));
  const { report, issues } = engine.computeReport({
    programme: programme!,
    year,
    figures: reads.flatMap(({ figures }) => figures),
    published: engine.readPublished(published.text, published.name, programme!, year).figures,
    counts: reads.map(({ count }) => count),
  });
  const blocks: Engine.SheetBlock[] = [];
  const host: Engine.WorkbookPort = {
    anchors: () => Promise.resolve(new Map(anchors)),
    sheet: (name) => Promise.resolve({ name, isProtected: false, editableRanges: [], merges: [], tables: [], rows: [] }),
    provenance: () => Promise.resolve(provenance),
    obstacles: () => Promise.resolve([]),
    write: (block) => Promise.resolve(void blocks.push(block)),
    writeCells: () => Promise.resolve(),
    writeProvenance: (xml) => Promise.resolve(void (written = xml)),
  };
  let written = '';
  const { plan } = await engine.fillWorkbook(host, report!, { language, changedCells: 'refuse', mapped: [] });
  return JSON.stringify({ written, drawings: engine.workbookDrawings(plan), tables: engine.tablesAsData(report!, language), long: engine.longForm(report!), blocks, issues });
}
