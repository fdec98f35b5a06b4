import { describe, expect, it } from 'vitest';
import { openPackage, readWorkbook, WorkbookPatch } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { openHost, partsOf } from './openHost.js';

const NAMESPACE = 'urn:prova:nota';
const xml = (text: string) => `<nota xmlns="${NAMESPACE}"><testo>${text}</testo></nota>`;

describe('XML parts of programs', () => {
  it('are added, found, changed and deleted', async () => {
    const { host, Excel } = openHost(FIXTURE_WORKBOOKS.find(({ name }) => name === 'customXml.xlsx')!.bytes);
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const none = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load('id');
      const theirs = parts.getByNamespace('urn:esempio').getOnlyItemOrNullObject().load('id,namespaceUri');
      await context.sync();
      expect([none.isNullObject, theirs.isNullObject]).toEqual([true, false]);
      expect([theirs.id, theirs.namespaceUri]).toEqual(['{33333333-3333-4333-8333-333333333333}', 'urn:esempio']);
      const added = parts.add(xml('uno')).load('id,namespaceUri');
      await context.sync();
      expect(added.namespaceUri).toBe(NAMESPACE);
      added.setXml(xml('due è'));
      const [read, count] = [parts.getItem(added.id).getXml(), parts.getByNamespace(NAMESPACE).getCount()];
      await context.sync();
      expect([read.value, count.value]).toEqual([xml('due è'), 1]);
    });
    const saved = host.save();
    const pkg = openPackage(saved, NODE_PACKAGE_HOST);
    expect(new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg)).customXml(NAMESPACE)).toBe(xml('due è'));

    const again = openHost(saved);
    await again.Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().delete();
      await context.sync();
    });
    expect([...partsOf(again.host.save()).keys()].filter((name) => name.startsWith('customXml/')).sort()).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml']);
  });

  it('must be XML, and only one where one is asked for', async () => {
    const { Excel } = openHost();
    const add = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.add(text);
        await context.sync();
      });
    await expect(add('<aperto>')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await add(xml('uno'));
    await add(xml('due'));
    await Excel.run(async (context) => {
      const scope = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
      const one = scope.getOnlyItemOrNullObject().load('id');
      scope.load('items/id');
      await context.sync();
      expect([one.isNullObject, scope.items.length]).toEqual([true, 2]);
    });
  });
});
