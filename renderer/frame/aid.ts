/** What helps when something went wrong: the folder of the log, and a description of this computer to be passed on. */
import { t } from '#contract/language/language.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { api } from '#renderer/stores/link.ts';

export function showLog(): void {
  attempt(() => api.reveal({ what: 'log' }), t('The folder was not opened'));
}

export function copyDiagnostics(): void {
  attempt(async () => {
    const { text } = await api.diagnostics({});
    await navigator.clipboard.writeText(text);
    tell(
      t('Diagnostics copied'),
      t('Versions, settings and the last lines of the log. No batch and no file is named.'),
    );
  }, t('The diagnostics were not copied'));
}
