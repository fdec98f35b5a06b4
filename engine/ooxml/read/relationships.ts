import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { PACKAGE_RELATIONSHIPS, relationshipKind } from '../xml/namespaces.js';
import { readXml } from '../xml/xmlEvents.js';

/** Where a part leads. Links out of the package are left out: they are never followed. */
export interface Relationship {
  readonly id: string;
  /** `worksheet`, `sharedStrings`, …: the last word of its type. */
  readonly kind: string;
  /** The name of the part. */
  readonly target: string;
}

/** The name of the part that holds the relationships of another; of the package itself, for no name. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The relationships of a part; of the package itself, for no name. None, when it has no part of them. */
export function relationshipsOf(pkg: OpenPackage, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const found: Relationship[] = [];
  readXml(pkg.text(name), name, {
    open({ uri, local, attribute }) {
      if (local !== 'Relationship' || uri !== PACKAGE_RELATIONSHIPS || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      found.push({ id: attribute('Id') ?? '', kind: relationshipKind(attribute('Type') ?? ''), target: existingPart(resolveTarget(part, target), (one) => pkg.has(one)) });
    },
  });
  return found;
}

/** The part of a kind to which another leads. */
export function relatedPart(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((one) => one.kind === kind)?.target;
}

/** A target is a path from the folder of the part that points, or from the root of the package. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const whole = path.startsWith('/') ? path.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + path;
  return whole.split('/').reduce<string[]>((steps, step) => {
    if (step === '..') return steps.slice(0, -1);
    return step === '.' || step === '' ? steps : [...steps, step];
  }, []).join('/');
}

/** The name of the part at a target. Targets are addresses: a name with spaces may be written with `%20`. */
export function existingPart(target: string, has: (name: string) => boolean): string {
  if (has(target) || !target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The workbook part: the one that the package declares as its document. */
export function workbookPart(pkg: OpenPackage): string {
  const part = relatedPart(relationshipsOf(pkg, ''), 'officeDocument');
  if (part === undefined || !pkg.has(part)) throw new WorkbookRefusal('XLS-009', {}, { found: part ?? 'xl/workbook.xml' });
  return part;
}
