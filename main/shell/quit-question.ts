/** What a person wants of the batches at work when they quit. A choice that shall be remembered is kept in the preferences. */
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { t, tn } from '#contract/language/language.ts';
import type { QuitWay } from '#contract/shell-api.ts';
import { keepPreferences, readPreferences } from './preferences.ts';

/** `ask` means that the person thought better of it: everything stays as it is. */
export async function askHowToQuit(window: BrowserWindow | undefined, working: number): Promise<QuitWay> {
  const { whenQuitting, whenDone } = readPreferences();
  // In the background already: who asks to quit there means it.
  if (!window) return whenQuitting === 'pause' ? 'pause' : askWithoutWindow(working);
  if (whenQuitting !== 'ask') return whenQuitting;
  const choices: QuitWay[] = ['background', 'pause', 'ask'];
  const options: MessageBoxOptions = {
    ...question(working),
    detail: [inBackground(), ...(whenDone === 'quit' ? [byItself()] : []), nothingLost()].join('\n'),
    buttons: [t('Keep running in the background'), t('Pause and quit'), t('Cancel')],
    cancelId: 2,
    checkboxLabel: t('Remember my choice'),
  };
  // A question on a window that cannot be seen cannot be seen either (macOS hides windows).
  const { response, checkboxChecked } = await (window.isVisible()
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  const way = choices[response] ?? 'ask';
  if (checkboxChecked && way !== 'ask') keepPreferences({ whenQuitting: way });
  return way;
}

async function askWithoutWindow(working: number): Promise<QuitWay> {
  const { response } = await dialog.showMessageBox({
    ...question(working),
    detail: nothingLost(),
    buttons: [t('Pause and quit'), t('Keep running')],
    cancelId: 1,
  });
  return response === 0 ? 'pause' : 'ask';
}

const inBackground = () =>
  t('In the background the window closes and the work goes on. Start Batchmill again to bring it back.');
const byItself = () => t('It quits by itself when the last batch has ended.');
const nothingLost = () => t('Nothing is lost by a pause: the batch goes on from where it stopped when you resume it.');

const question = (working: number) =>
  ({
    type: 'question',
    title: 'Batchmill',
    message: tn(working, 'A batch is still at work.', '{n} batches are still at work.'),
    defaultId: 0,
    noLink: true,
  }) as const;
