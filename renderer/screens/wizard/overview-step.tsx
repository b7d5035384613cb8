/** Everything about the batch on one page, what its first records come to, and an estimate of all of them. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { ShowValues, useShowValues } from '#renderer/parts/show-values.tsx';
import { PreviewTable, previewSentence } from '#renderer/screens/designs/preview-table.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useWizard, wizardSteps } from '#renderer/stores/wizard.ts';
import { loadPreview, useOutlook } from '#renderer/stores/wizard-outlook.ts';
import { goToStep } from '#renderer/stores/wizard-steps.ts';
import { stepLabels, stepSummary } from '#renderer/words/wizard-words.ts';
import { ForecastCard } from './forecast-card.tsx';

export function OverviewStep() {
  const { id } = useWizard();
  const row = useRow(id ?? '');
  return (
    <>
      <div className="overview-top">
        <Summary />
        {id !== null && row && <ForecastCard row={row} />}
      </div>
      {id !== null && <FirstRecords id={id} />}
    </>
  );
}

function Summary() {
  const wizard = useWizard();
  return (
    <Section title={t('This batch')}>
      <dl className="overview-steps section-body">
        {wizardSteps.slice(0, -1).map((step) => (
          <div key={step} className="overview-line">
            <dt>{stepLabels[step]}</dt>
            <dd className="wrap">
              {stepSummary(step, wizard)}
              {step === 'information' && wizard.description && (
                <span className="quiet small wrap overview-about">{wizard.description}</span>
              )}
            </dd>
            <dd>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('Edit {step}', { step: stepLabels[step] })}
                onClick={() => void goToStep(step)}
              >
                {t('Edit')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function FirstRecords({ id }: { id: string }) {
  const { preview, previewTrouble } = useOutlook();
  const values = useShowValues(id);
  const { masked } = values;
  const row = useRow(id);
  // Another reading or another flow gives other records.
  const intake = row?.activity.kind === 'intake';
  useEffect(() => {
    if (!intake) void loadPreview(id, masked);
  }, [id, intake, masked]);
  return (
    <section className="card overview-records" aria-label={t('First 20 records')}>
      <header className="mapping-head row">
        <h3>{t('First 20 records')}</h3>
        <span className="quiet small num grow" role="status">
          {preview ? t('{found}. Nothing is stored or charged.', { found: previewSentence(preview) }) : ''}
        </span>
        <ShowValues of={preview?.confidential} {...values} />
      </header>
      {previewTrouble ? (
        <div className="wizard-trouble row">
          <IconAlertTriangle className="bad" size={16} stroke={1.75} aria-hidden />
          <span className="bad wrap grow">{previewTrouble}</span>
          <Button variant="default" size="compact-xs" onClick={() => void loadPreview(id, masked)}>
            {t('Try again')}
          </Button>
        </div>
      ) : preview ? (
        <PreviewTable preview={preview} />
      ) : (
        <div className="overview-bones" aria-hidden>
          {['80%', '64%', '72%'].map((width) => (
            <Bone key={width} width={width} />
          ))}
        </div>
      )}
    </section>
  );
}
