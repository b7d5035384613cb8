/**
 * Keeps the password of the mail server: encrypted by the system's own safe storage, or, where the system has none, in
 * memory until the program ends.
 */
import { safeStorage } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { MailState } from '#contract/mail.ts';
import { log } from '#shell/log.ts';
import { keepPreferences, readPreferences } from '#shell/preferences.ts';

export interface PasswordKeeper {
  state(): MailState['password'];
  read(): string | undefined;
  keep(password: string): void;
  forget(): void;
}

/** On Linux without a keyring the “encryption” is a key that everybody knows. Asking may bring up the system's prompt. */
export function storesSafely(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

export function keepsPassword(): PasswordKeeper {
  let remembered: string | undefined;
  return {
    state() {
      if (remembered !== undefined) return 'session';
      return readPreferences().mailSecret === '' ? 'none' : 'kept';
    },
    read() {
      const secret = readPreferences().mailSecret;
      return remembered ?? (secret === '' ? undefined : decrypted(secret));
    },
    keep(password) {
      const safe = storesSafely();
      remembered = safe ? undefined : password;
      keepPreferences({ mailSecret: safe ? safeStorage.encryptString(password).toString('base64') : '' });
    },
    forget() {
      remembered = undefined;
      keepPreferences({ mailSecret: '' });
    },
  };
}

function decrypted(secret: string): string {
  try {
    return safeStorage.decryptString(Buffer.from(secret, 'base64'));
  } catch (cause) {
    log('The mail password cannot be decrypted.', cause);
    throw new Failure('damaged', t('The kept mail password cannot be read any more. Enter it again in the settings.'), {
      cause,
    });
  }
}
