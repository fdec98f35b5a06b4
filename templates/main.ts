#!/usr/bin/env node
import { realTerminal } from './commandLine/terminal.js';
import { realFileSystem } from './files/fileSystem.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), realTerminal, realFileSystem);
