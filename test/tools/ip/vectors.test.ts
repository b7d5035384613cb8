/** Addresses whose reading is laid down: by RFC 4291 and RFC 5952, and by the registries of IANA. */
import { describe, expect, it } from 'vitest';
import { lookWith } from '#test/tools/look-with.ts';
import { ipTool } from '#tools/ip/tool.ts';

const look = (value: string) => lookWith(ipTool)(value).row;

describe('the short form of RFC 5952', () => {
  it.each([
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:0:1::1', '2001:db8::1:0:0:1'],
    ['2001:DB8:0:0:1::1', '2001:db8::1:0:0:1'],
    ['2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:1'],
    ['2001:db8::aaaa:0:0:1', '2001:db8::aaaa:0:0:1'],
    ['2001:db8:0:0:aaaa::1', '2001:db8::aaaa:0:0:1'],
    ['2001:db8:aaaa:bbbb:cccc:dddd::1', '2001:db8:aaaa:bbbb:cccc:dddd:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['FF01:0:0:0:0:0:0:101', 'ff01::101'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['2001:DB8:0:0:8:800:200C:417A', '2001:db8::8:800:200c:417a'],
  ])('of %s is %s', (address, short) => {
    expect(look(address)['normalized_ip']).toBe(short);
  });
});

describe('the purpose of an address', () => {
  it.each([
    ['0.0.0.0', 'unspecified', false],
    ['0.1.2.3', 'reserved', false],
    ['8.8.8.8', 'global_unicast', true],
    ['10.255.255.255', 'private', false],
    ['11.0.0.0', 'global_unicast', true],
    ['100.63.255.255', 'global_unicast', true],
    ['100.64.0.0', 'cgnat', false],
    ['100.128.0.0', 'global_unicast', true],
    ['127.0.0.1', 'loopback', false],
    ['169.254.1.1', 'link_local', false],
    ['172.15.255.255', 'global_unicast', true],
    ['172.16.0.0', 'private', false],
    ['172.31.255.255', 'private', false],
    ['172.32.0.0', 'global_unicast', true],
    ['192.0.0.1', 'reserved', false],
    ['192.0.0.9', 'global_unicast', true],
    ['192.0.0.10', 'global_unicast', true],
    ['192.0.0.170', 'reserved', false],
    ['192.0.2.1', 'documentation', false],
    ['192.31.196.1', 'global_unicast', true],
    ['192.52.193.1', 'global_unicast', true],
    ['192.88.99.1', '6to4', true],
    ['192.88.99.2', 'reserved', false],
    ['192.168.0.1', 'private', false],
    ['192.175.48.1', 'global_unicast', true],
    ['198.18.0.1', 'benchmark', false],
    ['198.19.255.255', 'benchmark', false],
    ['198.20.0.0', 'global_unicast', true],
    ['198.51.100.1', 'documentation', false],
    ['203.0.113.1', 'documentation', false],
    ['224.0.0.1', 'multicast', true],
    ['239.255.255.255', 'multicast', true],
    ['240.0.0.1', 'reserved', false],
    ['255.255.255.254', 'reserved', false],
    ['255.255.255.255', 'broadcast', false],
    ['::', 'unspecified', false],
    ['::1', 'loopback', false],
    ['64:ff9b::1', 'nat64', true],
    ['64:ff9b:1::1', 'nat64', false],
    ['100::1', 'reserved', false],
    ['100:0:0:1::1', 'reserved', false],
    ['2001::1', 'teredo', false],
    ['2001:1::1', 'global_unicast', true],
    ['2001:1::2', 'global_unicast', true],
    ['2001:1::3', 'global_unicast', true],
    ['2001:1::4', 'reserved', false],
    ['2001:2::1', 'benchmark', false],
    ['2001:2:1::1', 'reserved', false],
    ['2001:3::1', 'global_unicast', true],
    ['2001:4:112::1', 'global_unicast', true],
    ['2001:10::1', 'reserved', false],
    ['2001:20::1', 'reserved', true],
    ['2001:30::1', 'reserved', true],
    ['2001:200::1', 'global_unicast', true],
    ['2001:db8::1', 'documentation', false],
    ['2002::1', '6to4', false],
    ['2620:4f:8000::1', 'global_unicast', true],
    ['3fff::1', 'documentation', false],
    ['3fff:1000::1', 'global_unicast', true],
    ['4000::1', 'reserved', true],
    ['5f00::1', 'reserved', false],
    ['fc00::1', 'unique_local', false],
    ['fdff::1', 'unique_local', false],
    ['fe80::1', 'link_local', false],
    ['febf::1', 'link_local', false],
    ['ff02::1', 'multicast', true],
  ])('%s is %s, and reachable: %s', (address, type, isGlobal) => {
    const verdict = type === 'global_unicast' ? 'valid' : 'special';
    expect(look(address)).toMatchObject({ address_type: type, is_global: String(isGlobal), verdict });
  });

  it.each([
    ['0.0.0.0', 'A'],
    ['127.255.255.255', 'A'],
    ['128.0.0.0', 'B'],
    ['191.255.255.255', 'B'],
    ['192.0.0.0', 'C'],
    ['224.0.0.0', 'D'],
    ['240.0.0.0', 'E'],
  ])('%s is of class %s', (address, letter) => {
    expect(look(address)['ip_class']).toBe(letter);
  });
});

describe('what is no address', () => {
  it.each([
    ['1.2.3', 'NOT_DOTTED_QUAD'],
    ['2130706433', 'NOT_DOTTED_QUAD'],
    ['0x7f000001', 'NOT_DOTTED_QUAD'],
    ['0x7f.0.0.1', 'NOT_DOTTED_QUAD'],
    ['127.1', 'NOT_DOTTED_QUAD'],
    ['192.168.001.001', 'LEADING_ZERO'],
    ['010.0.0.1', 'LEADING_ZERO'],
    ['00.0.0.0', 'LEADING_ZERO'],
    ['256.1.1.1', 'INVALID_IP'],
    ['1.2.3.4.5', 'INVALID_IP'],
    ['1.2.3.', 'INVALID_IP'],
    ['1.2.3.4:80', 'PORT_PRESENT'],
    ['[2001:db8::1]:443', 'PORT_PRESENT'],
    ['[2001:db8::1]', 'INVALID_IP'],
    ['10.0.0.0/8', 'CIDR_PRESENT'],
    ['fe80::/10', 'CIDR_PRESENT'],
    ['10.0.0.0/33', 'INVALID_IP'],
    ['1.2.3.4 5', 'INVALID_IP'],
    ['1::2::3', 'INVALID_IP'],
    ['1:2:3:4:5:6:7', 'INVALID_IP'],
    ['1:2:3:4:5:6:7:8:9', 'INVALID_IP'],
    ['12345::', 'INVALID_IP'],
    ['::g', 'INVALID_IP'],
    [':1', 'INVALID_IP'],
    ['::1.2.3', 'INVALID_IP'],
    ['fe80::1%', 'INVALID_IP'],
    ['１.2.3.4', 'INVALID_IP'],
    ['localhost', 'INVALID_IP'],
  ])('%s: %s', (text, code) => {
    expect(look(text)).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code, normalized_ip: '' });
  });
});
