/** The e-mail tool: syntax, domain, provider, risk, canonical form and hashes of one address, without a network. */
import { english } from '#contract/language/sentence.ts';
import type { Tool, ToolOption } from '#contract/tool.ts';
import { analyzer } from './analysis.ts';
import { isControl, isSpace } from './characters.ts';
import { emailColumns } from './columns.ts';
import { loadLists } from './lists.ts';
import { hasLostText } from './refusal.ts';
import { sources } from './sources.ts';

const options: readonly ToolOption[] = [
  {
    name: 'clean_input',
    kind: 'flag',
    label: 'Clean input',
    help: 'Takes off outer spaces, “mailto:”, angle brackets with a name, and commas or dots at the end.',
    default: true,
  },
  {
    name: 'strip_plus',
    kind: 'flag',
    label: 'Strip plus tags everywhere',
    help: 'Treats anna+news@ and anna@ as one mailbox at every provider, not only where that is known to be so.',
    default: false,
  },
  {
    name: 'count_invalid_as_error',
    kind: 'flag',
    label: 'Count invalid addresses as errors',
    help: 'Invalid addresses fail their record and go to the error file, instead of being a result like any other.',
    default: false,
  },
];

const longestLine = 320;

/** Only what is clearly no address; everything else is worth a result that says what is wrong. */
function check(value: string): string | undefined {
  if (!value.includes('@')) return 'There is no “@” sign.';
  if (value.length > longestLine) return english`The line is longer than ${longestLine} characters.`;
  if (hasLostText(value)) return 'The line holds characters that are not text.';
  for (let index = 0; index < value.length; index++)
    if (isControl(value.charCodeAt(index)) && !isSpace(value.charCodeAt(index)))
      return 'The line holds a control character.';
  return undefined;
}

export const emailTool: Tool = {
  name: 'email',
  label: 'E-mail addresses',
  summary: 'Checks the form of each address, knows its provider, and finds typos, throw-away domains and duplicates.',
  element: 'e-mail address',
  hints: [
    'email',
    'e-mail',
    'mail',
    'email_address',
    'email address',
    'e-mail address',
    'emailaddress',
    'e_mail',
    'mail_address',
    'mailaddress',
    'contact_email',
    'user_email',
    'email1',
    'e-mail-adresse',
    'emailadresse',
    'correo',
    'courriel',
  ],
  columns: emailColumns,
  facets: ['verdict', 'error_code', 'provider', 'syntax_class', 'is_disposable', 'is_free_provider'],
  options,
  sources,
  check,
  prepare(given) {
    const settings = {
      cleanInput: given['clean_input'] !== false,
      stripPlus: given['strip_plus'] === true,
      countInvalidAsError: given['count_invalid_as_error'] === true,
    };
    return analyzer(settings, loadLists());
  },
};
