import { EXIT, type ExitCode } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { outputTo, targetPath } from '../files/outputTarget.js';
import { writeFiles } from '../files/writeFiles.js';
import type { Options, OptionShapes } from '../commandLine/options.js';
import type { Terminal } from '../commandLine/terminal.js';
import { readTemplate } from '../workbook/readTemplate.js';

export const TEMPLATE_OPTIONS: OptionShapes = { out: { kind: 'value', isMandatory: true }, overwrite: { kind: 'flag' } };

/** `raa template`: the blank template. */
export function template(options: Options, terminal: Terminal, fs: FileSystem): ExitCode {
  const { bytes } = readTemplate(options.language, fs);
  const path = targetPath(options.value('out')!, options.language === 'it' ? 'RAA_modello.xlsx' : 'RAA_template.xlsx', fs);
  writeFiles([outputTo(path, bytes, options.flag('overwrite'), fs)], fs);
  terminal.out(`${path}\n`);
  return EXIT.fine;
}
