/** Looks at one IP address: what it is for, how it is written, what it carries inside, where it is registered. */
import { type Finding, yes } from '#tools/answer.ts';
import {
  type Address,
  decimalText,
  dotted,
  longText,
  networkOf,
  readAddress,
  reverseName,
  shortText,
} from './address.ts';
import { complaintAbout, readNetwork } from './complaint.ts';
import { type CountryOf, unregistered } from './country.ts';
import { embeddedIn } from './embedded.ts';
import { purposeOf } from './purpose.ts';

export const ipColumns = [
  'ip',
  'verdict',
  'error_code',
  'error_message',
  'is_valid',
  'ip_version',
  'normalized_ip',
  'expanded_ip',
  'decimal',
  'ip_class',
  'address_type',
  'is_global',
  'is_private',
  'is_loopback',
  'is_link_local',
  'is_multicast',
  'embedded_ipv4',
  'reverse_dns_name',
  'network',
  'country_code',
  'country_name',
  'continent_code',
] as const;

export function ipLook(acceptNetworks: boolean, countryOf: CountryOf): (text: string) => Finding {
  return (text) => {
    const address = readAddress(text);
    if (address) return describe(address, '', countryOf);
    const network = acceptNetworks ? readNetwork(text) : undefined;
    const first = network && readAddress(network.address);
    if (!network || !first) return invalid(text);
    const whole = `${shortText(networkOf(first, network.bits))}/${network.bits}`;
    return describe(first, whole, countryOf);
  };
}

function invalid(text: string): Finding {
  const code = complaintAbout(text);
  return { columns: { verdict: 'invalid', is_valid: 'false' }, code, key: text.toLowerCase() };
}

function describe(address: Address, network: string, countryOf: CountryOf): Finding {
  const embedded = embeddedIn(address);
  const meant = embedded?.isSame ? embedded.address : address;
  const { type, isGlobal } = purposeOf(meant);
  const isOrdinary = type === 'global_unicast';
  const country = isOrdinary ? countryOf(shortText(meant)) : unregistered;
  const short = shortText(address);
  const normalized = address.zone === '' ? short : `${short}%${address.zone}`;
  const columns = {
    verdict: isOrdinary ? 'valid' : 'special',
    is_valid: 'true',
    ip_version: String(address.version),
    normalized_ip: normalized,
    expanded_ip: longText(address),
    decimal: decimalText(address),
    ip_class: classOf(address),
    address_type: type,
    is_global: yes(isGlobal),
    is_private: yes(type === 'private' || type === 'unique_local'),
    is_loopback: yes(type === 'loopback'),
    is_link_local: yes(type === 'link_local'),
    is_multicast: yes(type === 'multicast'),
    embedded_ipv4: embedded ? dotted(embedded.address.bytes) : '',
    reverse_dns_name: reverseName(address),
    network,
    country_code: country.code,
    country_name: country.name,
    continent_code: country.continent,
  };
  return { columns, code: '', key: network === '' ? normalized : `${normalized} ${network}` };
}

/** Where each class begins, by the first byte. */
const classes = [
  [240, 'E'],
  [224, 'D'],
  [192, 'C'],
  [128, 'B'],
  [0, 'A'],
] as const;

function classOf({ version, bytes: [first = 0] }: Address): string {
  return version === 6 ? '' : (classes.find(([from]) => first >= from)?.[1] ?? '');
}
