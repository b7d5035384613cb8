/** Batches that the window does not know yet are asked for while one types in the palette: by name, file, or id. */
import { useEffect, useState } from 'react';
import { takeRows } from '#renderer/stores/batches.ts';
import { loadDesigns } from '#renderer/stores/designs.ts';
import { api } from '#renderer/stores/link.ts';
import { latest } from '#renderer/stores/timing.ts';

const most = 20;
const pause = 120;

const search = latest(async (query: string) => {
  const { data } = await api.list({ search: query, limit: most });
  if (data.length > 0 || !/^[0-9a-f-]{4,36}$/i.test(query)) return data;
  // The beginning of an id is asked for by itself; one that fits none or several is no mistake here.
  return api.show({ id: query.toLowerCase() }).then(
    ({ row }) => [row],
    () => [],
  );
});

/** Draws the palette once more when something was found. */
export function useFoundBatches(query: string): void {
  const [, setFound] = useState(0);
  useEffect(() => {
    for (const kind of ['interface', 'flow'] as const) void loadDesigns(kind);
  }, []);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted.length < 2) return;
    const timer = setTimeout(async () => {
      const rows = await search(wanted).catch(() => undefined);
      if (!rows || rows.length === 0) return;
      takeRows(rows);
      setFound((n) => n + 1);
    }, pause);
    return () => clearTimeout(timer);
  }, [query]);
}
