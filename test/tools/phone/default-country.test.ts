import { describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { completeOptions, type ToolOptions } from '#contract/tool.ts';
import { phoneTool } from '#tools/phone/tool.ts';
import { analyse, winter } from './analysis.ts';

const fields = ['name', 'country', 'phone'];

function withColumn(options: ToolOptions) {
  const given = completeOptions(phoneTool, { country_column: 'country', ...options });
  const run = phoneTool.prepare(given, { fields, now: winter });
  return (phone: string, country: string) => {
    const { values } = run(phone, ['x', country, phone]);
    return Object.fromEntries(phoneTool.columns.map((name, at) => [name, values[at]]));
  };
}

function refusal(options: ToolOptions, columns = fields): Failure {
  try {
    phoneTool.prepare(completeOptions(phoneTool, options), { fields: columns, now: winter });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the default country', () => {
  it('makes a number of its country out of one without a country code', () => {
    expect(analyse('030 123456', { default_country: 'DE' }).row).toMatchObject({
      e164: '+4930123456',
      default_country_used: 'DE',
    });
    expect(analyse('030 123456').row).toMatchObject({ error_code: 'INVALID_COUNTRY_CODE', default_country_used: '' });
  });

  it('may be written as a name', () => {
    expect(analyse('030 123456', { default_country: 'Germany' }).row['default_country_used']).toBe('DE');
  });

  it('is refused when nobody knows it, saying what is accepted', () => {
    const { code, message } = refusal({ default_country: 'Atlantis' });
    expect(code).toBe('bad-input');
    expect(message).toContain('“Atlantis”');
    expect(message).toContain('ISO 3166');
  });

  it('is refused when it has no phone numbers', () => {
    const { code, message } = refusal({ default_country: 'AQ' });
    expect(code).toBe('bad-input');
    expect(message).toContain('Antarctica');
  });
});

describe('the country column', () => {
  it('wins over the default country, in any writing', () => {
    const run = withColumn({ default_country: 'DE' });
    for (const country of ['AT', 'aut', 'Austria', 'Österreich'])
      expect(run('01 234567', country)).toMatchObject({ country_code: 'AT', default_country_used: 'AT' });
  });

  it('leaves the default country where it is empty', () => {
    expect(withColumn({ default_country: 'DE' })('030 123456', ' ')).toMatchObject({
      default_country_used: 'DE',
      risk_reasons: '',
    });
  });

  it('leaves the default country where it names none, and says so', () => {
    const run = withColumn({ default_country: 'DE' });
    const there = { default_country_used: 'DE', verdict: 'valid', risk_reasons: 'unknown_country' };
    expect(run('030 123456', 'Atlantis')).toMatchObject(there);
    expect(run('030 123456', 'Atlantis')).toMatchObject(there);
    expect(run('nothing', 'Atlantis')).toMatchObject({ error_code: 'NOT_A_NUMBER', risk_reasons: 'unknown_country' });
  });

  it('is looked up by name once for any number of records', () => {
    const run = withColumn({});
    for (let n = 0; n < 12_000; n++) run('030 123456', `nowhere ${n}`);
    expect(run('030 123456', 'DE')['country_code']).toBe('DE');
  });

  it('is refused when the input has no such column, naming those it has', () => {
    const { code, message } = refusal({ country_column: 'land' });
    expect(code).toBe('not-found');
    expect(message).toBe('There is no column “land” to take countries from. The columns are: name, country, phone.');
    expect(refusal({ country_column: 'land' }, []).message).toContain('no columns');
  });
});

describe('trying with a plus sign', () => {
  it('reads bare digits as an international number when that is valid', () => {
    const { row } = analyse('491512 3456789', { try_with_plus: true });
    expect(row).toMatchObject({ e164: '+4915123456789', verdict: 'valid', risk_reasons: 'plus_added' });
    expect(analyse('49 1512 3456789').row['error_code']).toBe('INVALID_COUNTRY_CODE');
  });

  it('helps where the default country’s reading is not valid', () => {
    const options = { default_country: 'FR', try_with_plus: true };
    expect(analyse('4915123456789', options).row).toMatchObject({
      e164: '+4915123456789',
      risk_reasons: 'other_country;plus_added',
    });
  });

  it('changes nothing that is valid, too short, too long or invalid all the same', () => {
    expect(analyse('030 12345678', { default_country: 'DE', try_with_plus: true }).row['e164']).toBe('+493012345678');
    for (const text of ['4930123456', '4930123456789012', '99915123456789'])
      expect(analyse(text, { try_with_plus: true }).row['error_code']).toBe('INVALID_COUNTRY_CODE');
  });
});
