#!/usr/bin/env python3
"""Canonical listing of the cell model of a workbook, and its SHA-256: the independent side of corpus.test.ts.

    python3 modelDigest.py FILE...             one line per file: digest, two blanks, name
    python3 modelDigest.py --listing FILE      the listing itself

Standard library only, and nothing shared with the engine: the package is read by zipfile, the XML by expat.
The listing is UTF-8 with LF:

    dates 1900|1904
    structure locked|free
    sheet <tab> name <tab> worksheet|chartsheet|dialogsheet|macrosheet|missing <tab> visible|hidden|veryHidden
      for a worksheet only:
      protected
      merge <tab> A1:B2                                 sorted by top, left, bottom, right
      table <tab> name <tab> A1:B2                      in the order of the sheet
      c <tab> A1 <tab> kind <tab> text <tab> formula    by row, then by column; neither value nor formula: left out
    name <tab> name <tab> sheet, or - <tab> text        in the order of the file

In the fields a backslash, tab, line feed and carriage return are written \\\\, \\t, \\n, \\r.
Choices: namespaces are compared, not prefixes, in the transitional and the strict form of the standard; elements of other
namespaces, extLst and mc:AlternateContent are passed over (none of them holds cells, merges, names or tables); a row or
cell without a reference follows the one before; formulas that share another's are written out.
"""
import hashlib
import posixpath
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = ('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
DOCUMENT_RELATIONSHIPS = (
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
)
PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
KINDS_OF_SHEET = {
    'worksheet': 'worksheet',
    'chartsheet': 'chartsheet',
    'dialogsheet': 'dialogsheet',
    'xlMacrosheet': 'macrosheet',
    'xlIntlMacrosheet': 'macrosheet',
}
LAST_COLUMN = 16384
LAST_ROW = 1048576


class Unreadable(Exception):
    """What this tool would not read: such a file must be refused, or this tool be taught."""


# --- package and XML ---------------------------------------------------------------------------------------------------------


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        if self.zip.testzip() is not None:
            raise Unreadable('checksum of ' + self.zip.testzip())
        self.names = {}
        for name in self.zip.namelist():
            if name.lower() in self.names:
                raise Unreadable('twice: ' + name)
            self.names[name.lower()] = name

    def root(self, part):
        raw = self.zip.read(self.names[part.lower()])
        if b'<!DOCTYPE' in raw or '<!DOCTYPE'.encode('utf-16-le') in raw or '<!DOCTYPE'.encode('utf-16-be') in raw:
            raise Unreadable('DOCTYPE in ' + part)
        return ElementTree.fromstring(raw)

    def relationships(self, part):
        """Identifier → (last word of the type, part it points to), of the relationships inside the package."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, '_rels', name + '.rels')
        found = {}
        if rels.lower() not in self.names:
            return found
        for one in self.root(rels).findall('{%s}Relationship' % PACKAGE_RELATIONSHIPS):
            if one.get('TargetMode') != 'External':
                target = posixpath.normpath(posixpath.join('/' + folder, one.get('Target'))).lstrip('/')
                found[one.get('Id')] = (one.get('Type').rsplit('/', 1)[1], target)
        return found


def children(element, name):
    """The children of that name in the namespace of spreadsheets."""
    if element is None:
        return []
    return [one for one in element if one.tag in ['{%s}%s' % (uri, name) for uri in MAIN]]


def child(element, name):
    found = children(element, name)
    return found[0] if found else None


def relation(element):
    """The value of r:id, whatever its prefix."""
    for uri in DOCUMENT_RELATIONSHIPS:
        value = element.get('{%s}id' % uri)
        if value is not None:
            return value
    return None


def is_true(text):
    """xsd:boolean."""
    return text in ('1', 'true')


# --- texts -------------------------------------------------------------------------------------------------------------------


def unescaped(text):
    """ST_Xstring: _xHHHH_ stands for the UTF-16 unit HHHH."""
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda match: chr(int(match.group(1), 16)), text)


def well_formed(text):
    """Halves of surrogate pairs joined; those that stand alone become U+FFFD."""
    return text.encode('utf-16-le', 'surrogatepass').decode('utf-16-le', 'replace')


def string_of(element):
    """A string item: its text, or the texts of its runs; phonetic runs are no text of the cell."""
    parts = []
    for one in element:
        if one in children(element, 't'):
            parts.append(one.text or '')
        elif one in children(element, 'r'):
            parts.extend(text.text or '' for text in children(one, 't'))
    return ''.join(unescaped(part) for part in parts)


def field(text):
    for plain, written in (('\\', '\\\\'), ('\t', '\\t'), ('\n', '\\n'), ('\r', '\\r')):
        text = text.replace(plain, written)
    return well_formed(text)


# --- addresses ---------------------------------------------------------------------------------------------------------------


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(column):
    letters = ''
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_place(text):
    match = re.fullmatch(r'\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})', text)
    if match is None:
        raise Unreadable('cell ' + text)
    row, column = int(match.group(2)), column_number(match.group(1))
    if row > LAST_ROW or column > LAST_COLUMN:
        raise Unreadable('cell ' + text)
    return row, column


def range_corners(text):
    first, _, last = text.partition(':')
    return cell_place(first) + cell_place(last or first)


def range_text(corners):
    top, left, bottom, right = corners
    return '%s%d:%s%d' % (letters_of(left), top, letters_of(right), bottom)


# --- formulas that share another's -------------------------------------------------------------------------------------------

WORD = re.compile(r'(?:[^\W]|[.$\\?])+')
CELL = re.compile(r'(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})')
COLUMNS = re.compile(r'(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!\[])')
ROWS = re.compile(r'(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![\w.(!\[])')
ERROR = re.compile(r'#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|BUSY!)')
NUMBER = re.compile(r'[0-9]+(?:\.[0-9]*)?(?:E[+-]?[0-9]+)?|\.[0-9]+(?:E[+-]?[0-9]+)?')


def moved(formula, down, right):
    """The formula as it reads `down` rows below and `right` columns to the right of where it is written."""
    out = []
    at = 0
    while at < len(formula):
        letter = formula[at]
        end = at + 1
        if letter in '"\'':
            end = quoted_end(formula, at)
        elif letter == '[':
            end = bracket_end(formula, at)
        elif letter == '#' and ERROR.match(formula, at):
            end = ERROR.match(formula, at).end()
        else:
            whole = COLUMNS.match(formula, at) or ROWS.match(formula, at)
            if whole is not None:
                out.append(moved_whole(whole, down, right))
                at = whole.end()
                continue
            number = NUMBER.match(formula, at)
            if number is not None:
                end = number.end()
            else:
                word = WORD.match(formula, at)
                if word is not None:
                    end = word.end()
                    out.append(moved_word(word.group(), formula[end:end + 1], is_first_sheet(formula, end), down, right))
                    at = end
                    continue
        out.append(formula[at:end])
        at = end
    return ''.join(out)


def quoted_end(formula, at):
    quote = formula[at]
    end = at + 1
    while end < len(formula):
        if formula[end] == quote:
            if formula[end + 1:end + 2] != quote:
                return end + 1
            end += 1
        end += 1
    raise Unreadable('formula ' + formula)


def bracket_end(formula, at):
    """After a structured reference or the number of a workbook; an apostrophe takes its meaning from the next letter."""
    depth = 0
    end = at
    while end < len(formula):
        if formula[end] == "'":
            end += 1
        elif formula[end] == '[':
            depth += 1
        elif formula[end] == ']':
            depth -= 1
            if depth == 0:
                return end + 1
        end += 1
    raise Unreadable('formula ' + formula)


def is_first_sheet(formula, end):
    """What follows is `:Sheet3!`, so that the word is the first of several sheets."""
    if formula[end:end + 1] != ':':
        return False
    last = WORD.match(formula, end + 1)
    return last is not None and formula[last.end():last.end() + 1] == '!'


def moved_word(word, following, is_sheet, down, right):
    match = CELL.fullmatch(word)
    if match is None or is_sheet or following in ('(', '!', '['):
        return word
    if column_number(match.group(2)) > LAST_COLUMN or int(match.group(4)) > LAST_ROW:
        return word
    return moved_column(match.group(1), match.group(2), right) + moved_row(match.group(3), match.group(4), down)


def moved_whole(match, down, right):
    dollar, first, last_dollar, last = match.groups()
    move = (lambda a, b: moved_row(a, b, down)) if first.isdigit() else (lambda a, b: moved_column(a, b, right))
    return move(dollar, first) + ':' + move(last_dollar, last)


def moved_column(dollar, letters, right):
    return dollar + letters_of(around(column_number(letters) + (0 if dollar else right), LAST_COLUMN))


def moved_row(dollar, digits, down):
    return dollar + str(around(int(digits) + (0 if dollar else down), LAST_ROW))


def around(place, last):
    """A reference that leaves the sheet on one side comes in on the other, as Excel and Apache POI (SharedFormula) have it."""
    return (place - 1) % last + 1


# --- sheets ------------------------------------------------------------------------------------------------------------------


def cell_value(cell, strings):
    """Kind and text; blank when the cell has no value."""
    kind = cell.get('t', 'n')
    if kind == 'inlineStr':
        inline = child(cell, 'is')
        return ('blank', '') if inline is None else ('text', string_of(inline))
    value = child(cell, 'v')
    if value is None:
        return 'blank', ''
    text = value.text or ''
    if kind == 'str':
        return 'text', unescaped(text)
    if text == '':
        return 'blank', ''
    if kind == 's':
        return 'text', strings[int(text)]
    if kind == 'n':
        if re.fullmatch(r'[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?', text) is None:
            raise Unreadable('number ' + text)
        return 'number', text
    if kind == 'b':
        return 'boolean', 'TRUE' if is_true(text) else 'FALSE'
    if kind == 'e':
        return 'error', text
    if kind == 'd':
        return 'isoDate', text
    raise Unreadable('kind of cell ' + kind)


def cells_of(root, strings):
    found = {}
    shared = {}
    row_number = 0
    for row in children(child(root, 'sheetData'), 'row'):
        row_number = int(row.get('r')) if row.get('r') is not None else row_number + 1
        if not 1 <= row_number <= LAST_ROW:
            raise Unreadable('row %d' % row_number)
        column = 0
        for cell in children(row, 'c'):
            if cell.get('r') is None:
                place = (row_number, column + 1)
            else:
                place = cell_place(cell.get('r'))
            if place[0] != row_number or place in found:
                raise Unreadable('cell %s of row %d' % (cell.get('r'), row_number))
            column = place[1]
            found[place] = cell_value(cell, strings) + (formula_of(child(cell, 'f'), place, shared),)
    return found


def formula_of(element, place, shared):
    if element is None:
        return ''
    text = element.text or ''
    if element.get('t') != 'shared':
        return text
    index = element.get('si')
    if text != '':
        shared.setdefault(index, (place, text))
        return text
    (row, column), master = shared[index]
    return moved(master, place[0] - row, place[1] - column)


def sheet_lines(package, part, strings):
    root = package.root(part)
    lines = []
    protection = child(root, 'sheetProtection')
    if protection is not None and is_true(protection.get('sheet')):
        lines.append('protected')
    merges = [range_corners(one.get('ref')) for one in children(child(root, 'mergeCells'), 'mergeCell')]
    lines.extend('merge\t' + range_text(corners) for corners in sorted(merges))
    relationships = package.relationships(part)
    for one in children(child(root, 'tableParts'), 'tablePart'):
        table = package.root(relationships[relation(one)][1])
        lines.append('table\t%s\t%s' % (field(unescaped(table.get('displayName'))), range_text(range_corners(table.get('ref')))))
    for (row, column), (kind, text, formula) in sorted(cells_of(root, strings).items()):
        if kind != 'blank' or formula != '':
            lines.append('c\t%s%d\t%s\t%s\t%s' % (letters_of(column), row, kind, field(text), field(formula)))
    return lines


# --- workbook ----------------------------------------------------------------------------------------------------------------


def listing(path):
    package = Package(path)
    main = next(part for kind, part in package.relationships('').values() if kind == 'officeDocument')
    workbook = package.root(main)
    relationships = package.relationships(main)
    properties = child(workbook, 'workbookPr')
    protection = child(workbook, 'workbookProtection')
    strings = [string_of(one) for kind, part in relationships.values() if kind == 'sharedStrings' for one in children(package.root(part), 'si')]
    lines = [
        'dates 1904' if properties is not None and is_true(properties.get('date1904')) else 'dates 1900',
        'structure locked' if protection is not None and is_true(protection.get('lockStructure')) else 'structure free',
    ]
    sheets = children(child(workbook, 'sheets'), 'sheet')
    if not sheets:
        raise Unreadable('no sheets')
    for sheet in sheets:
        relationship, part = relationships.get(relation(sheet), ('', ''))
        kind = KINDS_OF_SHEET.get(relationship, 'missing')
        lines.append('sheet\t%s\t%s\t%s' % (field(unescaped(sheet.get('name'))), kind, sheet.get('state', 'visible')))
        if kind == 'worksheet':
            lines.extend(sheet_lines(package, part, strings))
    for name in children(child(workbook, 'definedNames'), 'definedName'):
        scope = name.get('localSheetId')
        owner = '-' if scope is None else field(unescaped(sheets[int(scope)].get('name')))
        lines.append('name\t%s\t%s\t%s' % (field(unescaped(name.get('name'))), owner, field(name.text or '')))
    return ''.join(line + '\n' for line in lines)


def main(arguments):
    sys.stdout.reconfigure(encoding='utf-8', newline='\n')
    if arguments[:1] == ['--listing']:
        sys.stdout.write(listing(arguments[1]))
        return 0
    status = 0
    for path in arguments:
        try:
            print('%s  %s' % (hashlib.sha256(listing(path).encode('utf-8')).hexdigest(), posixpath.basename(path)))
        except Exception as error:  # whatever stops it is told beside the name, and the next file is read
            print('%s: %s  %s' % (type(error).__name__, error, posixpath.basename(path)))
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
