import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../templates/packageRoot.js';

/** What the pane is made of: when nothing here is newer than the build, the build stands. */
const SOURCES = ['addin', 'engine', 'templates/programmes', 'templates/blank', 'webpack.config.js', 'package-lock.json'];

/**
 * The folder of the pane built for production, as it goes on a server: with office.js from Microsoft's address (`cdn`) or copied
 * beside it (`self`). Built when a source is newer than the last build.
 */
export function builtPane(office: 'cdn' | 'self'): string {
  const folder = join(PACKAGE_ROOT, 'dist', `pane-${office}`, 'addin');
  const page = join(folder, 'pane.html');
  const started = new Date();
  if (!existsSync(page) || statSync(page).mtimeMs < newest(SOURCES.map((source) => join(PACKAGE_ROOT, source)))) {
    const command = ['webpack', '--mode', 'production', '--env', `office=${office}`, '--output-path', folder];
    const { status, stdout, stderr } = spawnSync('npx', command, { cwd: PACKAGE_ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    // A source changed while the build ran is newer than it.
    utimesSync(page, started, started);
  }
  return folder;
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path);
      return stat.isDirectory() ? newest([...readdirSync(path).map((name) => join(path, name))]) : stat.mtimeMs;
    }),
    0,
  );
}
