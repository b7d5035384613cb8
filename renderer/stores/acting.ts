/** Asks whom the window acts as, and changes it. */
import { api } from './link.ts';
import { useMe } from './me.ts';

export async function loadMe(): Promise<void> {
  useMe.setState({ me: await api.me({}) });
}

/** What is on screen may not be for these eyes, so the page is loaded again. */
export async function workAs(name: string | null): Promise<void> {
  await api.workAs({ name });
  location.reload();
}
