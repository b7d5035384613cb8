/** Warning mails: where they go, what they tell of, and what the window learns about their password. */
import { z } from 'zod';

export const mailEncryptions = ['none', 'starttls', 'tls'] as const;
export type MailEncryption = (typeof mailEncryptions)[number];

/** Where mail servers listen by custom. */
export const customaryPorts: Readonly<Record<MailEncryption, number>> = { none: 25, starttls: 587, tls: 465 };

/** Neither spaces nor anything that means something else in a mail's head; empty while it is not given. */
const address = /^(?:[^\s\p{C}@<>()[\],:;"\\]+@[^\s\p{C}@<>()[\],:;"\\]+)?$/u;
export const mostRecipients = 20;

/** The addresses of a list with commas between them. */
export function recipients(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export const mailSettingsSchema = z.strictObject({
  on: z.boolean(),
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[\p{L}\p{N}._:-]*$/u, 'This is not the name of a server.'),
  port: z.int().min(1).max(65_535),
  encryption: z.enum(mailEncryptions),
  /** Empty: the server asks for no login. */
  user: z
    .string()
    .trim()
    .max(320)
    .regex(/^[^\p{C}]*$/u, 'A user name has no line breaks.'),
  from: z.string().trim().max(320).regex(address, 'This is not an e-mail address.'),
  to: z
    .string()
    .trim()
    .max(2_000)
    .refine(
      (list) => recipients(list).every((one) => one.length <= 320 && address.test(one)),
      'Write e-mail addresses with commas between them.',
    )
    .refine((list) => recipients(list).length <= mostRecipients, `At most ${mostRecipients} addresses.`),
  /** Tells of every batch that has ended, not only of trouble. */
  ended: z.boolean(),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

export const noMail: MailSettings = {
  on: false,
  host: '',
  port: customaryPorts.starttls,
  encryption: 'starttls',
  user: '',
  from: '',
  to: '',
  ended: false,
};

/** What is left out stays as it is; `password: null` forgets it. */
export const mailChangeSchema = mailSettingsSchema.partial().extend({
  password: z.string().min(1).max(1_000).nullable().optional(),
});
export type MailChange = z.output<typeof mailChangeSchema>;

/** What the window is told. The password itself never leaves the shell. */
export interface MailState extends MailSettings {
  /** `session`: only until the program ends. */
  password: 'none' | 'kept' | 'session';
  /** Whether the system stores a password safely; null while mails are off, since asking may bring up its own prompt. */
  safe: boolean | null;
}

/** The first thing without which no mail can go out. */
export function missingForMail({ host, from, to }: MailSettings): 'host' | 'from' | 'to' | undefined {
  if (!host) return 'host';
  if (!from) return 'from';
  return to ? undefined : 'to';
}
