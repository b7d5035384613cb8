/** A real server with a real engine in a folder of its own; its answers are compared with the description it gives of itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import type { RightFunction } from '#contract/rights.ts';
import { type Rest, startRest } from '#rest/server.ts';
import { describedBy } from './description.ts';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when it is not JSON. */
  json: Record<string, unknown> & { data: Record<string, unknown>; batchId: string };
}
export interface Asked {
  method?: string;
  token?: string | null;
  headers?: Record<string, string>;
  body?: string | Buffer | FormData;
  json?: unknown;
}

export interface Bench {
  folder: string;
  workspace: string;
  rest: Rest;
  reported: unknown[];
  /** Of a profile that may do everything. */
  token: string;
  ask(path: string, asked?: Asked): Promise<Reply>;
  /** A profile with these functions; answers its token. */
  profile(name: string, functions?: RightFunction[], organisation?: string): Promise<string>;
  write(name: string, content: string): string;
  until(id: string, holds: (row: BatchRow) => boolean): Promise<BatchRow>;
}

export const everything: RightFunction[] = [
  'ADMIN_BATCHES',
  'ADMIN_VIEW_ALL_ORGANISATIONS',
  'ADMIN_EDIT_ALL_ORGANISATIONS',
  'ADMIN_BACKEND_SERVICES',
];

export async function restBench(options: { perSecond?: number; port?: number } = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-rest-'));
  const workspace = join(folder, 'workspace');
  const reported: unknown[] = [];
  const allowed = join(folder, 'allowed');
  mkdirSync(allowed);
  const rest = await startRest({
    workspace,
    version: '0.0.0',
    port: 0,
    allow: [allowed],
    perSecond: 1_000_000,
    report: (error) => reported.push(error),
    ...options,
  });
  onTestFinished(async ({ task }) => {
    await rest.close();
    if (task.result?.state !== 'fail') rmSync(folder, { recursive: true, force: true });
  });
  const { token } = await rest.road.api.addProfile({ name: 'root', functions: everything });
  return {
    folder,
    workspace,
    rest,
    reported,
    token,
    async ask(path, { method = 'GET', token: shown = token, headers = {}, body, json } = {}) {
      const response = await fetch(rest.address + path, {
        method,
        headers: {
          ...(shown === null ? {} : { authorization: `Bearer ${shown}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type') === 'application/json';
      const reply = {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      };
      describedBy(method, path, reply);
      return reply;
    },
    async profile(name, functions = [], organisation = 'home') {
      return (await rest.road.api.addProfile({ name, functions, organisation })).token;
    },
    write(name, content) {
      writeFileSync(join(allowed, name), content);
      return join(allowed, name);
    },
    async until(id, holds) {
      for (let i = 0; i < 2_000; i++) {
        const row = await rest.road.api.row({ id });
        if (holds(row)) return row;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`it did not come to that: ${JSON.stringify(await rest.road.api.row({ id }))}`);
    },
  };
}

export const emails = (n: number) => Array.from({ length: n }, (_, at) => `person${at}@example.org`);

export function formOf(file: string | Blob, name: string, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', typeof file === 'string' ? new Blob([file]) : file, name);
  return form;
}
