import { beforeEach, expect, it } from 'vitest';
import type { Credits } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { answerWith, settled } from '#test/renderer/engine.ts';

let answer: { resolve(credits: Credits): void; reject(error: Error): void };
answerWith({
  topUp: () => new Promise((resolve, reject) => (answer = { resolve, reject })),
});
const { topUp, useCredits } = await import('#renderer/stores/credits.ts');
const { useStatus } = await import('#renderer/stores/engine-status.ts');
const status = {
  version: '',
  workspace: '',
  pid: 1,
  workers: 1,
  busy: 0,
  running: 0,
  waiting: 0,
  rate: 0,
  freeDisk: 1,
  balance: 100,
  reserved: 20,
  troubles: [],
};

beforeEach(() => {
  useStatus.setState({ status });
});

it('counts a top-up as on its way until the ledger has it', async () => {
  const done = topUp(50, 'by hand');
  expect(useCredits.getState()).toMatchObject({ pending: 50, booked: 0 });
  expect(useStatus.getState().status?.balance).toBe(100);
  await settled();
  answer.resolve({ balance: 150, reserved: 20, totalCount: 1, data: [] });
  await done;
  expect(useCredits.getState()).toMatchObject({ pending: 0, booked: 1 });
  expect(useStatus.getState().status).toMatchObject({ balance: 150, reserved: 20 });
});

it('takes a refused top-up back and says why', async () => {
  const done = topUp(50, '');
  await settled();
  answer.reject(new Failure('no-space', 'The disk is full.'));
  await expect(done).rejects.toThrow('The disk is full.');
  expect(useCredits.getState().pending).toBe(0);
  expect(useStatus.getState().status?.balance).toBe(100);
});
