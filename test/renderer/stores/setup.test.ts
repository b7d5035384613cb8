import { describe, expect, it } from 'vitest';
import { usualRetry } from '#contract/retry.ts';
import { fittingOptions, ruleOf, sameRule, setupOf } from '#renderer/stores/setup.ts';
import { detailOf } from '#test/renderer/look/detail.ts';
import { faces } from '#test/renderer/look/tools.ts';
import { rowWith } from '#test/renderer/row.ts';

const phone = faces.find(({ name }) => name === 'phone');

describe('the setup of a draft', () => {
  const detail = { ...detailOf(rowWith({ state: 'Draft', description: 'Autumn', threshold: null })), pageSize: 50 };

  it('is everything as it was set', () => {
    const insert = { entity: 'order', key: 'no', references: [] };
    const after = [{ step: { kind: 'report' as const }, state: 'waiting' as const, message: '' }];
    expect(setupOf({ ...detail, insert, after })).toEqual({
      tool: 'email',
      options: { email: detail.options },
      label: 'Trial sign-ups',
      description: 'Autumn',
      threshold: null,
      pageSize: 50,
      retry: null,
      insert,
      after: [{ kind: 'report' }],
    });
  });

  it('has a rule of its own only where it differs from the tool’s', () => {
    const retry = { ...usualRetry, attempts: 7 };
    expect(setupOf({ ...detail, retry }).retry).toBe(retry);
    expect(phone && setupOf({ ...detail, retry }, { ...phone, retry: { ...retry } }).retry).toBeNull();
  });
});

it('takes rules for the same whatever the order of their classes', () => {
  expect(sameRule(usualRetry, { ...usualRetry, classes: [...usualRetry.classes].reverse() })).toBe(true);
  expect(sameRule(usualRetry, { ...usualRetry, classes: ['busy'] })).toBe(false);
  expect(ruleOf(undefined)).toBe(usualRetry);
});

it('leaves out an option that names a column which is not there', () => {
  const options = { phone: { country_column: 'country', default_country: 'DE', invalid_fails: false } };
  expect(fittingOptions(phone, options, ['country'])).toEqual(options.phone);
  expect(fittingOptions(phone, options, [])).toEqual({ default_country: 'DE', invalid_fails: false });
  expect(fittingOptions(phone, { email: { clean: false } }, [])).toEqual({});
});
