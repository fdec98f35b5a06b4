import { describe, expect, it } from 'vitest';
import { namedCells, relationshipTargets, sheetParts } from '../../../engine/ooxml/workbookXml.js';

describe('the sheets of a workbook', () => {
  it('each have their part, whatever the order of the relationships', () => {
    const workbook = '<workbook><sheets><sheet name="Copertina" sheetId="1" r:id="rId2"/><sheet name="R&amp;D" sheetId="2" r:id="rId1"/></sheets></workbook>';
    const relationships =
      '<Relationships><Relationship Id="rId1" Type="x" Target="/xl/worksheets/sheet9.xml"/><Relationship Target="worksheets/sheet1.xml" Id="rId2"/><Relationship Id="rId3" Target="styles.xml"/></Relationships>';
    expect([...sheetParts(workbook, relationships)]).toEqual([
      ['Copertina', 'xl/worksheets/sheet1.xml'],
      ['R&D', 'xl/worksheets/sheet9.xml'],
    ]);
  });
});

describe('the parts that a part points to', () => {
  const targets = (name: string, ...tags: string[]) => relationshipTargets(name, `<Relationships>${tags.join('')}</Relationships>`);

  it.each([
    ['_rels/.rels', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/_rels/workbook.xml.rels', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/worksheets/_rels/sheet1.xml.rels', '../drawings/drawing1.xml', 'xl/drawings/drawing1.xml'],
    ['xl/worksheets/_rels/sheet1.xml.rels', '../../docProps/a&amp;b.xml', 'docProps/a&b.xml'],
  ])('of %s, by the target %s, is %s', (name, target, part) => {
    expect(targets(name, `<Relationship Id="rId1" Target="${target}"/>`)).toEqual([part]);
  });

  it('are not those outside the package', () => {
    expect(targets('xl/_rels/workbook.xml.rels', '<Relationship Id="a" Target="http://x/y" TargetMode="External"/>', '<Relationship Id="b" Target="styles.xml" TargetMode="Internal"/>')).toEqual(['xl/styles.xml']);
  });
});

describe('the names of cells', () => {
  const named = (...names: string[]) => namedCells(`<workbook><definedNames>${names.join('')}</definedNames></workbook>`);

  it('stand for one cell of a sheet', () => {
    expect(named('<definedName name="RAA_S3">\'S3 Avanzamento\'!$A$8</definedName>', '<definedName name="RAA_guide">Guida!$B$5</definedName>')).toEqual([
      { name: 'RAA_S3', sheet: 'S3 Avanzamento', row: 8, column: 1 },
      { name: 'RAA_guide', sheet: 'Guida', row: 5, column: 2 },
    ]);
  });

  it('may be on a sheet with an apostrophe, an exclamation mark or an ampersand in its name', () => {
    expect(named("<definedName name=\"a\">'L''asse! R&amp;D'!$A$1</definedName>")).toEqual([{ name: 'a', sheet: "L'asse! R&D", row: 1, column: 1 }]);
  });

  it.each(["'S3'!$A$8:$C$9", '#REF!', "'S3'!#REF!", '$A$1', '12', '"x"', "'S3'!$A$1048577", 'OFFSET(A1,1,1)', "'S3'!$A:$A"])('that stand for something else are passed over: %s', (reference) => {
    expect(named(`<definedName name="a">${reference}</definedName>`)).toEqual([]);
  });

  it('of one sheet only are passed over', () => {
    expect(named('<definedName name="a" localSheetId="0">Guida!$B$5</definedName>')).toEqual([]);
  });
});
