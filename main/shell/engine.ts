/**
 * The shell's hold on the engine. The engine runs in a thread of its own, or in another process that holds the
 * workspace; when it is lost, it is opened again, and calls wait for it meanwhile.
 */
import { app } from 'electron';
import type { Asked, EngineAnswers, EngineEvents, EngineVerb } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { type EngineLink, openEngine } from '#engine/link.ts';
import { allowance } from './allowance.ts';
import { workspaceFolder } from './folders.ts';
import { log } from './log.ts';

export interface Engine {
  ask<V extends EngineVerb>(verb: V, argument: Asked<V>): Promise<EngineAnswers[V]>;
  /** True while another process does the work and this one looks on. */
  looksOn(): boolean;
  /** `pause`: batches at work wait for a person; otherwise they go on by themselves at the next start. */
  close(options: { pause: boolean }): Promise<void>;
}

export interface EngineListeners {
  batches(rows: EngineEvents['batches']): void;
  removed(ids: EngineEvents['removed']): void;
  status(status: EngineEvents['status']): void;
  expiring(batches: EngineEvents['expiring']): void;
  /** The link was lost and made again. */
  reconnected(): void;
  /** It cannot be opened, or is lost again and again. */
  failed(error: unknown): void;
}

export function holdEngine(listeners: EngineListeners): Engine {
  const mayReopen = allowance(3, 60_000);
  let closing = false;
  let attached = false;
  let link = open();

  async function open(): Promise<EngineLink> {
    const opened = await openEngine({ workspace: workspaceFolder(), version: app.getVersion(), nice: true });
    attached = opened.attached;
    opened.on('batches', listeners.batches);
    opened.on('removed', listeners.removed);
    opened.on('status', listeners.status);
    opened.on('expiring', listeners.expiring);
    void opened.closed.then(reopen);
    return opened;
  }

  const failed = (error: unknown) => {
    if (!closing) listeners.failed(error);
  };

  function reopen(): void {
    if (closing) return;
    if (!mayReopen()) {
      listeners.failed(new Failure('engine-lost', t('The engine stopped several times in a row.')));
      return;
    }
    log('The engine was lost and is opened again.');
    link = open();
    link.then(listeners.reconnected, failed);
  }

  link.catch(failed);
  return {
    async ask(verb, argument) {
      const { api } = await link;
      return api[verb](argument);
    },
    looksOn: () => attached,
    async close(options) {
      closing = true;
      const opened = await link.catch(() => undefined);
      await opened?.close(options);
    },
  };
}
