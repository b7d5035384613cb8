/** Interfaces and flows of the workspace: saved as versions, listed, and looked up by the batches that use them. */
import { isDeepStrictEqual } from 'node:util';
import type { Design, DesignKind, DesignRow } from '#contract/design.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { type Flow, flowSchema } from '#contract/flow.ts';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { timeText } from '#delivery/process.ts';
import { insertDesign, readDesign, readDesigns, type StoredDesign, setRemoved } from '#store/design.ts';
import { type WritableDb, write } from '#store/open.ts';
import type { Mill } from './mill.ts';

export interface Designs {
  bodies: { interface: Interface | null; flow: Flow | null };
  /** Those that were looked up by name, for the batch's list of versions. */
  versions: { name: string; version: string }[];
}

type Ref<T> = string | T | null | undefined;

/** What a request names, or brings along. */
export function designsOf({ catalog }: Mill, request: { interface?: Ref<Interface>; flow?: Ref<Flow> }): Designs {
  const versions: Designs['versions'] = [];
  const whole = <T>(kind: DesignKind, wanted: Ref<T>, read: (design: Design) => T | undefined) => {
    if (typeof wanted !== 'string') return wanted ?? null;
    const design = find(catalog, kind, wanted);
    versions.push({ name: `${kind} “${design.name}”`, version: String(design.version) });
    return read(design) ?? null;
  };
  const bodies = {
    interface: whole('interface', request.interface, (design) => design.interface),
    flow: whole('flow', request.flow, (design) => design.flow),
  };
  return { bodies, versions };
}

export function designVerbs(mill: Mill) {
  const { catalog } = mill;
  const counted = (design: Design): Design => ({ ...design, used: usesOf(mill, design) });
  return {
    designs({ kind, scope }: Given<'designs'>): DesignRow[] {
      const rows = readDesigns(catalog, kind).map((stored) => rowOf(counted(parse(kind, stored))));
      return scope === undefined ? rows : rows.filter(({ scopes }) => scopes.includes(scope));
    },
    design: ({ kind, name, version }: Given<'design'>): Design => counted(find(catalog, kind, name, version)),
    saveDesign(given: Given<'saveDesign'>): DesignRow {
      const [kind, body] =
        'interface' in given ? (['interface', given.interface] as const) : (['flow', given.flow] as const);
      return rowOf(counted(saveDesign(catalog, kind, body, mill.now())));
    },
    removeDesign({ kind, name }: Given<'removeDesign'>): { name: string } {
      const found = find(catalog, kind, name);
      write(catalog, () => setRemoved(catalog, kind, found.name, true));
      return { name: found.name };
    },
  };
}

export function saveDesign(catalog: WritableDb, kind: DesignKind, body: Interface | Flow, at: number): Design {
  const before = readDesign(catalog, kind, body.name, undefined);
  const same = before && isDeepStrictEqual(bodyOf(parse(kind, before)), body);
  const stored: StoredDesign = same
    ? before
    : { name: body.name, version: (before?.version ?? 0) + 1, body: JSON.stringify(body), saved: at };
  write(catalog, () => {
    if (!same) insertDesign(catalog, kind, stored);
    setRemoved(catalog, kind, body.name, false);
  });
  return parse(kind, stored);
}

/** `version` undefined: the newest that was not removed. A name may be written in another case. */
function find(catalog: WritableDb, kind: DesignKind, name: string, version?: number): Design {
  const exact = readDesign(catalog, kind, name, version);
  if (exact && (version !== undefined || exact.removed === 0)) return parse(kind, exact);
  const all = readDesigns(catalog, kind);
  const other = all.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (other && version === undefined) return parse(kind, other);
  const names = all.map((each) => each.name).join(', ');
  const known = names === '' ? english`No ${kind} was saved yet.` : english`There are: ${names}.`;
  throw new Failure(
    'not-found',
    version === undefined
      ? sentence`There is no ${kind} “${name}”. ${known}`
      : sentence`There is no ${kind} “${name}” of version ${version}. ${known}`,
  );
}

function parse(kind: DesignKind, { name, version, body, saved }: StoredDesign): Design {
  const schema = kind === 'interface' ? interfaceSchema : flowSchema;
  const parsed = schema.safeParse(JSON.parse(body));
  if (!parsed.success)
    throw new Failure('damaged', sentence`The ${kind} “${name}” cannot be read. Import it again from its file.`, {
      cause: parsed.error,
    });
  const common = { kind, name, version, saved: timeText(saved), description: parsed.data.description, used: 0 };
  if ('fields' in parsed.data)
    return { ...common, scopes: parsed.data.scopes, parts: parsed.data.fields.length, interface: parsed.data };
  return { ...common, scopes: [], parts: stagesOf(parsed.data), flow: parsed.data };
}

/** A batch takes the newest version there is when it is made. */
function usesOf({ catalog, shelf }: Mill, { kind, name, version, saved }: Design): number {
  const next = readDesign(catalog, kind, name, version + 1);
  const [from, to] = [Date.parse(saved), next?.saved ?? Number.POSITIVE_INFINITY];
  return shelf.entries().filter(({ row }) => {
    const made = Date.parse(row.created);
    return row[kind] === name && made >= from && made < to;
  }).length;
}

const bodyOf = (design: Design) => design.interface ?? design.flow;

function rowOf({ interface: _interface, flow: _flow, ...row }: Design): DesignRow {
  return row;
}

/** Rules, transformations and tools, with geocoding and storing. */
function stagesOf({ rules, transform, tools, geocode, insert }: Flow): number {
  return rules.length + transform.length + tools.length + (geocode ? 1 : 0) + (insert ? 1 : 0);
}
