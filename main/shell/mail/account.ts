/** The mail settings as they are kept on this computer, with the password behind them. */
import { type MailChange, type MailSettings, type MailState, mailSettingsSchema } from '#contract/mail.ts';
import { keepPreferences, readPreferences } from '#shell/preferences.ts';
import { keepsPassword, storesSafely } from './password.ts';
import type { Account } from './send.ts';

export interface HeldAccount {
  settings(): MailSettings;
  state(): MailState;
  change(change: MailChange): MailState;
  /** What a mail is sent with; throws when the kept password cannot be read. */
  open(): Account;
}

export function holdAccount(): HeldAccount {
  const password = keepsPassword();
  let settings = readPreferences().mail;

  const state = (): MailState => ({
    ...settings,
    password: password.state(),
    safe: settings.on ? storesSafely() : null,
  });
  return {
    settings: () => settings,
    state,
    change({ password: entered, ...change }) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const changed = mailSettingsSchema.parse({ ...settings, ...Object.fromEntries(given) });
      // A password is meant for one server: another one must never get it.
      if (entered === null || changed.host !== settings.host) password.forget();
      if (entered) password.keep(entered);
      settings = changed;
      keepPreferences({ mail: settings });
      return state();
    },
    open: () => ({ ...settings, password: settings.user ? password.read() : undefined }),
  };
}
