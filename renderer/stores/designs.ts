/** The saved interfaces and flows, and what is done with one as a whole: cloned, exported, imported, removed and brought back. */
import { create } from 'zustand';
import type { DesignKind, DesignRow } from '#contract/design.ts';
import { Failure } from '#contract/failure.ts';
import { t, tn } from '#contract/language/language.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { type Body, designFileName, designText, portable, readDesignText } from '#renderer/words/design-file.ts';
import { copyName, designWords } from '#renderer/words/design-words.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

interface Shelf {
  /** Null until they were asked for. */
  rows: readonly DesignRow[] | null;
  trouble: string;
}

export const useDesigns = create<Record<DesignKind, Shelf>>(() => ({
  interface: { rows: null, trouble: '' },
  flow: { rows: null, trouble: '' },
}));

export async function loadDesigns(kind: DesignKind): Promise<void> {
  try {
    useDesigns.setState({ [kind]: { rows: await api.designs({ kind }), trouble: '' } });
  } catch (error) {
    useDesigns.setState((now) => ({ [kind]: { ...now[kind], trouble: sentenceOf(error) } }));
  }
}

export function namesOf(kind: DesignKind): string[] {
  return (useDesigns.getState()[kind].rows ?? []).map(({ name }) => name);
}

/** The newest version, whole. */
export async function bodyOf(kind: DesignKind, name: string): Promise<Body> {
  const design = await api.design({ kind, name });
  if (design.interface) return { interface: design.interface };
  if (design.flow) return { flow: design.flow };
  throw new Failure(
    'not-found',
    kind === 'flow'
      ? t('There is no flow “{name}” any more.', { name })
      : t('There is no interface “{name}” any more.', { name }),
  );
}

/** Saves a body and shows it in the list. */
export async function keep(body: Body): Promise<DesignRow> {
  const row = await api.saveDesign(body);
  await loadDesigns(row.kind);
  return row;
}

export async function cloneDesign({ kind, name }: DesignRow): Promise<DesignRow> {
  const body = await bodyOf(kind, name);
  const copy = copyName(name, namesOf(kind));
  const row = await keep(
    'flow' in body ? { flow: { ...body.flow, name: copy } } : { interface: { ...body.interface, name: copy } },
  );
  tell(t('Cloned'), t('“{copy}” is a copy of “{name}”.', { copy, name }));
  return row;
}

export async function removeDesign({ kind, name }: Pick<DesignRow, 'kind' | 'name'>): Promise<void> {
  const body = await bodyOf(kind, name);
  await api.removeDesign({ kind, name });
  await loadDesigns(kind);
  const { deleted, notRestored } = designWords[kind];
  tell(deleted, t('“{name}” is not offered any more. Batches that use it keep it.', { name }), {
    label: t('Undo'),
    act: () => attempt(() => keep(body), notRestored),
  });
}

export async function exportDesign({ kind, name }: Pick<DesignRow, 'kind' | 'name'>): Promise<void> {
  const body = await bodyOf(kind, name);
  const target = await api.chooseTarget({ name: designFileName(kind, name), kind: 'design' });
  if (!target) return;
  await api.writeText({ token: target.token, text: designText(body) });
  const left = 'flow' in body ? portable(body.flow).left : 0;
  const [one, where] = [name, target.name];
  const sentence =
    left === 0
      ? t('“{one}” is in “{where}” now.', { one, where })
      : tn(
          left,
          '“{one}” is in “{where}” now. Without {n} action: it names a folder of this computer.',
          '“{one}” is in “{where}” now. Without {n} actions: they name a folder of this computer.',
          { one, where },
        );
  tell(designWords[kind].exported, sentence, {
    label: t('Show in folder'),
    act: () => attempt(() => api.reveal({ what: 'token', token: target.token })),
  });
}

/** A name that is there already gets a new version; the older ones stay. */
export async function importDesign(kind: DesignKind): Promise<DesignRow | undefined> {
  const file = await api.chooseFile({});
  if (!file) return undefined;
  const body = readDesignText(kind, await api.readText({ token: file.token }));
  const row = await keep(body);
  const [one, from] = [row.name, file.name];
  const sentence =
    row.version > 1
      ? t('“{one}” was read from “{from}”. It is version {version} of it.', { one, from, version: row.version })
      : t('“{one}” was read from “{from}”.', { one, from });
  tell(designWords[kind].imported, sentence);
  return row;
}
