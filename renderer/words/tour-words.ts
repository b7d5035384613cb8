/** The steps of the guided tour: what each one points at, and what it says. */
import { t } from '#contract/language/language.ts';

export interface TourStep {
  /** Of an element on the list of batches. */
  target: string;
  title: string;
  sentence: string;
}

/** `keys`: those that open the palette on this computer. */
export function tourSteps(keys: string): TourStep[] {
  return [
    {
      target: '[data-tour="sections"]',
      title: t('Everything has its place'),
      sentence: t(
        'Batches are what runs. Interfaces and flows say what columns mean and what is done with them; tools check single values.',
      ),
    },
    {
      target: '[data-tour="new-batch"]',
      title: t('Start with a file or a list'),
      sentence: t(
        'Press New batch, drop a file anywhere in this window, or paste a list. Files are only read, never changed.',
      ),
    },
    {
      target: '.table-card',
      title: t('Watch it work'),
      sentence: t(
        'Each batch shows its state, how far it is and what failed. A right click, or Shift and F10, offers everything that may be done with it.',
      ),
    },
    {
      target: '[data-tour="palette"]',
      title: t('Find anything'),
      sentence: t('Type a command, a batch, a record number or a setting. {keys} opens this from everywhere.', {
        keys,
      }),
    },
    {
      target: '[data-tour="help"]',
      title: t('Help is at hand'),
      sentence: t(
        'Shortcuts, what every state means, failure codes and file formats. This tour can be taken again there.',
      ),
    },
  ];
}
