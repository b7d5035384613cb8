/** What the parts of the engine share: the workspace's batches, the crew, the catalog, and who is told of changes. */
import type { EngineStatus, Settings } from '#contract/engine-api.ts';
import type { Crew } from '#crew/crew.ts';
import type { WritableDb } from '#store/open.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { Purse } from './credits.ts';
import type { Dependencies } from './dependencies.ts';
import type { Jobs, Lanes } from './jobs/jobs.ts';
import type { Live } from './live.ts';
import type { Shelf } from './shelf.ts';

export interface Mill {
  readonly workspace: string;
  readonly version: string;
  /** It answers questions, but starts and resumes nothing. */
  readonly asleep: boolean;
  readonly catalog: WritableDb;
  readonly tools: Toolbox;
  readonly crew: Crew<Jobs, Lanes>;
  readonly shelf: Shelf;
  readonly dependencies: Dependencies;
  readonly purse: Purse;
  readonly settings: Settings;
  /** A batch changed: clients hear of it within a tenth of a second. */
  touch(live: { readonly batch: { readonly id: string } }): void;
  gone(id: string): void;
  /** Looks for something to do; called whenever a page came home, a state changed or a slot got free. */
  wake(): void;
  status(): EngineStatus;
  /** Makes a batch wait for room on the disk. */
  hold(live: Live): void;
  whenRoom(act: () => void): void;
  /** Gives up the room that is kept for a full disk. */
  releaseReserve(): void;
  /** A bug, for the log. */
  report(error: unknown): void;
  now(): number;
}
