import { openPackage, type OpenPackage } from '../../../engine/ooxml/package/openPackage.js';
import { WorkbookRefusal } from '../../../engine/ooxml/package/workbookRefusal.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { modelListing } from './modelListing.js';

export type Reading = { readonly listing: string; readonly pkg: OpenPackage } | { readonly code: string };

/** Reads the whole model of a workbook and verifies the parts that it does not need: the listing, or the code of the refusal. */
export async function readAll(bytes: Uint8Array): Promise<Reading> {
  try {
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    const listing = modelListing(pkg);
    await pkg.verify();
    return { listing, pkg };
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { code: error.issue.code };
    throw error;
  }
}
