#!/usr/bin/env node
import { realTerminal } from './commandLine/terminal.js';
import { realFileSystem } from './files/fileSystem.js';
import { run } from './run.js';

/* A reader that stops early (`raa compute … | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), realTerminal, realFileSystem);
