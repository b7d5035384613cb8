/** An invented recipe bundle: what is in it, and what would become of it here. */
import type { BatchRow } from '#contract/batch.ts';
import type { Manifest } from '#contract/bundle.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import { flowSchema } from '#contract/flow.ts';
import { interfaceSchema } from '#contract/interface.ts';
import { usualRetry } from '#contract/retry.ts';
import { sampleColumns } from './designs.ts';

const sha256 = '4f1c9a0be27d5583a6c1f0d9e8b7a6543210fedcba9876543210fedcba987654';

function manifestOf(masked: string[]): Manifest {
  const body = interfaceSchema.parse({
    name: 'Customers',
    fields: [
      { name: 'customer_id', required: true },
      { name: 'email', source: 'Email' },
    ],
  });
  const { after, ...rest } = flowSchema.parse({
    name: 'Check and store customers',
    tools: [{ tool: 'email', field: 'email' }],
  });
  return {
    batchmill: 'recipe',
    format: 1,
    product: { name: 'Batchmill', version: '0.1.0' },
    label: 'Newsletter Q3',
    description: 'Addresses of the shop before the autumn mailing',
    recipe: {
      reading: { format: 'csv', encoding: 'windows-1252', delimiter: ';', quote: '"', header: true },
      pasted: false,
      tool: null,
      interface: { version: 3, sha256, body },
      flow: { version: 2, sha256, body: { ...rest, after } },
      threshold: 20,
      retry: { ...usualRetry, classes: [...usualRetry.classes] },
      insert: null,
      after: [],
      pageSize: 500,
      names: {},
    },
    clock: 1_790_000_000_000,
    versions: [],
    data: {
      entry: 'data.csv',
      name: 'newsletter_q3.csv',
      bytes: 8_400_000,
      sha256,
      records: 120_000,
      reading: { format: 'csv' },
      masked,
    },
    receipt: sha256,
    output: masked.length > 0 ? null : sha256,
  };
}

type Verbs = Pick<EngineHandlers, 'exportBundle' | 'bundleColumns' | 'inspectBundle' | 'importBundle'>;

export function makeBundles(create: () => BatchRow, masked: boolean): Verbs {
  const designs = [
    { kind: 'interface', name: 'Customers', as: 'Customers (2)', fate: 'renamed' },
    { kind: 'flow', name: 'Check and store customers', as: 'Check and store customers', fate: 'there' },
  ] as const;
  return {
    exportBundle: ({ file, data, mask }) => ({ file, bytes: 3_200_000, records: data ? 120_000 : null, masked: mask }),
    bundleColumns: () => ({ columns: [...sampleColumns, 'card'], confidential: ['card'] }),
    inspectBundle: () => ({
      manifest: manifestOf(masked ? ['Email', 'first_name'] : []),
      receipt: null,
      designs: [...designs],
      differences: [
        { name: 'batchmill', theirs: '0.0.9', ours: '0.1.0' },
        { name: 'disposable domains', theirs: '1.0.60', ours: '1.0.62' },
      ],
      missing: [],
    }),
    importBundle: () => ({ row: create(), designs: [...designs], output: null }),
  };
}
