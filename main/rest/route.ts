/** A route: its way, what may be sent to it, what it answers, and the schemas from which all of that is described. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { EngineApi } from '#contract/engine-api.ts';
import type { Profile } from '#contract/rights.ts';
import type { Answer } from './answer.ts';
import type { Road } from './road.ts';
import type { Say } from './vocabulary.ts';

export const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** What every route finds around it. */
export interface Surroundings {
  road: Road;
  workspace: string;
  /** Folders whose files a request may name. */
  allow: readonly string[];
  /** The server is ending: who would listen for ever is let go. */
  leaving: AbortSignal;
}
export interface Call<P, Q, B> extends Surroundings {
  api: EngineApi;
  person: Profile;
  params: P;
  query: Q;
  /** Undefined where it is a form, which the route takes in itself. */
  json: B | undefined;
  request: IncomingMessage;
  say: Say;
}
/** What is answered with a status: data of a shape, or bytes of these types. */
export type Said = { schema: z.ZodType } | { types: readonly string[] };

export interface RouteOf<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  method: Method;
  /** As `/batches/{id}`. */
  path: string;
  /** Its name in the description. */
  operation: string;
  summary: string;
  params: P;
  query: Q;
  /** Header fields it reads beside those of every request. */
  headers?: z.ZodObject;
  json?: B;
  /** The fields of a form beside its file. */
  form?: z.ZodObject;
  status: number;
  said: Said;
  /** The refusals it has beside those of every request. */
  refusals: readonly number[];
  answer(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer>;
}
export type Route = RouteOf<z.ZodObject, z.ZodObject, z.ZodType>;

/** Keeps the types of its schemas inside: the table holds routes of all kinds. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType = z.ZodUndefined>(
  one: RouteOf<P, Q, B>,
): Route {
  return one as unknown as Route;
}

export interface Found {
  route: Route;
  params: Record<string, string>;
}

/** The route, or the methods that this path has; none at all: there is no such path. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found | readonly Method[] {
  const fitting = routes.flatMap((one) => {
    const params = match(one.path, path);
    return params ? { route: one, params } : [];
  });
  return fitting.find((each) => each.route.method === method) ?? fitting.map((each) => each.route.method);
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? '';
    if (!part.startsWith('{')) {
      if (part !== text) return undefined;
      continue;
    }
    const decoded = decode(text);
    if (decoded === undefined || decoded === '') return undefined;
    params[part.slice(1, -1)] = decoded;
  }
  return params;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
