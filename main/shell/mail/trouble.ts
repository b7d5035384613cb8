/**
 * Why a mail did not go out, in plain words. Causes are told by the mail library's codes and by the reply codes of the
 * server; what the server itself said is only quoted.
 */
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';

interface MailFault {
  code: unknown;
  /** The system's or the TLS library's own code below it. */
  originalCode: unknown;
  /** The command of the conversation that failed. */
  command: unknown;
  responseCode: unknown;
  response: unknown;
}

export class MailFailure extends Failure {
  /** True when the same mail may go through a little later. */
  readonly passing: boolean;

  constructor(sentence: string, passing: boolean, cause?: unknown) {
    super('not-sent', sentence, { cause });
    this.passing = passing;
  }
}

type Say = (fault: MailFault, server: string) => [sentence: string, passing: boolean];

const sentences: Readonly<Record<string, Say>> = {
  EDNS: (_, server) => [t('The mail server {server} was not found. Check its name and the network.', { server }), true],
  ECONNECTION: noConnection,
  ESOCKET: noConnection,
  ETIMEDOUT: (_, server) => [
    t('The mail server {server} did not answer in time. Check server, port and encryption.', { server }),
    true,
  ],
  EABORT: (_, server) => [t('The mail server {server} took too long. Try again later.', { server }), true],
  ETLS: (fault, server) => [
    fault.responseCode === undefined
      ? t('No encrypted connection to {server} came about. Check port and encryption.', { server })
      : t('The mail server {server} does not offer STARTTLS. Choose another encryption.', { server }) + quoted(fault),
    false,
  ],
  EAUTH: (fault) => [
    t('The mail server refused the login. Check user name and password.') + quoted(fault),
    later(fault),
  ],
  EENVELOPE: refusedAddress,
  EMESSAGE: (fault) => [t('The mail server did not take the mail.') + quoted(fault), later(fault)],
  EPROTOCOL: (fault, server) => [
    t('What answers at {server} does not speak as a mail server. Check server, port and encryption.', { server }) +
      quoted(fault),
    later(fault),
  ],
};

/** Undefined for an error that no mail server causes: a bug. */
export function mailTrouble(error: unknown, server: string): MailFailure | undefined {
  const fault = faultOf(error);
  const say = typeof fault.code === 'string' ? sentences[fault.code] : undefined;
  if (!say) return undefined;
  const [sentence, passing] = say(fault, server);
  return new MailFailure(sentence, passing, error);
}

function faultOf(error: unknown): MailFault {
  const told: Record<string, unknown> = error instanceof Error ? { ...error } : {};
  const { code, originalCode, command, responseCode, response } = told;
  return { code, originalCode, command, responseCode, response };
}

function noConnection(fault: MailFault, server: string): [string, boolean] {
  const below = typeof fault.originalCode === 'string' ? fault.originalCode : '';
  if (certificateCodes.has(below))
    return [
      t(
        'The certificate of {server} cannot be trusted ({cause}), so nothing was sent. Check the server’s name, or ask whoever runs it.',
        { server, cause: below },
      ),
      false,
    ];
  if (below === 'EPROTO' || below.startsWith('ERR_SSL_'))
    return [
      t('The mail server {server} does not speak TLS on this port. Try STARTTLS, or another port.', { server }),
      false,
    ];
  if (fault.responseCode !== undefined)
    return [t('The mail server {server} ended the conversation.', { server }) + quoted(fault), later(fault)];
  return [
    t('There is no connection to the mail server {server}. Check server, port and the network.', { server }),
    true,
  ];
}

function refusedAddress(fault: MailFault): [string, boolean] {
  if (fault.command === 'MAIL FROM')
    return [t('The mail server refused the sender’s address, or wants a login first.') + quoted(fault), later(fault)];
  return [t('The mail server refused a recipient’s address.') + quoted(fault), later(fault)];
}

/** Replies from 400 to 499 mean “not now”. */
function later({ responseCode }: MailFault): boolean {
  return typeof responseCode === 'number' && responseCode >= 400 && responseCode < 500;
}

/** On one line, cut to a length that fits a notice. */
function quoted({ response }: MailFault): string {
  if (typeof response !== 'string') return '';
  const line = response.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line ? ` ${t('It said: “{words}”', { words: line.length > 200 ? `${line.slice(0, 199)}…` : line })}` : '';
}

/** How Node names what is wrong with a certificate. */
const certificateCodes: ReadonlySet<string> = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
