/** What came in since the server began to listen: how much, how much of it was refused, and why the last one was. */
import type { ApiFigures } from '#contract/api-switch.ts';
import type { Refusal } from './refusal.ts';

export interface Counter {
  came(): void;
  refused(method: string, address: string, refusal: Refusal): void;
  figures(): ApiFigures;
}

const longest = 200;

export function countRequests(now: () => number = Date.now): Counter {
  let figures: ApiFigures = { requests: 0, refused: 0, last: null };
  return {
    came() {
      figures = { ...figures, requests: figures.requests + 1 };
    },
    refused(method, address, refusal) {
      const [path = ''] = address.split('?');
      const [detail] = refusal.details ?? [];
      const why = detail ? [detail.path, detail.message].filter(Boolean).join(': ') : refusal.message;
      const last = {
        at: new Date(now()).toISOString(),
        status: refusal.status,
        what: `${method} ${path}`.slice(0, longest),
        why: why.slice(0, longest * 2),
      };
      figures = { ...figures, refused: figures.refused + 1, last };
    },
    figures: () => figures,
  };
}
