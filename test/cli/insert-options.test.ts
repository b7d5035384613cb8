import { describe, expect, it } from 'vitest';
import { insertOf } from '#cli/insert-options.ts';

describe('where records are stored', () => {
  it('is nowhere unless it is said', () => {
    expect(insertOf({})).toBeUndefined();
    expect(insertOf({ insert: false })).toBeUndefined();
  });

  it('is an entity with a key and the keys to wait for', () => {
    const reference = ['customer_no=customer', 'a=b=country'];
    expect(insertOf({ insert: 'order', key: 'no', reference })).toEqual({
      entity: 'order',
      key: 'no',
      references: [
        { column: 'customer_no', entity: 'customer' },
        { column: 'a=b', entity: 'country' },
      ],
    });
  });

  it.each([
    [{ insert: 'order' }, '--insert order needs --key'],
    [{ key: 'no' }, 'belong to --insert'],
    [{ reference: ['a=b'] }, 'belong to --insert'],
    [{ insert: 'an order', key: 'no' }, '--insert: “an order” is no name of an entity'],
    [{ insert: 'order', key: 'no', reference: ['customer'] }, 'not of the form COLUMN=ENTITY'],
    [{ insert: 'order', key: 'no', reference: ['=customer'] }, 'not of the form COLUMN=ENTITY'],
    [{ insert: 'order', key: 'no', reference: ['customer='] }, '--reference: “” is no name'],
  ])('is refused as %j', (options, sentence) => {
    expect(() => insertOf(options)).toThrow(sentence);
  });
});
