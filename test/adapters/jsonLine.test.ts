import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { copyProgramme, raa } from './support.js';

/* V8 gives a position for some mistakes only: «Unexpected token 'A', …"event": Approvazione"… is not valid JSON». */
it.each([
  ['a word without quotes', '{\n  "format": parola,\n  "versions": []\n}\n', 2],
  ['a comma too many', '{\n  "format": "raa/piano/1",\n  "versions": [1,]\n}\n', 3],
  ['a quote of another kind', "{\n  'format': 1\n}\n", 2],
  ['two lines after the mistake', '{\n  "format": "raa/piano/1"\n  "versions": []\n}\n', 3],
])('the message on a broken JSON text names the line of the mistake, on one line: %s', async (_, text, row) => {
  const folder = temporaryFolder();
  const programme = copyProgramme(folder);
  writeFileSync(join(programme, 'piano.json'), text);
  const { err } = await raa(['compute', '--programme', programme, '--year', '2018', '--format', 'csv']);
  expect(err).toMatch(new RegExp(`^PRG-002 piano\\.json, riga ${row}: [^\\n]*vicino a «[^»\\n]+»[^\\n]*\\n$`));
});
