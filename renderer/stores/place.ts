/** Where in the window the person is, and the way back. */
import { create } from 'zustand';

export const tabs = ['overview', 'records', 'failures', 'report', 'files', 'log', 'setup', 'rejects'] as const;
export type Tab = (typeof tabs)[number];

export type Place =
  | { screen: 'batches' }
  | { screen: 'new' }
  /** A draft that is being changed. */
  | { screen: 'edit'; id: string }
  /** Six steps to a batch with an interface and a flow; null: to a new one. */
  | { screen: 'wizard'; id: string | null }
  | { screen: 'batch'; id: string; tab: Tab }
  /** Two batches side by side; null: the other one is still to be chosen. */
  | { screen: 'compare'; before: string; after: string | null }
  | { screen: 'interfaces' }
  /** One of them; null: a new one. */
  | { screen: 'interface'; name: string | null }
  | { screen: 'flows' }
  | { screen: 'flow'; name: string | null }
  | { screen: 'tools' }
  | { screen: 'entities' }
  | { screen: 'credits' }
  /** `section`: the one to begin with. */
  | { screen: 'settings'; section?: string }
  | { screen: 'help'; section?: string };

interface PlaceState {
  place: Place;
  past: readonly Place[];
}

export const usePlace = create<PlaceState>(() => ({ place: { screen: 'batches' }, past: [] }));

export function go(place: Place): void {
  usePlace.setState((now) => ({ place, past: [...now.past, now.place].slice(-50) }));
}

export function goBack(): void {
  usePlace.setState(({ past }) => {
    const place = past.at(-1);
    return place ? { place, past: past.slice(0, -1) } : {};
  });
}

export function openBatch(id: string, tab: Tab = 'overview'): void {
  go({ screen: 'batch', id, tab });
}

/** What was there is known by another name now, such as a draft that has just been made: here, and on the way back. */
export function placeBecame(was: Place, now: Place): void {
  const is = (place: Place) => JSON.stringify(place) === JSON.stringify(was);
  usePlace.setState(({ place, past }) => ({
    place: is(place) ? now : place,
    past: past.map((each) => (is(each) ? now : each)),
  }));
}

/** Changing the tab is no step of its own on the way back. */
export function showTab(tab: Tab): void {
  const { place } = usePlace.getState();
  if (place.screen === 'batch') usePlace.setState({ place: { ...place, tab } });
}

/** The batch whose page is open. */
export function openId(): string | undefined {
  const { place } = usePlace.getState();
  return place.screen === 'batch' ? place.id : undefined;
}

export function useOpenId(): string | undefined {
  return usePlace(({ place }) => (place.screen === 'batch' ? place.id : undefined));
}
