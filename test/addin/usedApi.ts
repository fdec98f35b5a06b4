import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A member of Office.js that a file uses at run time, with the requirement set its documentation names, e.g. `ExcelApi 1.13`. */
export interface UsedMember {
  readonly name: string;
  readonly set: string;
  /** The set that an enclosing `isSetSupported` makes sure of; undefined when nothing guards the use. */
  readonly guard: string | undefined;
  readonly file: string;
  readonly line: number;
}

export interface ApiUse {
  readonly members: readonly UsedMember[];
  /** Calls of `load` whose names cannot be read from the types. */
  readonly unread: readonly string[];
}

/** What files (by path; `virtual` gives the text of those that are on no disk) take from @types/office-js, found by the TypeScript checker. */
export function usedApi(files: readonly string[], virtual: ReadonlyMap<string, string> = new Map()): ApiUse {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (virtual.has(name) ? ts.createSourceFile(name, virtual.get(name)!, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
  host.getCurrentDirectory = () => ROOT;
  const program = ts.createProgram([...files], options, host);
  const reader = new ApiReader(program.getTypeChecker());
  for (const file of files) reader.read(program.getSourceFile(file)!);
  return { members: reader.members, unread: reader.unread };
}

class ApiReader {
  readonly members: UsedMember[] = [];
  readonly unread: string[] = [];

  constructor(private readonly checker: ts.TypeChecker) {}

  read(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) this.add(this.symbolOf(node), node.name);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) this.add(this.contextualSymbol(node), node.name);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load') this.readLoad(node, node.expression.expression);
    ts.forEachChild(node, (child) => this.read(child));
  }

  /** The member that an expression names; of an overloaded method, the form that is called. */
  private symbolOf(node: ts.PropertyAccessExpression): ts.Symbol | ts.Declaration | undefined {
    const symbol = this.checker.getSymbolAtLocation(node.name);
    const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const called = isCalled && (symbol?.declarations?.length ?? 0) > 1 ? this.checker.getResolvedSignature(node.parent as ts.CallExpression)?.declaration : undefined;
    return called !== undefined && !ts.isJSDocSignature(called) ? called : symbol;
  }

  /** A property of an object given to Office.js, such as an option. */
  private contextualSymbol(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): ts.Symbol | undefined {
    const type = this.checker.getContextualType(node.parent);
    const name = node.name.getText().replace(/^['"]|['"]$/g, '');
    return type === undefined ? undefined : this.propertyOf(type, name);
  }

  /** Of a choice of types, the property of the first that has it. */
  private propertyOf(type: ts.Type, name: string): ts.Symbol | undefined {
    const choices = type.isUnion() ? type.types : [type];
    return choices.map((choice) => this.checker.getPropertyOfType(choice, name)).find((symbol) => symbol !== undefined);
  }

  /** `load('values, format/fill')`: names in a text are uses as much as written ones. */
  private readLoad(call: ts.CallExpression, receiver: ts.Expression): void {
    const type = this.checker.getTypeAtLocation(receiver);
    if (!isOfOffice(this.checker.getPropertyOfType(type, 'load')?.declarations?.[0])) return;
    const [argument] = call.arguments;
    // An object of flags is read as any other object given to Office.js.
    if (argument === undefined || ts.isObjectLiteralExpression(argument)) return;
    const listed = ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
    const texts = listed.map((one) => textsOf(this.checker, this.checker.getTypeAtLocation(one)));
    const names = texts.some((one) => one === undefined) ? undefined : texts.flatMap((one) => one!);
    if (names === undefined) this.unread.push(`${placeOf(call)}: ${call.getText()}`);
    for (const name of names ?? []) {
      let owner = type;
      for (const part of name.split('/').map((one) => one.trim())) {
        const symbol = this.checker.getPropertyOfType(owner, part);
        if (symbol === undefined && part !== '$none') this.unread.push(`${placeOf(call)}: ${part}`);
        this.add(symbol, call);
        if (symbol === undefined) break;
        const next = this.checker.getTypeOfSymbol(symbol);
        owner = this.checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
      }
    }
  }

  private add(found: ts.Symbol | ts.Declaration | undefined, at: ts.Node): void {
    const declaration = found === undefined || 'kind' in found ? found : found.declarations?.[0];
    if (!isOfOffice(declaration)) return;
    const set = setOf(declaration!);
    if (set === undefined) return;
    const owner = ts.isClassDeclaration(declaration!.parent) || ts.isInterfaceDeclaration(declaration!.parent) || ts.isEnumDeclaration(declaration!.parent) ? `${declaration!.parent.name?.text}.` : '';
    const own = ts.getNameOfDeclaration(declaration as ts.Declaration)?.getText() ?? '';
    const [file, line] = placeOf(at).split(':') as [string, string];
    this.members.push({ name: `${owner}${own}`, set, guard: guardOf(this.checker, at), file, line: Number(line) });
  }
}

function isOfOffice(declaration: ts.Node | undefined): boolean {
  return declaration !== undefined && declaration.getSourceFile().fileName.includes('@types/office-js');
}

/** The set in the member's documentation, or in that of what it belongs to; of several versions the highest. */
function setOf(declaration: ts.Node): string | undefined {
  for (let node: ts.Node | undefined = declaration; node !== undefined && !ts.isModuleBlock(node) && !ts.isSourceFile(node); node = node.parent) {
    const text = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText()).join('\n');
    const [, name, rest] = /\[\s*Api set:\s*(Excel\w+)\s*([^\]]*)/.exec(text) ?? [];
    if (name !== undefined) return `${name} ${[...(rest ?? '').matchAll(/\d+\.\d+/g)].map(([version]) => version).sort(compareVersions).at(-1) ?? '?'}`;
  }
  return undefined;
}

/** `-1`, `0` or `1`; versions are compared number by number. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  return Math.sign(x[0]! - y[0]! || (x[1] ?? 0) - (y[1] ?? 0));
}

/** Texts of a literal type, of a choice of them, or of a list; undefined when the type says only `string`. */
function textsOf(checker: ts.TypeChecker, type: ts.Type): string[] | undefined {
  if (type.isStringLiteral()) return type.value.split(',').map((name) => name.trim());
  const parts = type.isUnion() ? type.types : checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(type as ts.TypeReference) : undefined;
  const texts = parts?.map((part) => textsOf(checker, part));
  return texts === undefined || texts.some((one) => one === undefined) ? undefined : texts.flatMap((one) => one!);
}

/** The set asked for by the nearest condition under which the node runs: written there, or in the constant that the condition names. */
function guardOf(checker: ts.TypeChecker, node: ts.Node): string | undefined {
  for (let child = node, parent = node.parent; parent !== undefined; child = parent, parent = parent.parent) {
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === child ? parent.expression
      : ts.isConditionalExpression(parent) && parent.whenTrue === child ? parent.condition
      : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === child ? parent.left
      : undefined;
    const set = condition === undefined ? undefined : setAskedBy(checker, condition);
    if (set !== undefined) return set;
  }
  return undefined;
}

function setAskedBy(checker: ts.TypeChecker, condition: ts.Expression): string | undefined {
  const [, name, version] = /^[\w.]*isSetSupported\(\s*['"](\w+)['"]\s*,\s*['"]([\d.]+)['"]\s*\)$/.exec(condition.getText()) ?? [];
  if (name !== undefined) return `${name} ${version}`;
  const declared = ts.isIdentifier(condition) ? checker.getSymbolAtLocation(condition)?.valueDeclaration : undefined;
  if (declared === undefined || !ts.isVariableDeclaration(declared) || declared.initializer === undefined || ts.isIdentifier(declared.initializer)) return undefined;
  return (ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const) === 0 ? undefined : setAskedBy(checker, declared.initializer);
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName.replace(`${ROOT}/`, '')}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
