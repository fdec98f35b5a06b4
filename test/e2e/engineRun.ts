import type * as Engine from '../../engine/index.js';

/** What a host has: the texts of a programme and of its data, and where the tables begin. */
export interface EngineInput {
  readonly files: Engine.ProgrammeFiles;
  readonly values: readonly { readonly name: string; readonly text: string }[];
  readonly published: { readonly name: string; readonly text: string };
  readonly year: number;
  readonly language: Engine.Language;
  readonly anchors: readonly (readonly [string, Engine.CellPosition])[];
}

/**
 * One report from texts to the blocks that a host would write, as JSON text. The engine is given from outside: the same
 * lines run in Node and in a browser.
 */
export async function engineRun(engine: typeof Engine, input: EngineInput): Promise<string> {
  const { files, values, published, year, language, anchors } = input;
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
    write: (block) => Promise.resolve(void blocks.push(block)),
  };
  await engine.fillWorkbook(host, report!, language);
  return JSON.stringify({ tables: engine.tablesAsData(report!, language), long: engine.longForm(report!), blocks, issues });
}
