/*
 * Installs what the tests need from Debian: LibreOffice Calc (the independent calculator) and poppler-utils (to look at
 * pages). As root they are installed; otherwise the command to type is told, and the suites concerned are skipped.
 * In CI a missing tool is a failure: a test that did not run proves nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';

const TOOLS = [
  { command: 'soffice', packages: ['libreoffice-calc', 'fonts-liberation2'] },
  { command: 'pdftoppm', packages: ['poppler-utils'] },
  { command: 'chromium', packages: ['chromium'] },
];

const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const missing = TOOLS.filter(({ command }) => !isThere(command));
if (missing.length > 0) {
  const packages = missing.flatMap((tool) => tool.packages);
  const advice = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    console.log(`Installo da Debian: ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } else {
    console.log(`Mancano: ${missing.map(({ command }) => command).join(', ')}. Per installarli (come root): ${advice}`);
  }
  const still = missing.filter(({ command }) => !isThere(command));
  if (still.length > 0 && process.env.CI === 'true') {
    console.error(`In CI servono tutti gli strumenti; mancano: ${still.map(({ command }) => command).join(', ')}`);
    process.exit(1);
  }
}
