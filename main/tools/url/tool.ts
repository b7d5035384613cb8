/** The URL tool: parts, normal form, registrable domain and risks of one web address, without visiting it. */
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { loadLists } from '#tools/email/lists.ts';
import { sources as emailSources } from '#tools/email/sources.ts';
import { messages } from './address-text.ts';
import { urlColumns, urlLook } from './analysis.ts';

const longestLine = 1000;
const shared = /tldts|tr46|disposable/;

export const urlTool: Tool = {
  name: 'url',
  label: 'Domains and URLs',
  summary: 'Takes web addresses apart, finds the registrable domain, removes tracking and points out what is risky.',
  element: 'web address',
  hints: [
    'url',
    'website',
    'web',
    'homepage',
    'domain',
    'domain_name',
    'domain name',
    'link',
    'uri',
    'href',
    'host',
    'hostname',
    'web_site',
    'web_address',
    'web address',
    'company_website',
    'landing_page',
    'referrer',
    'referer',
    'webseite',
    'webadresse',
    'site_web',
    'sitio_web',
    'página_web',
  ],
  columns: urlColumns,
  facets: ['verdict', 'error_code', 'scheme', 'tld', 'is_shortener', 'is_disposable', 'has_mixed_script'],
  options: [
    {
      name: 'remove_tracking',
      kind: 'flag',
      label: 'Remove tracking',
      help: 'Takes utm_source, gclid and the like out of the normalized address, so that duplicates are found.',
      default: true,
    },
    countInvalidOption('addresses'),
  ],
  sources: emailSources.filter(({ name }) => shared.test(name)),
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    if (trouble !== undefined) return trouble;
    return /[.:。]/.test(value) ? undefined : 'There is neither a dot nor a colon.';
  },
  prepare(options) {
    const look = urlLook(options['remove_tracking'] !== false, loadLists().disposable);
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: urlColumns, messages, countInvalid }, look);
  },
};
