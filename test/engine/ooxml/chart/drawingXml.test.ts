import { describe, expect, it } from 'vitest';
import { drawingXml } from '../../../../engine/ooxml/chart/drawingXml.js';
import { all, parseXml } from './xmlTree.js';

const FRAMES = [
  { name: 'RAA_x_1', alternativeText: 'Asse I 24%', top: 13, left: 1, bottom: 30, right: 1 },
  { name: 'RAA_x_2', alternativeText: 'Prima riga\n  "seconda" <b>\u0001', top: 13, left: 2, bottom: 30, right: 5 },
];

describe('a drawing', () => {
  const tree = parseXml(drawingXml(FRAMES));

  it('relates its charts as rId1, rId2 in order, each shape with its own number', () => {
    expect(all(tree, 'c:chart').map(({ attributes }) => attributes['r:id'])).toEqual(['rId1', 'rId2']);
    expect(all(tree, 'xdr:cNvPr').map(({ attributes }) => attributes['id'])).toEqual(['2', '3']);
    expect(all(tree, 'xdr:cNvPr').map(({ attributes }) => attributes['name'])).toEqual(['RAA_x_1', 'RAA_x_2']);
  });

  it('tells what each chart shows, on one line', () => {
    expect(all(tree, 'xdr:cNvPr').map(({ attributes }) => attributes['descr'])).toEqual(['Asse I 24%', 'Prima riga "seconda" <b>']);
  });

  // B13:E30 counts from 0 in markers: from column 1, row 12, to the corner of F31, column 5, row 30.
  it('stands over the cells from corner to corner', () => {
    const corners = all(tree, 'xdr:twoCellAnchor')[1]!.children.slice(0, 2).map(({ name, children }) => [name, ...children.map(({ text }) => Number(text))]);
    expect(corners).toEqual([
      ['xdr:from', 1, 0, 12, 0],
      ['xdr:to', 5, 0, 30, 0],
    ]);
  });

  // ECMA-376 part 1, annex A, dml-spreadsheetDrawing.xsd: CT_TwoCellAnchor and CT_GraphicalObjectFrame.
  it('has its elements in the order of the schema', () => {
    const [anchor] = all(tree, 'xdr:twoCellAnchor');
    expect(anchor!.children.map(({ name }) => name)).toEqual(['xdr:from', 'xdr:to', 'xdr:graphicFrame', 'xdr:clientData']);
    expect(all(anchor!, 'xdr:graphicFrame')[0]!.children.map(({ name }) => name)).toEqual(['xdr:nvGraphicFramePr', 'xdr:xfrm', 'a:graphic']);
  });

  it('may be empty', () => {
    expect(parseXml(drawingXml([])).children).toEqual([]);
  });
});
