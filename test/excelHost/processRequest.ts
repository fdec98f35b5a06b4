import { IN_NO_SET } from './apiSets.js';
import { isHostObject, NoSuchMember, type HostObject } from './hostObject.js';
import { ACTION, HostError, PATH, type ArgumentInfo, type ObjectPath, type QueryInfo, type RequestAction, type RequestBody, type ResponseBody } from './protocol.js';

/** What a request needs to know of the host that it came to. */
export interface RequestContext {
  readonly root: HostObject;
  /** Objects that the library keeps from one request to the next, by reference. */
  readonly references: References;
  /** The requirement set of a member; undefined for one that states none. */
  requiredSet(typeName: string, member: string): number | undefined;
  /** The highest set that the host has. */
  readonly apiVersion: number;
  /** Members that were asked for and that the double does not have. */
  readonly unsupported: Set<string>;
  /** Actions after this many fail, with those before them done. */
  readonly failAfter?: number;
}

/** Objects kept by reference. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  #last = 0;

  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    const id = `ref${(this.#last += 1)}`;
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  forget(id: string): void {
    this.#objects.delete(id);
  }

  objects(): Iterable<HostObject> {
    return this.#objects.values();
  }
}

/** Carries out a request, action by action. The first that fails ends it; those before it stay done, as in Excel. */
export function processRequest(body: RequestBody, context: RequestContext): ResponseBody {
  return new RequestRun(body, context).run();
}

/** In the place of an object that is not there. */
const NULL_OBJECT = Symbol('null object');
type Found = HostObject | typeof NULL_OBJECT;

class RequestRun {
  readonly #found = new Map<number, Found>();
  readonly #referenceIds = new Map<number, string>();
  readonly #kept: ReadonlySet<number>;
  #at = '';

  constructor(
    private readonly body: RequestBody,
    private readonly context: RequestContext,
  ) {
    this.#kept = new Set(body.Actions.flatMap(({ ActionType, Name, ObjectPathId }) => (ActionType === ACTION.method && Name === '_KeepReference' ? [ObjectPathId] : [])));
  }

  run(): ResponseBody {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [ActionIndex, action] of this.body.Actions.entries()) {
      this.#at = action.Name;
      try {
        if (ActionIndex >= (this.context.failAfter ?? Infinity)) throw new HostError('GeneralException');
        if (action.ActionType === ACTION.trace) {
          // Told in both ways: each is what another kind of event waits for.
          TraceIds.push(action.Id);
          Results.push({ ActionId: action.Id, Value: null });
        } else {
          const Value = this.#carryOut(action);
          if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
        }
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results, TraceIds, Error: { Code: error.code, Message: error.message, Location: this.#at, ActionIndex } };
      }
    }
    return { Results, TraceIds };
  }

  /** @returns what the library is told; undefined for an action that has no result */
  #carryOut(action: RequestAction): unknown {
    const { ActionType, Name, ObjectPathId } = action;
    if (ActionType === ACTION.method && Name === '_RemoveReference') {
      this.context.references.forget(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = this.#resolve(ObjectPathId);
    if (ActionType === ACTION.instantiate) return object === NULL_OBJECT ? null : this.#identity(object, ObjectPathId);
    if (ActionType === ACTION.query) return object === NULL_OBJECT ? null : this.#query(object, action.QueryInfo ?? {}, ObjectPathId);
    if (ActionType === ACTION.method && Name === '_KeepReference') return null;
    // As in Microsoft's samples, `getItemOrNullObject('x').delete()` does nothing where there is no x.
    if (object === NULL_OBJECT && ActionType === ACTION.method) return null;
    if (object === NULL_OBJECT) throw new HostError('ItemNotFound');
    switch (ActionType) {
      case ACTION.method: {
        const result = this.#call(object, Name, action.ArgumentInfo);
        return isHostObject(result) ? this.#identity(result, ObjectPathId) : (result ?? null);
      }
      case ACTION.setProperty:
        this.#set(object, memberOf(Name), this.#arguments(action.ArgumentInfo)[0]);
        return undefined;
      default:
        throw new HostError('NotImplemented', `The double has no action of type ${ActionType}.`);
    }
  }

  #resolve(id: number): Found {
    const before = this.#found.get(id);
    if (before !== undefined) return before;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new HostError('InvalidReference', `No path of an object has the number ${id}.`);
    const found = this.#follow(path);
    this.#found.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): Found {
    if (path.ObjectPathType === PATH.root) return this.context.root;
    if (path.ObjectPathType === PATH.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.context.references.find(path.Name);
      if (kept === undefined) throw new HostError('InvalidReference');
      return kept;
    }
    const parent = this.#resolve(path.ParentObjectPathId!);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const result =
      path.ObjectPathType === PATH.property
        ? this.#get(parent, memberOf(path.Name))
        : this.#call(parent, path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name, path.ArgumentInfo);
    if (result === undefined) return NULL_OBJECT;
    if (!isHostObject(result)) throw new HostError('GeneralException', `${parent.typeName}.${path.Name} is no object.`);
    return result;
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      if (id === undefined || id === null || id === 0) return value;
      const object = this.#resolve(id);
      if (object === NULL_OBJECT) throw new HostError('InvalidArgument');
      return object;
    });
  }

  #call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = memberOf(name);
    this.#admit(object, member);
    // The library sends null for what was not given.
    return this.#orNoSuchMember(object, member, () => object.call(member, this.#arguments(info).map((value) => value ?? undefined)));
  }

  #get(object: HostObject, member: string): unknown {
    this.#admit(object, member);
    return this.#orNoSuchMember(object, member, () => object.get(member));
  }

  #set(object: HostObject, member: string, value: unknown): void {
    this.#admit(object, member);
    this.#orNoSuchMember(object, member, () => object.set(member, value));
  }

  /** @throws HostError ApiNotFound for a member that the double does not have, or that came with a later set */
  #admit(object: HostObject, member: string): void {
    const { typeName } = object;
    this.#at = `${typeName}.${member}`;
    if (!object.has(member)) this.#refuse(typeName, member);
    const required = this.context.requiredSet(typeName, member);
    if (required !== undefined && required > this.context.apiVersion) {
      throw new HostError('ApiNotFound', `${typeName}.${member} is not in ExcelApi ${versionText(this.context.apiVersion)}: it needs ${required === IN_NO_SET ? 'no numbered set' : versionText(required)}.`);
    }
  }

  #orNoSuchMember<T>({ typeName }: HostObject, member: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (error instanceof NoSuchMember) this.#refuse(typeName, member);
      throw error;
    }
  }

  #refuse(typeName: string, member: string): never {
    this.context.unsupported.add(`${typeName}.${member}`);
    throw new HostError('ApiNotFound', `The host double does not have ${typeName}.${member}.`);
  }

  /** @param path under which the library knows it, when it does: what is kept bears one reference, however often it is told */
  #identity(object: HostObject, path?: number): Readonly<Record<string, unknown>> {
    if (!object.isKeptByReference) return object.identity();
    const info = path === undefined ? undefined : this.body.ObjectPaths[path];
    if (info?.ObjectPathType === PATH.reference) return { _ReferenceId: info.Name };
    const isKept = path === undefined ? this.body.AutoKeepReference === true : this.#kept.has(path) || (this.body.AutoKeepReference === true && info?.D !== true);
    if (!isKept) return { _ReferenceId: '' };
    const before = path === undefined ? undefined : this.#referenceIds.get(path);
    const id = before ?? this.context.references.keep(object);
    if (path !== undefined) this.#referenceIds.set(path, id);
    return { _ReferenceId: id };
  }

  #query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo, path?: number): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...this.#identity(object, path) };
    const items = object.items();
    const wanted = [...Select, ...Expand.map((name) => `${name}/*`)];
    if (items === undefined) {
      this.#read(object, wanted, answer);
      return answer;
    }
    // Names of the collection itself (`count`) stand beside those of its items.
    const own = wanted.filter((name) => object.scalars.includes(name));
    if (own.length > 0) this.#read(object, own, answer);
    const ofItems = wanted.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\//, ''));
    answer['_Items'] = items.slice(Skip, Top === undefined ? undefined : Skip + Top).map((item) => {
      const one: Record<string, unknown> = { ...this.#identity(item) };
      this.#read(item, ofItems.filter((name) => name !== 'items'), one);
      return one;
    });
    return answer;
  }

  /** @param wanted paths of members: `values`, `format/fill/color`, `*`; none for all the plain values */
  #read(object: HostObject, wanted: readonly string[], answer: Record<string, unknown>): void {
    const deeper = new Map<string, string[]>();
    for (const path of wanted.length === 0 ? ['*'] : wanted) {
      const [member = '', ...rest] = path.split('/');
      if (member === '*') for (const name of this.#readable(object)) answer[pascal(name)] = this.#get(object, name);
      else if (rest.length > 0 || !object.scalars.includes(member)) deeper.set(member, [...(deeper.get(member) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
      else answer[pascal(member)] = this.#get(object, member);
    }
    for (const [member, paths] of deeper) {
      const part = this.#get(object, member);
      answer[pascal(member)] = isHostObject(part) ? this.#query(part, { Select: paths }) : null;
    }
  }

  #readable({ typeName, scalars }: HostObject): readonly string[] {
    return scalars.filter((name) => (this.context.requiredSet(typeName, name) ?? 0) <= this.context.apiVersion);
  }
}

/** Requests have names of members with a capital; the library's own begin with an underscore. */
function memberOf(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function versionText(version: number): string {
  return `${Math.floor(version / 100)}.${version % 100}`;
}
