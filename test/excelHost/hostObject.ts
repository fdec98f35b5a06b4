/** An object of Excel as a request sees it: a name of a member leads to a value, to another object, or nowhere. */
export interface HostObject {
  /** As the documentation calls it: `Range`. */
  readonly typeName: string;
  /** What it is inside the double. */
  readonly target: unknown;
  /** Whether it lives by a reference that the library must keep, as ranges do. */
  readonly isKeptByReference: boolean;
  /** Names of its plain values. */
  readonly scalars: readonly string[];
  has(member: string): boolean;
  get(member: string): unknown;
  set(member: string, value: unknown): void;
  call(member: string, args: readonly unknown[]): unknown;
  /** By what the library finds it again: its `Id`. */
  identity(): Readonly<Record<string, unknown>>;
  /** The members of a collection; undefined for what is none. */
  items(): readonly HostObject[] | undefined;
}

/** What a type of Excel's API can do in the double. Names are those of the API; what is not listed is not there. */
export interface TypeDefinition<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, PropertyDefinition<T>>>;
  /** Members that lead to other objects; undefined where there is none. */
  readonly parts?: Readonly<Record<string, (target: T) => HostObject | undefined>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly isKeptByReference?: boolean;
}

export interface PropertyDefinition<T> {
  get(target: T): unknown;
  /** None for a property that can only be read. */
  set?(target: T, value: unknown): void;
}

/** Thrown where a property can only be read, or a member is not there. */
export class NoSuchMember extends Error {}

/** The members of all the types that are defined, as `Range.values`: to be compared with the declarations of the API. */
export const DEFINED_MEMBERS = new Set<string>();

/** A maker of the objects of a type. */
export function defineType<T>(definition: TypeDefinition<T>): (target: T) => HostObject {
  const { name: typeName, properties = {}, parts = {}, methods = {}, identity, items, isKeptByReference = false } = definition;
  const scalars = Object.keys(properties);
  for (const member of [...scalars, ...Object.keys(parts), ...Object.keys(methods)]) DEFINED_MEMBERS.add(`${typeName}.${member}`);
  const own = <V>(members: Readonly<Record<string, V>>, member: string): V | undefined => (Object.hasOwn(members, member) ? members[member] : undefined);
  return (target) => ({
    typeName,
    target,
    isKeptByReference,
    scalars,
    has: (member) => Object.hasOwn(properties, member) || Object.hasOwn(parts, member) || Object.hasOwn(methods, member),
    get(member) {
      const property = own(properties, member);
      if (property !== undefined) return property.get(target);
      const part = own(parts, member);
      if (part === undefined) throw new NoSuchMember(member);
      return part(target);
    },
    set(member, value) {
      const set = own(properties, member)?.set;
      if (set === undefined) throw new NoSuchMember(member);
      set(target, value);
    },
    call(member, args) {
      const method = own(methods, member);
      if (method === undefined) throw new NoSuchMember(member);
      return method(target, args);
    },
    identity: () => identity?.(target) ?? {},
    items: () => items?.(target),
  });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value && 'identity' in value;
}
