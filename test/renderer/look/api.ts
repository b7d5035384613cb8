/** A stand-in for the shell’s switch of the API: off until somebody switches it on, unless it is `on` from the beginning. */
import { type ApiState, usualApi } from '#contract/api-switch.ts';

interface Change {
  on?: boolean;
  port?: number;
  perSecond?: number;
  allow?: string;
  disallow?: string;
}

export function apiDouble(choice: 'off' | 'on' | 'taken') {
  let state: ApiState = {
    ...usualApi,
    on: choice !== 'off',
    folders: choice === 'off' ? [] : ['/home/ada/Exports', '/srv/shared/lists for the newsletter'],
    state: 'off',
    addresses: [],
    figures: { requests: 0, refused: 0, last: null },
    problem: null,
  };
  const settle = () => {
    const taken = choice === 'taken' && state.port === usualApi.port;
    const port = state.port || 51_423;
    state = {
      ...state,
      state: !state.on ? 'off' : taken ? 'failed' : 'listening',
      addresses: state.on && !taken ? [`http://127.0.0.1:${port}`, `http://[::1]:${port}`] : [],
      problem:
        state.on && taken
          ? `Port ${state.port} is taken by another program. Choose another one, or 0 for any that is free.`
          : null,
      figures: state.on && !taken ? cameIn : { requests: 0, refused: 0, last: null },
    };
  };
  settle();
  return {
    apiState: () => state,
    setApi({ allow, disallow, ...change }: Change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const folders = [...state.folders, ...(allow === undefined ? [] : ['/home/ada/Reports'])];
      state = { ...state, ...given, folders: folders.filter((each) => each !== disallow) };
      settle();
      return state;
    },
  };
}

const cameIn = {
  requests: 1_284,
  refused: 3,
  last: {
    at: '2026-11-22T09:41:00.000Z',
    status: 401,
    what: 'GET /batches',
    why: 'Send the token of a profile: Authorization: Bearer TOKEN.',
  },
};
