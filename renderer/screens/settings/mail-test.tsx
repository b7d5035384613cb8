/** One mail to see whether they arrive, and what came of it. */
import '#renderer/parts/banner.css';
import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleXFilled, IconClock } from '@tabler/icons-react';
import { useId } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { testMail, useMail } from '#renderer/stores/mail.ts';
import { Setting } from './setting.tsx';

const signs = {
  gap: { tone: 'warn', Icon: IconAlertTriangleFilled },
  sending: { tone: 'info', Icon: IconClock },
  sent: { tone: 'ok', Icon: IconCircleCheckFilled },
  failed: { tone: 'bad', Icon: IconCircleXFilled },
} as const;

export function MailTest({ gap }: { gap: string | undefined }) {
  const test = useMail((state) => state.test);
  const helpId = useId();
  const sending = test.state === 'sending';
  const idle = sending || gap !== undefined;
  return (
    <>
      <Setting label={t('Test')} help={t('Shows whether mails arrive with these settings.')} helpId={helpId}>
        <Button
          variant="default"
          // Not disabled: the button would lose the focus.
          {...(idle && { 'aria-disabled': true, 'data-disabled': true })}
          aria-describedby={helpId}
          onClick={() => !idle && attempt(testMail)}
        >
          {sending ? t('Sending…') : t('Send a test mail')}
        </Button>
      </Setting>
      {gap && <Said state="gap" sentence={gap} />}
      {!gap && test.state !== 'none' && <Said state={test.state} sentence={test.sentence} />}
    </>
  );
}

function Said({ state, sentence }: { state: keyof typeof signs; sentence: string }) {
  const { tone, Icon } = signs[state];
  return (
    // The live region speaks it.
    <p className={`banner tone-${tone}`} role="status" aria-live="off">
      <Icon size={16} aria-hidden />
      <span className="wrap">{sentence}</span>
    </p>
  );
}
