/** What lies over the window: dialogs, the palette, notices, the tour. Each is loaded when it is first asked for. */
import './overlays.css';
import { notificationsStore } from '@mantine/notifications';
import { type ComponentType, lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useQuestion } from '#renderer/stores/question.ts';
import { type Sheet, useSheet } from '#renderer/stores/sheet.ts';
import { useTour } from '#renderer/stores/tour.ts';

const loadPalette = async () => ({ default: (await import('./palette.tsx')).Palette });
const loadGoToRecord = async () => ({ default: (await import('./go-to-record.tsx')).GoToRecord });

const Palette = lazy(loadPalette);
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }));
const GoToRecord = lazy(loadGoToRecord);
const QuestionDialog = lazy(async () => ({ default: (await import('./question.tsx')).QuestionDialog }));
const NoticeCorner = lazy(async () => ({ default: (await import('./notice-corner.tsx')).NoticeCorner }));
const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }));

export function Overlays() {
  useEffect(fetchWhenIdle, []);
  const sheet = useSheet((state) => state.sheet);
  const asks = useQuestion((state) => state.open);
  const tours = useTour((state) => state.at !== null);
  const tells = useSyncExternalStore(
    notificationsStore.subscribe,
    () => notificationsStore.getState().notifications.length > 0,
  );
  const is = (one: Sheet) => sheet === one;
  return (
    <>
      <Later wanted={is('palette')} Part={Palette} />
      <Later wanted={is('shortcuts')} Part={Shortcuts} />
      <Later wanted={is('record')} Part={GoToRecord} />
      <Later wanted={asks} Part={QuestionDialog} />
      <Later wanted={tells} Part={NoticeCorner} />
      <Later wanted={tours} Part={Tour} />
    </>
  );
}

/** Whoever types right after the shortcut must not be faster than what it opens. */
function fetchWhenIdle(): () => void {
  const idle = requestIdleCallback(() => void Promise.all([loadPalette(), loadGoToRecord()]));
  return () => cancelIdleCallback(idle);
}

/** Stays once it is there: a dialog that closes gives the focus back by itself. */
function Later({ wanted, Part }: { wanted: boolean; Part: ComponentType }) {
  const [asked, setAsked] = useState(wanted);
  if (wanted && !asked) setAsked(true);
  if (!wanted && !asked) return null;
  return (
    <Suspense fallback={null}>
      <Part />
    </Suspense>
  );
}
