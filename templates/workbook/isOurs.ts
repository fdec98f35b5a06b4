import { openPackage } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from './nodePackageHost.js';

/** The name that the core properties carry in what we make, and that a person's saving replaces. */
export const OUR_NAME = 'RAA';

const PROPERTIES = 'docProps/core.xml';

/** Whether a file is a workbook that we made and that nobody has saved since. */
export function isOurs(bytes: Uint8Array): boolean {
  try {
    const properties = openPackage(bytes, NODE_PACKAGE_HOST).text(PROPERTIES);
    const names = ['dc:creator', 'cp:lastModifiedBy'].map((tag) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(properties)?.[1]);
    return names.every((name) => name === OUR_NAME);
  } catch {
    return false;
  }
}
