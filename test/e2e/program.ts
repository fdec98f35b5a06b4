import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';

/** The program as people run it. */
export const MAIN = join(PACKAGE_ROOT, 'dist', 'raa', 'main.js');

/** Builds the program from the sources, as `npm run generate` does before it runs it. */
export function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:program'], { cwd: PACKAGE_ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

export interface ProgramRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a process of its own. */
export function program(args: readonly string[], { env = {}, cwd }: { env?: Readonly<Record<string, string>>; cwd?: string } = {}): ProgramRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  return { status, out: stdout, err: stderr };
}

/** Runs the program for a reader that goes away after some bytes, as `| head -c` does. */
export function programReadUpTo(bytes: number, args: readonly string[]): Promise<ProgramRun> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (out.length >= bytes) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  return new Promise((done) => child.on('close', (status) => done({ status, out, err })));
}
