import { describe, expect, it } from 'vitest';
import { follow } from '#cli/follow.ts';
import type { BatchRow } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { batchRow } from './batch-row.ts';
import { scriptedSession } from './scripted-session.ts';

const id = batchRow().id;
const calm = () => new AbortController().signal;

function witness() {
  const seen: string[] = [];
  const remarks: string[] = [];
  const see = (row: BatchRow) => void seen.push(row.state);
  return { seen, remarks, see, remark: (text: string) => void remarks.push(text) };
}

describe('a batch that is followed', () => {
  it('is seen in every state until its end, others are not', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Ready' }));
    const watcher = witness();
    const end = follow(session, id, watcher, calm());
    await engine.asked('show');
    engine.tell(batchRow({ state: 'Processing' }), batchRow({ id: 'other', state: 'Cancelled' }));
    engine.tell(batchRow({ state: 'CompletedWithErrors' }));
    expect((await end).state).toBe('CompletedWithErrors');
    expect(watcher.seen).toEqual(['Ready', 'Processing', 'CompletedWithErrors']);
    expect(engine.listeners()).toBe(0);
  });

  it('may have ended before anybody looked', async () => {
    const { session } = scriptedSession(batchRow({ state: 'Completed' }));
    expect((await follow(session, id, witness(), calm())).state).toBe('Completed');
  });

  it('is waited for while somebody else keeps it paused', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Paused', reason: 'user' }));
    const end = follow(session, id, witness(), calm());
    await engine.asked('show');
    engine.tell(batchRow({ state: 'Completed' }));
    expect((await end).state).toBe('Completed');
  });

  it('is left when it waits for something that this process cannot change', async () => {
    const { session } = scriptedSession(batchRow({ state: 'Paused', reason: 'disk' }));
    expect((await follow(session, id, witness(), calm())).reason).toBe('disk');
  });

  it('that is deleted is told as gone', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Paused' }));
    const end = follow(session, id, witness(), calm());
    await engine.asked('show');
    engine.remove(id);
    await expect(end).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that is not there is told at once', async () => {
    const { session, engine } = scriptedSession(batchRow());
    engine.refuse('show', new Failure('not-found', 'There is no batch x.'));
    await expect(follow(session, id, witness(), calm())).rejects.toThrow('There is no batch x.');
  });
});

describe('a request to stop', () => {
  it('pauses the batch and waits until it is', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Processing' }));
    const stop = new AbortController();
    const end = follow(session, id, witness(), stop.signal);
    await engine.asked('show');
    stop.abort();
    await engine.asked('act');
    expect((await end).state).toBe('Paused');
    expect(engine.acts).toEqual(['pause']);
  });

  it('that came before the first look is not missed', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Ready' }));
    expect((await follow(session, id, witness(), AbortSignal.abort())).state).toBe('Paused');
    expect(engine.acts).toEqual(['pause']);
  });

  it('waits until a file is read, and pauses then', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Draft' }));
    const stop = new AbortController();
    const watcher = witness();
    const end = follow(session, id, watcher, stop.signal);
    await engine.asked('show');
    stop.abort();
    expect(watcher.remarks.join()).toContain('still being read');
    expect(engine.acts).toEqual([]);
    engine.tell(batchRow({ state: 'Ready' }));
    expect((await end).state).toBe('Paused');
  });

  it('lets a batch end that ends anyway', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'PostProcessing' }));
    const stop = new AbortController();
    const watcher = witness();
    const end = follow(session, id, watcher, stop.signal);
    await engine.asked('show');
    stop.abort();
    engine.tell(batchRow({ state: 'Completed' }));
    expect((await end).state).toBe('Completed');
    expect(watcher.remarks.join()).toContain('about to end');
  });

  it('looks again when the batch moved on in between', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Processing' }));
    const stop = new AbortController();
    const end = follow(session, id, witness(), stop.signal);
    await engine.asked('show');
    engine.set(batchRow({ state: 'Completed' }));
    stop.abort();
    expect((await end).state).toBe('Completed');
  });
});

describe('an engine that goes away', () => {
  it('is replaced, and the batch it had to leave is resumed', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Processing' }));
    const watcher = witness();
    const end = follow(session, id, watcher, calm());
    await engine.asked('show');
    engine.tell(batchRow({ state: 'Paused', reason: 'interrupted' }));
    engine.lose();
    await engine.asked('act');
    expect(engine.acts).toEqual(['resume']);
    engine.tell(batchRow({ state: 'Completed' }));
    expect((await end).state).toBe('Completed');
    expect(engine.opened()).toBe(2);
  });

  it('while a stop is asked for leaves the batch paused', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Draft' }));
    const stop = new AbortController();
    const end = follow(session, id, witness(), stop.signal);
    await engine.asked('show');
    stop.abort();
    engine.set(batchRow({ state: 'Paused', reason: 'interrupted' }));
    engine.lose();
    expect((await end).state).toBe('Paused');
    expect(engine.acts).toEqual([]);
  });

  it('again and again without a record in between is a failure', async () => {
    const { session, engine } = scriptedSession(batchRow({ state: 'Processing', done: 7 }));
    engine.refuse('show', new Failure('engine-lost', 'gone'));
    await expect(follow(session, id, witness(), calm())).rejects.toMatchObject({
      code: 'engine-lost',
      message: expect.stringContaining(`batch ${id}`),
    });
    expect(engine.opened()).toBe(4);
  });
});
