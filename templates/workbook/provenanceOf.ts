import { PROVENANCE_NAMESPACE, readProvenance, WorkbookPatch, type OpenPackage, type Provenance, type WorkbookModel } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from './nodePackageHost.js';

/** What RAA says in a workbook of what it wrote there; undefined in a workbook of others. */
export function provenanceOf(pkg: OpenPackage, workbook: WorkbookModel): Provenance | undefined {
  const xml = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook).customXml(PROVENANCE_NAMESPACE);
  return xml === undefined ? undefined : readProvenance(xml);
}
