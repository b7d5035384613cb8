/** How the folders and files behind the shell's tokens are called. What a batch has already names its path itself. */
import { create } from 'zustand';
import { lastPart } from '#renderer/words/step-words.ts';
import { api } from './link.ts';

const useNames = create<Readonly<Record<string, string>>>(() => ({}));

/** A token of a folder that the person chooses now; undefined when they think better of it. */
export async function chooseFolder(): Promise<string | undefined> {
  return remember(await api.chooseFolder({}));
}

export async function chooseArchive(suggested: string): Promise<string | undefined> {
  return remember(await api.chooseTarget({ name: suggested, kind: 'archive' }));
}

function remember(chosen: { token: string; name: string } | null): string | undefined {
  if (!chosen) return undefined;
  useNames.setState({ [chosen.token]: chosen.name });
  return chosen.token;
}

/** Names a token by what was chosen, and a path by its last part. */
export function usePathNames(): (path: string) => string {
  const names = useNames();
  return (path) => names[path] ?? lastPart(path);
}
