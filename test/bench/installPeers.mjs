import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Installs the libraries that RAA is measured against, in this folder, when they are not there or their lock has changed. */
export function installPeers() {
  const installed = at('node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return;
  console.log('Installo i termini di paragone (test/bench/package-lock.json)');
  execFileSync('npm', ['ci', '--prefix', at('.'), '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
