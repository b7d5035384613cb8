/** Short messages in the corner: what was done, what went wrong, and at most one thing to do about it. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '#contract/language/language.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';

interface Offer {
  label: string;
  act(): void;
}

let last = 0;

export function tell(title: string, sentence: string, offer?: Offer): void {
  const id = `notice-${++last}`;
  const take = () => {
    notifications.hide(id);
    offer?.act();
  };
  notifications.show({
    id,
    title,
    autoClose: offer ? 12_000 : 6_000,
    withBorder: true,
    className: 'notice-passing',
    closeButtonProps: { 'aria-label': t('Dismiss') },
    message: (
      <>
        <span className="wrap">{sentence}</span>
        {offer && (
          <div className="notice-offer">
            <Button variant="default" size="compact-xs" onClick={take}>
              {offer.label}
            </Button>
          </div>
        )}
      </>
    ),
  });
}

/** For errors: stays until it is dismissed. */
export function complain(error: unknown, title = t('That did not work')): void {
  notifications.show({
    title,
    message: <span className="wrap">{sentenceOf(error)}</span>,
    color: 'red',
    withBorder: true,
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('Dismiss') },
  });
}

/** Runs something for a person and tells them when it fails. */
export function attempt(work: () => Promise<unknown>, title?: string): void {
  work().catch((error: unknown) => complain(error, title));
}
