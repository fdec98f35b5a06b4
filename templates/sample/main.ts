import { realTerminal } from '../commandLine/terminal.js';
import { realFileSystem } from '../files/fileSystem.js';
import { sampleCommand } from './sampleCommand.js';

/* Writes a calibrated sample of a programme: `npm run sample`. */
process.exitCode = sampleCommand(process.argv.slice(2), realTerminal, realFileSystem);
