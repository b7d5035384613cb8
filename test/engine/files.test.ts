import { describe, expect, it } from 'vitest';
import { inputName } from '#engine/files.ts';

describe('the frozen input', () => {
  it.each([
    ['customers.csv', 'input.csv'],
    ['Customers 2026.v2.XLSX', 'input.xlsx'],
    ['data.json.gz', 'input.json.gz'],
    ['data.gz', 'input.gz'],
    ['list', 'input.txt'],
    ['.csv', 'input.csv'],
    ['a.b c', 'input.txt'],
  ])('of %s is called %s, so that it is read the same again', (source, name) => {
    expect(inputName(source, {})).toBe(name);
  });

  it('is called as it was told', () => {
    expect(inputName('customers.csv', { input: 'mine.csv' })).toBe('mine.csv');
  });
});
