/* Writes two workbooks in turn over the same file, for ever, until it is killed. Arguments: the module that writes, the target, the two sources. */
import * as fs from 'node:fs';

const [module, target, ...sources] = process.argv.slice(2);
const { writeFiles } = await import(module);
const contents = sources.map((source) => fs.readFileSync(source));
process.stdout.write('ready\n');
for (let i = 0; ; i++) writeFiles([{ path: target, bytes: contents[i % contents.length], keepsOld: false }], fs);
