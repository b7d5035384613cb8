/** What lies over the window: dialogs, the palette, notices, the tour. Each is loaded when it is first asked for. */
import './overlays.css';
import { notificationsStore } from '@mantine/notifications';
import { type ComponentType, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { attempt } from '#renderer/parts/notices.tsx';
import { useQuestion } from '#renderer/stores/question.ts';
import { useRecipe } from '#renderer/stores/recipe.ts';
import { type Sheet, useSheet } from '#renderer/stores/sheet.ts';
import { useTour } from '#renderer/stores/tour.ts';

import { holdKeys, letKeysGo } from './early-keys.ts';

type Load = () => Promise<ComponentType>;

const palette: Load = async () => (await import('./palette.tsx')).Palette;
const goToRecord: Load = async () => (await import('./go-to-record.tsx')).GoToRecord;
const shortcuts: Load = async () => (await import('./shortcuts.tsx')).Shortcuts;
const question: Load = async () => (await import('./question.tsx')).QuestionDialog;
const saveRecipe: Load = async () => (await import('#renderer/screens/recipe/save-recipe.tsx')).SaveRecipe;
const openRecipe: Load = async () => (await import('#renderer/screens/recipe/open-recipe.tsx')).OpenRecipe;
const noticeCorner: Load = async () => (await import('./notice-corner.tsx')).NoticeCorner;
const tour: Load = async () => (await import('./tour.tsx')).Tour;

export function Overlays() {
  useEffect(fetchWhenIdle, []);
  const sheet = useSheet((state) => state.sheet);
  const asks = useQuestion((state) => state.open);
  const saves = useRecipe(({ open }) => open === 'save');
  const looks = useRecipe(({ open }) => open === 'look');
  const tours = useTour((state) => state.at !== null);
  const tells = useSyncExternalStore(
    notificationsStore.subscribe,
    () => notificationsStore.getState().notifications.length > 0,
  );
  const is = (one: Sheet) => sheet === one;
  const seeks = is('palette');
  // Before the palette is drawn, and before it is even loaded.
  useLayoutEffect(() => (seeks ? holdKeys() : letKeysGo()), [seeks]);
  return (
    <>
      <Later wanted={seeks} load={palette} />
      <Later wanted={is('shortcuts')} load={shortcuts} />
      <Later wanted={is('record')} load={goToRecord} />
      <Later wanted={asks} load={question} />
      <Later wanted={saves} load={saveRecipe} />
      <Later wanted={looks} load={openRecipe} />
      <Later wanted={tells} load={noticeCorner} />
      <Later wanted={tours} load={tour} />
    </>
  );
}

/** Whoever types right after the shortcut must not be faster than what it opens. */
function fetchWhenIdle(): () => void {
  const idle = requestIdleCallback(() => {
    for (const load of [palette, goToRecord, question]) void fetchPart(load);
  });
  return () => cancelIdleCallback(idle);
}

const fetched = new Map<Load, ComponentType>();

async function fetchPart(load: Load): Promise<ComponentType> {
  const part = await load();
  fetched.set(load, part);
  return part;
}

/**
 * Stays once it is there: a dialog that closes gives the focus back by itself. Not `lazy`, which draws what is there
 * already only after a pause.
 */
function Later({ wanted, load }: { wanted: boolean; load: Load }) {
  const [asked, setAsked] = useState(false);
  const [, setHere] = useState(false);
  useEffect(() => {
    if (wanted && !fetched.has(load)) attempt(async () => setHere((await fetchPart(load)) !== undefined));
  }, [wanted, load]);
  if (wanted && !asked) setAsked(true);
  const Part = asked || wanted ? fetched.get(load) : undefined;
  return Part ? <Part /> : null;
}
