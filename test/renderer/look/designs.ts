/** Invented interfaces and flows that can be saved and removed, and what the double makes of files with them. */
import type { Design, DesignKind, DesignRow, Forecast, Preview, Suggestion } from '#contract/design.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { type Flow, flowSchema } from '#contract/flow.ts';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import type { Layout } from '#contract/source.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { sampleRows } from './rows.ts';

type Verbs = Pick<
  EngineHandlers,
  'designs' | 'design' | 'saveDesign' | 'removeDesign' | 'suggest' | 'preview' | 'forecast'
>;

export const sampleColumns = ['customer_id', 'Email', 'country', 'first_name'];
export const sampleLayout: Layout = {
  ...{ format: 'csv', encoding: 'utf-8', delimiter: ';', header: true, quote: '"', path: '', sheet: '' },
  ...{ gzip: false, rest: false, fields: sampleColumns },
};
const samples: Readonly<Record<string, string[]>> = {
  customer_id: ['100044', '100057', '100070'],
  Email: ['felix.bakker12@hexa.example', 'mila.rossi3@lumen.example'],
  country: ['DE', 'NL'],
  first_name: ['Felix', 'Mila'],
};

const interfaces: Interface[] = [
  interfaceSchema.parse({
    name: 'Customers',
    description: 'Exports of the shop, once a month',
    fields: [
      { name: 'customer_id', required: true, unique: true },
      { name: 'email', source: 'Email', required: true },
      { name: 'country', pattern: '[A-Z]{2}', default: 'DE' },
      { name: 'channel', constant: 'shop' },
    ],
  }),
  interfaceSchema.parse({ name: 'Meter readings', scopes: ['preview'], fields: [{ name: 'value', type: 'decimal' }] }),
];
const flows: Flow[] = [
  flowSchema.parse({
    name: 'Check and store customers',
    description: 'Addresses are checked, names brought into one form',
    rules: [{ expression: 'country != "XX"', message: 'This country is not served.' }],
    transform: [{ field: 'email', expression: 'email.lower()' }],
    tools: [{ tool: 'email', field: 'email' }],
    insert: { entity: 'customer', key: 'customer_id' },
  }),
];

/** Batches that were made with them. */
const uses: Readonly<Record<string, number>> = { 'Meter readings': 2 };

/** `wanted` false: a workspace without any. */
export function makeDesigns(wanted: boolean): Verbs {
  const known = new Map<string, Design>();
  /** All versions, the newest last. */
  const versions: Design[] = [];
  const key = (kind: DesignKind, name: string) => `${kind} ${name}`;
  const put = (kind: DesignKind, body: Interface | Flow): DesignRow => {
    const { name, description } = body;
    const version = (known.get(key(kind, name))?.version ?? 0) + 1;
    const common = {
      kind,
      name,
      description,
      version,
      saved: new Date().toISOString(),
      used: version === 1 ? (uses[name] ?? 0) : 0,
    };
    const design: Design =
      'fields' in body
        ? { ...common, scopes: body.scopes, parts: body.fields.length, interface: body }
        : { ...common, scopes: [], parts: body.rules.length + body.transform.length + body.tools.length, flow: body };
    known.set(key(kind, name), design);
    versions.push(design);
    return design;
  };
  for (const body of wanted ? interfaces : []) put('interface', body);
  for (const body of wanted ? flows : []) put('flow', body);
  const get = (kind: DesignKind, name: string): Design => {
    const found = known.get(key(kind, name));
    if (!found) throw new Failure('not-found', `There is no ${kind} “${name}”.`);
    return found;
  };
  return {
    designs: ({ kind, scope }) =>
      [...known.values()].filter((each) => each.kind === kind && (!scope || each.scopes.includes(scope))),
    design: ({ kind, name, version }) =>
      versions.find((each) => each.kind === kind && each.name === name && each.version === version) ?? get(kind, name),
    saveDesign: (given) => ('flow' in given ? put('flow', given.flow) : put('interface', given.interface)),
    removeDesign({ kind, name }) {
      get(kind, name);
      known.delete(key(kind, name));
      return { name };
    },
    suggest({ interface: design }) {
      const body = typeof design === 'string' ? get('interface', design).interface : design;
      return suggestion(body ?? interfaceSchema.parse({ name: 'Columns', fields: sampleColumns.map(named) }));
    },
    preview: () => preview(),
    forecast: () => forecast,
  };
}

const named = (name: string) => ({ name });

function suggestion(body: Interface): Suggestion {
  const sourceOf = ({ name, source }: Interface['fields'][number]) =>
    sampleColumns.find((column) => column === source || column.toLowerCase() === name.toLowerCase()) ?? '';
  const fields = body.fields.map((field): Suggestion['fields'][number] => {
    const fixed = field.constant !== undefined || field.expression !== undefined;
    const source = fixed ? '' : sourceOf(field);
    const match = fixed ? 'fixed' : source === field.name ? 'exact' : source ? 'same-words' : 'none';
    return { field: field.name, source, match, samples: samples[source] ?? [] };
  });
  const taken = new Set(fields.map(({ source }) => source));
  const mapped = body.fields.map((field, i) => ({
    ...field,
    ...(fields[i]?.source ? { source: fields[i].source } : {}),
  }));
  return {
    layout: sampleLayout,
    interface: { ...body, fields: mapped },
    fields,
    others: sampleColumns
      .filter((column) => !taken.has(column))
      .map((column) => ({ column, samples: samples[column] ?? [] })),
    remembered: 'Customers',
  };
}

function preview(): Preview {
  const columns = ['customer_id', 'email', 'country', 'channel', 'verdict', 'domain', ...duplicateColumns];
  const rows = Array.from({ length: 20 }, (_, i): Preview['rows'][number] => {
    const mail = `${['felix.bakker', 'mila.rossi', 'lars.silva'][i % 3]}${i}@hexa.example`;
    const input = [String(100_044 + i), mail, i === 7 ? 'Germany' : 'DE', 'Felix'];
    const shaped = [input[0] ?? '', mail, input[2] ?? '', 'shop'];
    if (i !== 7) {
      const values = [...shaped, 'valid', 'hexa.example', '', '', ''];
      return {
        record: i + 1,
        line: i + 2,
        input,
        values,
        state: 'Completed',
        stage: '',
        code: '',
        message: '',
        field: '',
      };
    }
    const said = { stage: 'validate', code: 'PATTERN', message: '“country” does not have its form: “Germany”.' };
    const values = [...shaped, '', '', '', '', ''];
    return { record: 8, line: 9, input, values, state: 'FailedValidation', ...said, field: 'country' };
  });
  return { layout: sampleLayout, columns, confidential: false, rows };
}

const forecast: Forecast = {
  ...{ sample: 400, failed: 13, total: sampleRows(0)[0]?.total ?? 0 },
  ...{ share: 3.25, low: 1.9, high: 5.5, seconds: 412, credits: 58_050, balance: 60_000, stops: 0.0001 },
  reasons: [
    {
      stage: 'validate',
      code: 'PATTERN',
      field: 'country',
      message: '“country” does not have its form: “Germany”.',
      n: 9,
    },
    {
      stage: 'tool',
      code: 'EMPTY_INPUT',
      field: 'email',
      message: 'The cell is empty: there is no address to look at.',
      n: 4,
    },
  ],
};
