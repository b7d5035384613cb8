/** The databases of a workspace: their marks ('BMbt', 'BMct' in ASCII) and their migrations. */
import { batch010 } from './migrations/batch-010-pages.ts';
import { catalog010 } from './migrations/catalog-010-batches.ts';
import type { Kind } from './open.ts';

export const batchKind: Kind = { name: 'batch database', applicationId: 0x424d_6274, steps: [batch010] };
export const catalogKind: Kind = { name: 'catalog', applicationId: 0x424d_6374, steps: [catalog010] };
