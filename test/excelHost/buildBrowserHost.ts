import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The double as one script for a page (see browserHost.ts): to be run there before the client library. */
export async function buildBrowserHost(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'browserHost.ts'),
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
