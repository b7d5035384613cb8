/**
 * The interface and the flow of a recipe among those of the workspace. What says the same is taken as it is; a name that
 * belongs to something else stays with it, and the newcomer gets a number behind its name.
 */
import type { BundleDesign, Recipe } from '#contract/bundle.ts';
import type { DesignKind } from '#contract/design.ts';
import { type Flow, flowSchema } from '#contract/flow.ts';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import { readDesign, setRemoved } from '#store/design.ts';
import { type ReadableDb, write } from '#store/open.ts';
import { contentHash } from './design-content.ts';
import { saveDesign } from './designs.ts';
import type { Mill } from './mill.ts';

export interface PlacedDesign {
  said: BundleDesign;
  /** Under the name that it has here. */
  body: Interface | Flow;
  /** Its name is enough: the newest version of it says the same. */
  current: boolean;
}

const mostNames = 1_000;
const longestName = 120;

export function placeDesigns(catalog: ReadableDb, { interface: design, flow }: Recipe): PlacedDesign[] {
  return [
    ...(design ? [place(catalog, 'interface', design.body)] : []),
    ...(flow ? [place(catalog, 'flow', flow.body)] : []),
  ];
}

/** Saves what is not there. What was removed comes back. */
export function bringDesigns({ catalog, now }: Mill, designs: readonly PlacedDesign[]): void {
  for (const { said, body } of designs) {
    if (said.fate === 'there') write(catalog, () => setRemoved(catalog, said.kind, said.as, false));
    else saveDesign(catalog, said.kind, body, now());
  }
}

/** What a batch is told to use, once they were brought: by name where that says the same. */
export function refsOf(designs: readonly PlacedDesign[]): { interface?: string | Interface; flow?: string | Flow } {
  return Object.fromEntries(
    designs.map(({ said, body, current }) => [said.kind, current || said.fate !== 'there' ? said.as : body]),
  );
}

function place(catalog: ReadableDb, kind: DesignKind, carried: Interface | Flow): PlacedDesign {
  const wanted = contentHash(carried);
  for (const name of names(carried.name)) {
    const body = { ...carried, name };
    const said = { kind, name: carried.name, as: name };
    const newest = readDesign(catalog, kind, name, undefined)?.version ?? 0;
    if (newest === 0)
      return { said: { ...said, fate: name === carried.name ? 'new' : 'renamed' }, body, current: false };
    for (let version = newest; version >= 1; version--) {
      const stored = readDesign(catalog, kind, name, version);
      if (stored && hashOf(kind, stored.body) === wanted)
        return { said: { ...said, fate: 'there' }, body, current: version === newest };
    }
  }
  throw new Error(`no name is free for ${carried.name}`);
}

function* names(name: string): Generator<string> {
  yield name;
  for (let i = 2; i <= mostNames; i++) {
    const number = ` (${i})`;
    yield name.slice(0, longestName - number.length) + number;
  }
}

/** Undefined of one that cannot be read: it is not the same as any. */
function hashOf(kind: DesignKind, body: string): string | undefined {
  const parsed = (kind === 'interface' ? interfaceSchema : flowSchema).safeParse(JSON.parse(body));
  return parsed.success ? contentHash(parsed.data) : undefined;
}
