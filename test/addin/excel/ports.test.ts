import { OfficeWorkbook } from '../../../addin/excel/officeWorkbook.js';
import { openPackage, PROVENANCE_NAMESPACE, readWorkbook, WorkbookPatch } from '../../../engine/index.js';
import { FileWorkbook } from '../../../templates/workbook/fileWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import type { ExcelHost } from '../../excelHost/excelHost.js';
import { describePort, type PortUnderTest } from '../workbookPort.contract.js';
import { fileContents, hostContents } from './hostContents.js';
import { openOffice, PLAIN_SUPPORT } from './openOffice.js';

const hosts = new WeakMap<object, ExcelHost>();

const IN_EXCEL: PortUnderTest = {
  async open(bytes) {
    const { office, host } = openOffice(bytes);
    const { snapshot } = await office.survey();
    const port = new OfficeWorkbook(snapshot, PLAIN_SUPPORT);
    hosts.set(port, host);
    return port;
  },
  async written(port) {
    await (port as OfficeWorkbook).commit();
    return hostContents(hosts.get(port)!);
  },
  provenance: (port) => Promise.resolve(provenanceIn(hosts.get(port)!.save())),
};

const IN_A_FILE: PortUnderTest = {
  open(bytes) {
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    return Promise.resolve(new FileWorkbook(pkg, readWorkbook(pkg)));
  },
  written: (port) => Promise.resolve(fileContents((port as FileWorkbook).patch.toBytes())),
  provenance: (port) => Promise.resolve(provenanceIn((port as FileWorkbook).patch.toBytes())),
};

function provenanceIn(bytes: Uint8Array): string | undefined {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg)).customXml(PROVENANCE_NAMESPACE);
}

describePort('a workbook in a file', IN_A_FILE, IN_A_FILE);
describePort('a workbook in Excel', IN_EXCEL, IN_A_FILE);
