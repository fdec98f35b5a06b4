import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, copyProgramme, putFile, raa, valuesText } from './support.js';

/* Node's TextDecoder('windows-1252') gives C1 control characters for 0x80-0x9F (nodejs/node#56542, #60888). */
const NAME = 'L’ufficio – 5 € “in più” … Œuvre™';
const BYTES: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, 'Œ': 0x8c, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '™': 0x99 };

describe('a file in Windows-1252', () => {
  it('keeps the euro sign, the quotes and the dashes that Word writes', async () => {
    const text = valuesText([{ anno: '2018', misura: 'altra_cifra', voce: NAME, valore: '5', unita: 'numero', fonte: 'f' }]);
    const data = putFile(join(temporaryFolder(), 'valori.csv'), Uint8Array.from([...text], (character) => BYTES[character] ?? character.charCodeAt(0)));
    const { out, err } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'json', '--table', 'S8']);
    expect(err).toMatch(/^FIL-008 valori\.csv/);
    expect(out).toContain(JSON.stringify(NAME).slice(1, -1));
  });

  it.each(['2018/pubblicato.csv', 'programma.json'])('is told whatever it holds: %s', async (name) => {
    const programme = copyProgramme(temporaryFolder());
    const text = readFileSync(join(programme, name), 'utf8').replaceAll(/[^\u0000-\u00ff]/g, '-');
    expect(text).toMatch(/[à-ù]/);
    writeFileSync(join(programme, name), Buffer.from(text, 'latin1'));
    const { err } = await raa(['compute', '--programme', programme, '--year', '2018', '--format', 'csv']);
    expect(err).toContain(`FIL-008 ${name}: `);
  });
});
