/** The table of contents of the API. */
import { z } from 'zod';
import { ok } from './answer.ts';
import { bundleRoutes } from './bundles.ts';
import { changeRoutes } from './changes.ts';
import { createRoute, interfaceRoutes } from './create.ts';
import { eventRoute } from './events.ts';
import { fileRoutes } from './files.ts';
import { listRoutes } from './lists.ts';
import { describeApi } from './openapi.ts';
import { type Route, route } from './route.ts';

/** Where the description is; it tells nothing of anybody's data, so it needs no token. */
export const descriptionPath = '/openapi.json';

const own: Route[] = [
  createRoute,
  ...interfaceRoutes,
  ...listRoutes,
  ...fileRoutes,
  ...bundleRoutes,
  ...changeRoutes,
  eventRoute,
];

const description = route({
  method: 'GET',
  path: descriptionPath,
  operation: 'describeApi',
  summary: 'This description.',
  params: z.strictObject({}),
  query: z.strictObject({}),
  status: 200,
  said: { schema: z.looseObject({ openapi: z.string() }) },
  refusals: [],
  answer: async () => ok(apiDescription()),
});

export const routes: readonly Route[] = [...own, description];

let made: Record<string, unknown> | undefined;
export function apiDescription(): Record<string, unknown> {
  made ??= describeApi(routes);
  return made;
}
