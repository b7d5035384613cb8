/** What becomes of a batch, told while it happens: its row as an event, at first and with every change, until it is deleted. */
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { BatchRow } from '#contract/batch.ts';
import type { EventAnswer } from './answer.ts';
import { batchFor } from './batch-access.ts';
import { limits } from './limits.ts';
import { batchId } from './lists.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';

const beatMs = 15_000;
let streams = 0;

export const eventRoute = route({
  method: 'GET',
  path: '/batches/{id}/events',
  operation: 'followBatch',
  summary: 'Tells every change of a batch as a server-sent event “batch”, and “removed” when it is deleted.',
  params: batchId,
  query: z.strictObject({}),
  status: 200,
  said: { types: ['text/event-stream'] },
  refusals: [404],
  async answer({ api, person, params, road, leaving, say }): Promise<EventAnswer> {
    const row = await batchFor(api, person, params.id, 'read');
    if (streams >= limits.streams)
      throw new Refusal(429, 'Too many listen to events already.', { headers: { 'retry-after': '5' } });
    const text = (one: BatchRow) => `event: batch\ndata: ${JSON.stringify({ ...one, state: say(one.state) })}\n\n`;
    return {
      status: 200,
      talk(response) {
        const end = () => void response.end();
        leaving.addEventListener('abort', end, { once: true });
        response.once('close', () => leaving.removeEventListener('abort', end));
        talk(response, row.id, text(row), road.listen, text);
      },
    };
  },
});

type Listen = Parameters<typeof eventRoute.answer>[0]['road']['listen'];

function talk(
  response: ServerResponse,
  id: string,
  first: string,
  listen: Listen,
  text: (row: BatchRow) => string,
): void {
  streams++;
  let late: string | undefined;
  // Whoever reads slowly gets the newest state once there is room again, not a heap of old ones.
  const tell = (event: string) => {
    if (response.writableNeedDrain) late = event;
    else response.write(event);
  };
  const stop = listen((name, value) => {
    if (name === 'batches') for (const row of value as BatchRow[]) if (row.id === id) tell(text(row));
    if (name === 'removed' && (value as string[]).includes(id)) response.end('event: removed\ndata: {}\n\n');
  });
  response.on('drain', () => {
    const event = late;
    late = undefined;
    if (event !== undefined) tell(event);
  });
  const beat = setInterval(() => tell(': still here\n\n'), beatMs);
  response.once('close', () => {
    streams--;
    clearInterval(beat);
    stop();
  });
  tell(first);
}
