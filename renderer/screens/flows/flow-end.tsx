/** What belongs to a flow beside its stages: when it stops, how often is tried, and what follows. */
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { FailureLimit } from '#renderer/screens/setup/advanced.tsx';
import { AfterSteps } from '#renderer/screens/setup/after-steps.tsx';
import { Tries } from '#renderer/screens/setup/tries.tsx';

export function FlowEnd() {
  return (
    <div className="flow-end">
      <Section title={t('When records fail')}>
        <div className="section-body flow-form">
          <FailureLimit />
          <Tries />
        </div>
      </Section>
      <Section title={t('When all records are done')}>
        <div className="section-body flow-form">
          <AfterSteps />
        </div>
      </Section>
    </div>
  );
}
