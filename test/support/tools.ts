import { spawnSync } from 'node:child_process';

/** Where a program of the system stands; undefined when it is not installed. */
export function pathOfTool(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Why the suites that need a tool are skipped here; undefined when the tool is there. In CI a missing tool is a failure. */
export function missingTool(command: string, packages: string): string | undefined {
  if (pathOfTool(command) !== undefined) return undefined;
  if (process.env['CI'] === 'true') throw new Error(`${command} is missing: install ${packages}`);
  return `(${command} is missing: apt-get install -y --no-install-recommends ${packages})`;
}
