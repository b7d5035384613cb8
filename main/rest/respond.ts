/** One request from its first look to its last byte: gate, route, token, pace, shape, answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { type Profile, systemProfile } from '#contract/rights.ts';
import type { Answer } from './answer.ts';
import { bearerOf } from './bearer.ts';
import { type BodyType, bodyType, readJson } from './body.ts';
import type { Counter } from './figures.ts';
import { checkGate } from './gate.ts';
import type { Pace } from './pace.ts';
import { badPart, badRequest, Refusal, refusalOf } from './refusal.ts';
import { type Found, findRoute, type Surroundings } from './route.ts';
import { descriptionPath, routes } from './routes.ts';
import { parseTexts } from './texts.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Desk extends Surroundings {
  /** What Host may say. */
  hosts: readonly string[];
  pace: Pace;
  counter: Counter;
  report(error: unknown): void;
}

/** How long the rest of a body that nobody wants is let in, so that its sender can read why. */
const lingerMs = 2_000;
const nobody: Profile = { name: '', organisation: '', functions: [], created: '' };

export async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  desk.counter.came();
  response.on('error', () => request.destroy());
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('vary', 'accept-vocabulary');
  try {
    await send(await answer(desk, request), response);
  } catch (error) {
    const refusal = refusalOf(error, desk.report);
    desk.counter.refused(request.method ?? '', request.url ?? '', refusal);
    refuse(refusal, response);
  }
  if (!request.complete) linger(request, response);
}

async function answer(desk: Desk, request: IncomingMessage): Promise<Answer> {
  const { road, pace, hosts } = desk;
  checkGate(request.headers, hosts);
  const url = urlOf(request.url ?? '/');
  const open = url.pathname === descriptionPath;
  const person = open ? nobody : await bearerOf(road.api, request.headers.authorization);
  const seconds = pace.take(person?.name ?? '');
  if (seconds > 0)
    throw new Refusal(429, 'Too many requests. Come again a little later.', {
      headers: { 'retry-after': String(seconds) },
    });
  if (!person)
    throw new Refusal(401, 'Send the token of a profile: Authorization: Bearer TOKEN.', {
      headers: { 'www-authenticate': 'Bearer realm="Batchmill"' },
    });
  const { route, params } = foundRoute(request.method ?? '', url.pathname);
  const say = vocabularyOf(request.headers['accept-vocabulary']);
  const path = parseTexts('path', route.params, Object.entries(params));
  const query = parseTexts('query', route.query, url.searchParams);
  const json = await jsonOf(route, request);
  const { workspace, allow, leaving } = desk;
  const api = person.name === systemProfile ? road.wide : road.api;
  const around = { road, workspace, allow, leaving, api };
  return route.answer({ ...around, person, params: path, query, json, request, say });
}

function urlOf(text: string): URL {
  // A path of two slashes would be taken for a host.
  const url = text.startsWith('/') ? URL.parse(`http://localhost${text}`) : null;
  if (!url) throw badRequest({ path: 'path', message: 'not an address of this server' });
  return url;
}

function foundRoute(method: string, path: string): Found {
  const found = findRoute(routes, method, path);
  if ('route' in found) return found;
  if (found.length === 0) throw new Refusal(404, 'There is nothing at this address.');
  throw new Refusal(405, `This address knows ${found.join(', ')} alone.`, { headers: { allow: found.join(', ') } });
}

async function jsonOf({ json, form }: Found['route'], request: IncomingMessage): Promise<unknown> {
  const types: BodyType[] = [
    ...(json ? ['application/json' as const] : []),
    ...(form ? ['multipart/form-data' as const] : []),
  ];
  if (types.length === 0 || bodyType(request.headers, types) !== 'application/json') return undefined;
  const parsed = (json as z.ZodType).safeParse(await readJson(request));
  if (!parsed.success) throw badPart('body', parsed.error);
  return parsed.data;
}

async function send(answer: Answer, response: ServerResponse): Promise<void> {
  if ('talk' in answer) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    return answer.talk(response);
  }
  if ('data' in answer) return sendJson(response, answer.status, answer.data, answer.headers);
  try {
    response.writeHead(answer.status, answer.headers);
    await pipeline(answer.stream, response);
  } catch {
    // Whoever asked went away, or the disk failed on the way: the length that was promised tells that it is not whole.
    response.destroy();
  } finally {
    await answer.done();
  }
}

function sendJson(response: ServerResponse, status: number, data: unknown, headers: object = {}): void {
  const body = JSON.stringify(data);
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': length });
  response.end(body);
}

function refuse(refusal: Refusal, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  if (!response.req.complete) response.setHeader('connection', 'close');
  sendJson(response, refusal.status, refusal.body, refusal.headers);
}

/** The socket is closed by whoever is first: its sender, or the end of our patience. */
function linger(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const over = setTimeout(() => request.destroy(), lingerMs);
  response.socket?.once('close', () => clearTimeout(over));
}
