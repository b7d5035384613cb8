/** The IP tool: form, purpose, other writings and country of registration of one address, without a network. */
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { ipColumns, ipLook } from './analysis.ts';
import { messages } from './complaint.ts';
import { loadCountries } from './country.ts';

const longestLine = 100;

export const ipTool: Tool = {
  name: 'ip',
  label: 'IP addresses',
  summary: 'Checks IPv4 and IPv6 addresses, tells what they are for, and in which country they are registered.',
  element: 'IP address',
  hints: [
    'ip',
    'ip_address',
    'ip address',
    'ipaddress',
    'ip_addr',
    'ipv4',
    'ipv6',
    'client_ip',
    'remote_addr',
    'remote_ip',
    'source_ip',
    'src_ip',
    'dst_ip',
    'last_login_ip',
    'host_ip',
    'ip-adresse',
    'adresse_ip',
    'dirección_ip',
  ],
  columns: ipColumns,
  facets: ['verdict', 'error_code', 'address_type', 'ip_version', 'country_code', 'continent_code'],
  options: [
    {
      name: 'accept_networks',
      kind: 'flag',
      label: 'Accept networks',
      help: 'Takes 192.0.2.17/24 as the address before the slash, and tells its network.',
      default: false,
    },
    countInvalidOption('addresses'),
  ],
  sources: [
    { name: '@ip-location-db/geo-whois-asn-country-mmdb', version: '2.3.2026061719', licence: 'CC-BY-4.0, by nro.net' },
    { name: 'IANA special-purpose address registries', version: '2025', licence: 'CC0-1.0' },
  ],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/[.:\d]/.test(value) ? undefined : 'There is neither a digit, a dot nor a colon.');
  },
  prepare(options) {
    const look = ipLook(options['accept_networks'] === true, loadCountries());
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: ipColumns, messages, countInvalid }, look);
  },
};
