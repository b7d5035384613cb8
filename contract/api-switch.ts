/** The API for programs of this machine as the window sees it: how it is set, whether it listens, and what came in. */
import { z } from 'zod';

export const apiSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** 0: any that is free. */
  port: z.number().int().min(0).max(65_535),
  /** Folders whose files a request may name. */
  folders: z.array(z.string().min(1).max(4_096)).max(50),
  /** Requests a second of one profile. */
  perSecond: z.number().int().min(1).max(100_000),
});
export type ApiSettings = z.infer<typeof apiSettingsSchema>;

export const usualApi: ApiSettings = { on: false, port: 7420, folders: [], perSecond: 100 };

export interface ApiRefusal {
  at: string;
  status: number;
  /** As `POST /batches`. */
  what: string;
  /** In the words of the answer. */
  why: string;
}
export interface ApiFigures {
  /** Since it began to listen. */
  requests: number;
  refused: number;
  last: ApiRefusal | null;
}
export interface ApiState extends ApiSettings {
  state: 'off' | 'starting' | 'listening' | 'failed';
  /** As `http://127.0.0.1:7420`, and the same on ::1 where the machine has it. */
  addresses: string[];
  figures: ApiFigures;
  /** Why it does not listen, and what to do. */
  problem: string | null;
}

const { on, port, perSecond } = apiSettingsSchema.shape;

export const apiVerbs = {
  apiState: z.strictObject({}),
  /** What is left out stays as it is. */
  setApi: z.strictObject({
    on: on.optional(),
    port: port.optional(),
    perSecond: perSecond.optional(),
    /** The token of a chosen folder. */
    allow: z.string().max(64).optional(),
    /** A folder as the state shows it. */
    disallow: z.string().max(4_096).optional(),
  }),
} as const;

export interface ApiAnswers {
  apiState: ApiState;
  setApi: ApiState;
}
