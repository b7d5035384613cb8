import { describe, expect, it } from 'vitest';
import { PrefixTable, placeOnLine } from '#tools/phone/prefix-table.ts';
import { readTable } from '#tools/phone/tables.ts';
import { offsetsAt } from '#tools/phone/time-offset.ts';
import { analyse, winter } from './analysis.ts';

describe('the place of a number', () => {
  it.each([
    ['a fixed line is its town', '+49 30 123456', 'Berlin', 'Europe/Berlin'],
    ['a number that may be fixed or mobile is its town', '+1 415 555 2671', 'San Francisco, CA', 'America/Los_Angeles'],
    ['a mobile number is its country', '+49 1512 3456789', 'Germany', 'Europe/Berlin'],
    ['a Chinese mobile number is its town', '+86 138 0013 8000', 'Beijing', 'Asia/Shanghai'],
    [
      'an Argentine mobile number is the town of its area code',
      '+54 9 11 2345 6789',
      'Buenos Aires',
      'America/Buenos_Aires',
    ],
    [
      'a mobile number of a code with several countries is the one that has it',
      '+44 7400 123456',
      'United Kingdom',
      '',
    ],
    ['a number that several countries have is none', '+1 800 356 9377', '', ''],
    ['a network that belongs to no country is none', '+800 1234 5678', '', 'Etc/Unknown'],
    ['a number that is not assigned is none', '+1 204 000 0000', '', 'Etc/Unknown'],
  ])('of %s', (_, phone, location, zone) => {
    const { row } = analyse(phone);
    expect(row['location']).toBe(location);
    if (zone !== '') expect(row['time_zones']).toBe(zone);
  });

  it('has all zones of its calling code where it is not geographical', () => {
    const zones = analyse('+1 800 356 9377').row['time_zones']?.split(';') ?? [];
    expect(zones).toContain('America/New_York');
    expect(zones).toContain('Pacific/Honolulu');
    expect(zones).toEqual(zones.toSorted());
  });

  it('has an offset for its first zone, and none for an unknown one', () => {
    const { row } = analyse('+1 800 356 9377');
    expect(row['utc_offset_minutes']).toBe(offsetsAt(winter)(row['time_zones']?.split(';')[0] ?? ''));
    expect(analyse('+800 1234 5678').row['utc_offset_minutes']).toBe('');
    expect(offsetsAt(winter)('Mars/Olympus')).toBe('');
    expect(offsetsAt(winter)('Asia/Kathmandu;Europe/Berlin')).toBe('345');
    expect(offsetsAt(winter)('America/St_Johns')).toBe('-210');
  });
});

describe('the original carrier', () => {
  it('is told for mobile numbers', () => {
    expect(analyse('+49 1512 3456789').row['carrier']).toBe('T-Mobile');
    expect(analyse('+86 138 0013 8000').row['carrier']).toBe('China Mobile');
  });

  it('is not told for a fixed line or a number that is not assigned', () => {
    expect(analyse('+49 30 123456').row['carrier']).toBe('');
    expect(analyse('+49 1512 34567890123').row['carrier']).toBe('');
  });
});

describe('whether a number is geographical', () => {
  it.each([
    ['+49 30 123456', 'true'],
    ['+1 415 555 2671', 'true'],
    ['+49 1512 3456789', 'false'],
    ['+52 222 123 4567', 'true'],
    ['+62 812 345 678', 'true'],
    ['+86 138 0013 8000', 'true'],
    ['+55 11 96123 4567', 'true'],
    ['+44 800 123 4567', 'false'],
  ])('%s: %s', (phone, expected) => {
    expect(analyse(phone).row['is_geographical']).toBe(expected);
  });
});

describe('the score', () => {
  it.each([
    ['+49 30 123456', 'DE', '100', '', 'fixed_line'],
    ['+49 30 123456', 'AT', '95', 'other_country', 'fixed_line'],
    ['+49 900 1 123456', 'DE', '70', 'premium_rate', 'premium_rate'],
    ['+49 180 1 123456', 'AT', '65', 'other_country;shared_cost', 'shared_cost'],
    ['+44 56 1234 5678', 'GB', '85', 'voip', 'voip'],
    ['+44 70 1234 5678', 'GB', '85', 'personal_number', 'personal_number'],
    ['+44 7640 123456', 'GB', '85', 'pager', 'pager'],
    ['+44 55 1234 5678', 'GB', '85', 'uan', 'uan'],
    ['+44 800 123 4567', 'GB', '100', '', 'toll_free'],
    ['555 2671', 'US', '40', 'local_only', 'unknown'],
    ['+1 204 000 0000', 'US', '40', '', 'unknown'],
    ['+1 204', 'US', '0', '', 'unknown'],
  ])('of %s from %s is %s', (phone, default_country, score, risk_reasons, number_type) => {
    expect(analyse(phone, { default_country }).row).toMatchObject({ score, risk_reasons, number_type });
  });

  it('does not know an unknown country of the calling code', () => {
    expect(analyse('555 2671', { default_country: 'US' }).row).toMatchObject({
      verdict: 'possible',
      error_code: '',
      possibility: 'is_possible_local_only',
      country_code: '',
    });
  });
});

describe('a table of prefixes', () => {
  const starts = (texts: readonly string[]) =>
    texts.map((text, at) => placeOnLine(text) - (at === 0 ? 0 : placeOnLine(texts[at - 1] ?? '')));
  const table = new PrefixTable({
    names: ['', 'one', 'one two', 'nine'],
    starts: starts(['1', '12', '13', '2', '99']),
    values: [1, 2, 1, 0, 3],
  });

  it.each([
    ['1', 'one'],
    ['11999', 'one'],
    ['12', 'one two'],
    ['12999999999999', 'one two'],
    ['13', 'one'],
    ['2', ''],
    ['98', ''],
    ['99', 'nine'],
    ['9', ''],
    ['0', ''],
    ['', ''],
  ])('finds the longest prefix of %s', (number, name) => {
    expect(table.find(number)).toBe(name);
  });

  it('is absent for a calling code that has none', () => {
    expect(readTable('location', '800')).toBeUndefined();
    expect(readTable('carrier', 'constructor')).toBeUndefined();
  });
});
