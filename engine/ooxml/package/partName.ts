import type { PackageHost } from './packageHost.js';
import { WorkbookRefusal } from './workbookRefusal.js';

/**
 * The name of a part as the engine knows it: with `/` between folders, also when an old writer put `\`.
 * Never a path to the disk, yet refused when it would be a dangerous one: another program may unpack the same file.
 * @throws WorkbookRefusal XLS-008
 */
export function partName(bytes: Uint8Array, host: PackageHost): string {
  const name = decodeName(bytes, host).replaceAll('\\', '/');
  if (!isSafeName(name)) throw new WorkbookRefusal('XLS-008', {}, { found: name });
  return name;
}

/** Names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
export function sameNameKey(name: string): string {
  return name.toLowerCase();
}

export function isFolderName(name: string): boolean {
  return name.endsWith('/');
}

const CONTROL = /[\u0000-\u001f\u007f]/;
const DRIVE = /^[A-Za-z]:/;

/** No absolute path, no drive, no control character, no segment that is empty or goes up. */
export function isSafeName(name: string): boolean {
  if (name === '' || CONTROL.test(name) || DRIVE.test(name)) return false;
  const segments = (isFolderName(name) ? name.slice(0, -1) : name).split('/');
  return segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** UTF-8, whatever the flag says: half of the writers forget it. Other bytes are taken as they are, so that two names stay two. */
function decodeName(bytes: Uint8Array, host: PackageHost): string {
  try {
    return host.decode(bytes, 'utf-8');
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
