import { EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { assertReplaceable, targetPath, writeResult } from '../files/outputTarget.js';
import { readBytes } from '../files/readText.js';
import { blankTemplate } from '../packageRoot.js';
import type { Options, OptionShapes } from '../commandLine/options.js';
import type { Terminal } from '../commandLine/terminal.js';

export const TEMPLATE_OPTIONS: OptionShapes = { out: { kind: 'value', isMandatory: true }, overwrite: { kind: 'flag' } };

/** `raa template`: the blank template. */
export function template(options: Options, terminal: Terminal, fs: FileSystem): ExitCode {
  const source = blankTemplate(options.language);
  const bytes = readBytes(source, source, fs);
  const path = targetPath(options.value('out')!, options.language === 'it' ? 'RAA_modello.xlsx' : 'RAA_template.xlsx', fs);
  assertReplaceable(path, options.flag('overwrite'), fs);
  writeResult(path, bytes, fs);
  terminal.out(`${path}\n`);
  return EXIT.fine;
}
