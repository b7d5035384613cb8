import { describe, expect, it } from 'vitest';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import { draftOf, draftOfInterface, fieldNamedIn, interfaceOf, newInterface } from '#renderer/stores/field-draft.ts';

const customers: Interface = interfaceSchema.parse({
  name: 'Customers',
  description: 'From the shop',
  scopes: ['batch'],
  keepOthers: true,
  schema: { type: 'object' },
  fields: [
    { name: 'id', source: 'No', required: true, unique: true, type: 'integer', min: '1', max: '9' },
    { name: 'channel', constant: '' },
    { name: 'full', expression: 'first + last', default: '?', pattern: '.+', oneOf: ['a', ' b'] },
  ],
});
const with_ = (...fields: Parameters<typeof draftOf>[0][]) => ({
  ...newInterface,
  name: 'X',
  fields: fields.map(draftOf),
});

describe('an interface as it is typed', () => {
  it('is what was saved, when nothing was changed', () => {
    expect(interfaceOf(draftOfInterface(customers))).toEqual({ body: customers });
  });

  it('says only what its present origin says', () => {
    const [field] = with_({ name: 'id', source: 'No', unique: true }).fields;
    const changed = { ...newInterface, name: 'X', fields: [{ ...field, origin: 'constant', constant: 'x' } as never] };
    expect(interfaceOf(changed)).toMatchObject({ body: { fields: [{ name: 'id', constant: 'x', unique: false }] } });
    expect(interfaceOf(changed)).not.toHaveProperty('body.fields.0.source');
  });

  it('leaves out what is empty', () => {
    expect(interfaceOf(with_({ name: 'id' }))).toEqual({
      body: interfaceSchema.parse({ name: 'X', fields: [{ name: 'id' }] }),
    });
  });

  it.each([
    [{ ...newInterface }, 'name'],
    [{ ...newInterface, name: 'X' }, 'fields'],
    [with_({ name: 'a' }, { name: ' ' }), 1],
    [with_({ name: 'a' }, { name: 'a' }), 1],
    [with_({ name: 'a', expression: ' ' }), 0],
    [{ ...with_({ name: 'a' }), schema: '{' }, 'schema'],
  ] as const)('names the place of the first thing that is missing', (draft, place) => {
    expect(interfaceOf(draft)).toMatchObject({ place, problem: expect.stringMatching(/\.$/) });
  });

  it('gives each field a key that stays with it', () => {
    const { fields } = with_({ name: 'a' }, { name: 'a' });
    expect(new Set(fields.map(({ key }) => key)).size).toBe(2);
  });
});

it('knows which field a sentence of the engine is about', () => {
  const { fields } = with_({ name: 'a' }, { name: 'total' });
  expect(fieldNamedIn('The pattern of “total” cannot be understood.', fields)).toBe(1);
  expect(fieldNamedIn('The disk is full.', fields)).toBeUndefined();
});
