import { describe, expect, it } from 'vitest';
import { compileSchema } from '#flows/schema-check.ts';

const draft2020 = 'https://json-schema.org/draft/2020-12/schema';

describe('texts', () => {
  const schema = {
    $defs: {
      size: { type: 'number' },
      node: { properties: { next: { $ref: '#/$defs/node' }, n: { type: 'integer' } } },
    },
    properties: {
      age: { type: 'integer' },
      price: { $ref: '#/$defs/size' },
      member: { type: 'boolean' },
      note: { type: ['null', 'number'] },
      either: { type: ['string', 'number'] },
      sizes: { items: { type: 'number' } },
      node: { $ref: '#/$defs/node' },
    },
  };

  it('stay texts unless it is asked for', () => {
    expect(compileSchema(schema)({ age: '42' })).toMatchObject({ firstPath: '/age', firstKeyword: 'type' });
  });

  it('become what the schema asks for', () => {
    const check = compileSchema({ $schema: draft2020, ...schema }, { coerce: true });
    const record = {
      age: '42',
      price: ' -1.5e3 ',
      member: 'TRUE',
      note: '',
      either: '7',
      sizes: ['1', 2],
      node: { n: '1', next: { n: '2', next: { n: '3' } } },
    };
    expect(check(record)).toMatchObject({ isValid: true });
    expect(record.age).toBe('42');
    expect(check({ node: { next: { n: 'x' } } })).toMatchObject({ firstPath: '/node/next/n' });
  });

  it.each(['4 2', '0x1F', '007', '1,5', '', '12345678901234567890', 'NaN', '1e999'])(
    'are no numbers unless they read one way: “%s”',
    (age) => {
      expect(compileSchema(schema, { coerce: true })({ age }).isValid).toBe(false);
    },
  );

  it('that may be texts are left alone', () => {
    const check = compileSchema(
      { properties: { either: { type: ['string', 'number'], maxLength: 1 } } },
      { coerce: true },
    );
    expect(check({ either: '77' }).isValid).toBe(false);
  });
});
