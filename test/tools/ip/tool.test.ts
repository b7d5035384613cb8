import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { countries } from '#tools/country/countries.ts';
import { continentOf } from '#tools/ip/continents.ts';
import { ipTool } from '#tools/ip/tool.ts';

const look = lookWith(ipTool);

describe('the IP tool', () => {
  it('fills every column of an IPv4 address', () => {
    const { row, key } = look('193.0.6.139');
    expect(key).toBe('193.0.6.139');
    expect(row).toEqual({
      ip: '193.0.6.139',
      verdict: 'valid',
      error_code: '',
      error_message: '',
      is_valid: 'true',
      ip_version: '4',
      normalized_ip: '193.0.6.139',
      expanded_ip: '193.0.6.139',
      decimal: '3238004363',
      ip_class: 'C',
      address_type: 'global_unicast',
      is_global: 'true',
      is_private: 'false',
      is_loopback: 'false',
      is_link_local: 'false',
      is_multicast: 'false',
      embedded_ipv4: '',
      reverse_dns_name: '139.6.0.193.in-addr.arpa',
      network: '',
      country_code: 'NL',
      country_name: 'Netherlands',
      continent_code: 'EU',
    });
  });

  it('fills every column of an IPv6 address', () => {
    expect(look(' 2A00:1450:4001:080B::200E\t').row).toMatchObject({
      ip: ' 2A00:1450:4001:080B::200E\t',
      ip_version: '6',
      normalized_ip: '2a00:1450:4001:80b::200e',
      expanded_ip: '2a00:1450:4001:080b:0000:0000:0000:200e',
      decimal: '55827987829219828372747129755843698702',
      ip_class: '',
      reverse_dns_name: 'e.0.0.2.0.0.0.0.0.0.0.0.0.0.0.0.b.0.8.0.1.0.0.4.0.5.4.1.0.0.a.2.ip6.arpa',
      country_code: 'IE',
      continent_code: 'EU',
    });
  });

  it('gives every writing of one address the same key', () => {
    const writings = ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1', '2001:db8:0::0:1', ' 2001:db8::0001'];
    expect(new Set(writings.map((text) => look(text).key))).toEqual(new Set(['2001:db8::1']));
    expect(look('fe80::1%eth0').key).not.toBe(look('fe80::1%eth1').key);
  });

  it('reads a mapped address as the one inside', () => {
    expect(look('::ffff:10.1.2.3').row).toMatchObject({
      verdict: 'special',
      ip_version: '6',
      normalized_ip: '::ffff:a01:203',
      embedded_ipv4: '10.1.2.3',
      address_type: 'private',
      is_private: 'true',
      is_global: 'false',
    });
    expect(look('::ffff:193.0.6.139').row).toMatchObject({ verdict: 'valid', is_global: 'true', country_code: 'NL' });
  });

  it.each([
    ['2002:c000:0204::1', '192.0.2.4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '192.0.2.45'],
    ['64:ff9b::192.0.2.33', '192.0.2.33'],
    ['::192.0.2.33', '192.0.2.33'],
    ['::1', ''],
    ['2001:db8::192.0.2.33', ''],
  ])('finds in %s the address %j', (address, inside) => {
    expect(look(address).row['embedded_ipv4']).toBe(inside);
  });

  it('tells no country of an address that belongs to nobody', () => {
    for (const address of ['10.0.0.1', '192.0.2.1', '::1', 'fe80::1', '2001:db8::1'])
      expect(look(address).row).toMatchObject({ country_code: '', country_name: '', continent_code: '' });
  });

  it('takes a network when it is asked to', () => {
    expect(look('192.0.2.17/24').row).toMatchObject({ verdict: 'invalid', error_code: 'CIDR_PRESENT', network: '' });
    const withNetworks = lookWith(ipTool, { accept_networks: true });
    expect(withNetworks('198.51.100.17/20').row).toMatchObject({
      verdict: 'special',
      normalized_ip: '198.51.100.17',
      network: '198.51.96.0/20',
    });
    expect(withNetworks('2001:DB8:ffff::1/33').row['network']).toBe('2001:db8:8000::/33');
    expect(withNetworks('8.8.8.8/0').row['network']).toBe('0.0.0.0/0');
    expect(withNetworks('8.8.8.8/32').row['network']).toBe('8.8.8.8/32');
    for (const text of ['8.8.8.8/33', '::/129', '8.8.8.8/', '8.8.8.8/x'])
      expect(withNetworks(text).row['error_code']).toBe('INVALID_IP');
    expect(withNetworks('8.8.8.8').key).toBe('8.8.8.8');
  });

  it('lets only what could be an address into a list', () => {
    for (const line of ['1.2.3.4', '::', 'fe80::1%eth0', '300']) expect(ipTool.check(line)).toBeUndefined();
    for (const line of ['name', '1\u0000', 'x'.repeat(200), '1\ufffd']) expect(ipTool.check(line)).toBeDefined();
  });

  it('names the version that its data was built from', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const { devDependencies } = JSON.parse(read('scripts/data/package.json'));
    const [source] = ipTool.sources;
    expect(devDependencies[source?.name ?? '']).toBe(source?.version);
    expect(read('main/tools/ip/data/NOTICE.md')).toContain(source?.version);
  });

  it('knows the continent of every country', () => {
    expect([...countries.keys()].filter((code) => continentOf(code) === '')).toEqual([]);
  });
});

describe('the country of registration', () => {
  // Universities, carriers and services of which everybody knows where they are.
  it.each([
    ['AU', '1.1.1.1 139.130.4.5'],
    ['BR', '200.160.0.8'],
    ['CH', '129.132.19.216'],
    ['CL', '200.89.76.16'],
    ['CN', '114.114.114.114 202.96.209.5 2400:3200::1'],
    ['CZ', '147.32.127.214'],
    ['DE', '130.83.58.211 134.76.9.1 194.25.0.60 84.200.69.80'],
    ['DK', '130.225.24.33'],
    ['EG', '41.32.1.1'],
    ['ES', '80.58.61.250'],
    ['FI', '193.167.0.1'],
    ['FR', '212.27.40.240'],
    ['GB', '131.111.150.25 129.67.242.155'],
    ['JP', '202.12.27.33'],
    ['KR', '168.126.63.1'],
    ['LU', '158.64.1.1'],
    ['NL', '193.0.6.139'],
    ['NO', '129.240.118.130'],
    ['NZ', '203.97.1.1'],
    ['PT', '193.136.128.1'],
    ['RU', '77.88.8.8 2a02:6b8::feed:ff'],
    ['SE', '192.36.125.2'],
    ['US', '8.8.8.8 9.9.9.9 128.30.2.36 18.9.22.69 2001:4860:4860::8888'],
    ['ZA', '196.25.1.1'],
  ])('%s: %s', (country, addresses) => {
    for (const address of addresses.split(' ')) expect(look(address).row['country_code']).toBe(country);
  });
});

const groups = fc.array(fc.constantFrom('0', '0', '1', 'fe80', '2001', 'db8', 'FFFF', '::', '1.2.3.4'), {
  maxLength: 9,
});
const near = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  groups.map((parts) => parts.join(':')),
  fc.ipV4().map((text) => `${text}:80`),
);
holdsForAnyText(ipTool, near);

describe('the written forms of an address', () => {
  it('all mean the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const { row } = look(text);
        expect(row['is_valid']).toBe('true');
        for (const form of ['normalized_ip', 'expanded_ip']) {
          const again = look(row[form] ?? '').row;
          expect(again['decimal']).toBe(row['decimal']);
          expect(again['normalized_ip']).toBe(row['normalized_ip']);
        }
      }),
    );
  });
});
