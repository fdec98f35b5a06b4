import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

/** A script of ours in one file, as RAA itself is shipped (`dist/raa`): its place. The peers are run as their packages come. */
export async function onePiece(script, folder, name = basename(script)) {
  const bundle = await rolldown({ input: script, platform: 'node', external: [/^node:/] });
  const file = join(folder, name);
  await bundle.write({ file, format: 'esm' });
  return file;
}
