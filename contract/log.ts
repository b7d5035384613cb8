/** The log of a batch: what happened to it as a whole, and to its records where they did not simply complete. */
import { z } from 'zod';

export const logLevels = ['info', 'warning', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logVerbs = {
  log: z.strictObject({
    id: z.string().min(1).max(36),
    levels: z.array(z.enum(logLevels)).max(3).optional(),
    /** In the words of a line, without regard to case. */
    text: z.string().max(200).default(''),
    skip: z.number().int().nonnegative().default(0),
    limit: z.number().int().min(1).max(1_000).default(200),
  }),
} as const;

export interface LogLine {
  at: string;
  level: LogLevel;
  /** Null: the batch as a whole. */
  record: number | null;
  /** Of an event of the batch: its new state or what happened, and why. Of a record: its state. */
  text: string;
  code: string;
  message: string;
}

export interface LogSlice {
  totalCount: number;
  /** In the order of time. */
  data: LogLine[];
  /** There is more than is looked at: the process log has every record. */
  cut: boolean;
}
