/** Who asks: the profile behind the token of a request. The token itself goes no further than this file. */
import { createHash } from 'node:crypto';
import type { EngineApi } from '#contract/engine-api.ts';
import type { Profile } from '#contract/rights.ts';

/** Undefined when nobody, or nobody known, shows a token. The engine compares all hashes, each in the same time. */
export async function bearerOf(api: EngineApi, authorization: string | undefined): Promise<Profile | undefined> {
  const token = /^bearer +([\w.~+/=-]{1,200})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const hash = createHash('sha256').update(token).digest('hex');
  return (await api.recognise({ hash })) ?? undefined;
}
