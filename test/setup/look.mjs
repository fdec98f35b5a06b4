/*
 * Turns workbooks into pictures to look at: npm run look -- out/RAA_….xlsx …  (pictures in out/look)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { convert } from '../../dist/test/test/support/libreOffice.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Indicare le cartelle di lavoro: npm run look -- out/RAA_2014IT05SFOP007_2022.xlsx');
  process.exit(2);
}
const folder = join('out', 'look');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const pdf of convert(files, 'pdf', folder)) {
  execFileSync('pdftoppm', ['-r', '100', '-png', pdf, join(folder, basename(pdf, '.pdf'))]);
}
console.log(`${readdirSync(folder).filter((name) => name.endsWith('.png')).length} immagini in ${folder}`);
