/** The one road out of the window: typed calls to engine and shell, and the events they send. */
import type { EngineApi, EngineEvents } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { Bridge, PickedFile, ShellApi, ShellEvents } from '#contract/shell-api.ts';
import { connect } from '#contract/wire.ts';

declare global {
  interface Window {
    readonly batchmill: Bridge;
  }
}

export const { api, on } = connect<EngineApi & ShellApi, EngineEvents & ShellEvents>(window.batchmill);

/** Turns a dropped file into the token that stands for it. */
export async function adopt(file: File): Promise<PickedFile> {
  try {
    return await window.batchmill.adopt(file);
  } catch (error) {
    // What the shell refuses it refuses in words for people; only those cross.
    throw error instanceof Error ? new Failure('unreadable', error.message) : error;
  }
}
