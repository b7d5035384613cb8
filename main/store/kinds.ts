/** The databases of a workspace: their marks ('BMbt', 'BMct', 'BMen', 'BMld' in ASCII) and their migrations. */
import { batch010 } from './migrations/batch-010-pages.ts';
import { batch020 } from './migrations/batch-020-late.ts';
import { batch030 } from './migrations/batch-030-seals.ts';
import { batch040 } from './migrations/batch-040-fields.ts';
import { batch050 } from './migrations/batch-050-briefs.ts';
import { batch060 } from './migrations/batch-060-commits.ts';
import { catalog010 } from './migrations/catalog-010-batches.ts';
import { catalog020 } from './migrations/catalog-020-designs.ts';
import { catalog030 } from './migrations/catalog-030-profiles.ts';
import { entities010 } from './migrations/entities-010-entities.ts';
import { ledger010 } from './migrations/ledger-010-entries.ts';
import type { Kind } from './open.ts';

export const batchKind: Kind = {
  name: 'batch database',
  applicationId: 0x424d_6274,
  steps: [batch010, batch020, batch030, batch040, batch050, batch060],
};
export const catalogKind: Kind = {
  name: 'catalog',
  applicationId: 0x424d_6374,
  steps: [catalog010, catalog020, catalog030],
};
export const entitiesKind: Kind = { name: 'entity store', applicationId: 0x424d_656e, steps: [entities010] };
export const ledgerKind: Kind = { name: 'ledger', applicationId: 0x424d_6c64, steps: [ledger010] };
