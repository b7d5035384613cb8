/** A batch with an interface and a flow, put together in six steps: back and forth as one likes, nothing is lost. */
import '#renderer/parts/page-head.css';
import './wizard.css';
import './mapping.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { can } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { WaySwitch } from '#renderer/screens/new-batch/way-switch.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { loadDesigns } from '#renderer/stores/designs.ts';
import { useDropHere } from '#renderer/stores/dropping.ts';
import { go, openBatch } from '#renderer/stores/place.ts';
import { useWizard, type WizardStep } from '#renderer/stores/wizard.ts';
import { openWizard } from '#renderer/stores/wizard-draft.ts';
import { takeFile } from '#renderer/stores/wizard-source.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { stepLabels } from '#renderer/words/wizard-words.ts';
import { FormatStep } from './format-step.tsx';
import { InformationStep } from './information-step.tsx';
import { NamesStep } from './names-step.tsx';
import { OverviewStep } from './overview-step.tsx';
import { SourceStep } from './source-step.tsx';
import { StepBar } from './step-bar.tsx';
import { WizardFoot } from './wizard-foot.tsx';
import { WorkStep } from './work-step.tsx';

const bodies: Readonly<Record<WizardStep, () => ReactNode>> = {
  information: InformationStep,
  format: FormatStep,
  work: WorkStep,
  source: SourceStep,
  names: NamesStep,
  overview: OverviewStep,
};

export function WizardScreen({ id }: { id: string | null }) {
  const { id: open, step, phase, problem, flow } = useWizard();
  const row = useRow(id ?? '');
  useEffect(() => void openWizard(id), [id]);
  useEffect(() => {
    void loadDesigns('interface');
    void loadDesigns('flow');
  }, []);
  const take = useCallback((file: PickedFile) => takeFile(file), []);
  useDropHere(t('Drop to use this file'), take);
  if (row && !can(row.state, 'edit')) return <Frozen id={row.id} />;
  if (open !== id || phase === 'loading') return <Waiting />;
  if (id !== null && flow === null && problem) return <Unknown sentence={problem} />;
  return (
    <div className="page">
      <PageHead title={row ? t('Edit “{row}”', { row: nameOf(row) }) : t('New batch')}>
        {id === null && <WaySwitch way="flow" />}
        <IconButton
          name={t('Close, everything is kept')}
          onClick={() => (id ? openBatch(id) : go({ screen: 'batches' }))}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      <div className="wizard">
        <StepBar />
        <Step key={step} step={step} />
      </div>
      <WizardFoot />
    </div>
  );
}

/** The name of a step takes the focus when it opens, so that a screen reader says where one is. */
function Step({ step }: { step: WizardStep }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // When the whole page has just opened, its own title has it.
    if (document.activeElement?.tagName !== 'H1' && first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, []);
  const Body = bodies[step];
  return (
    <section className="wizard-step" aria-label={stepLabels[step]}>
      <h2 ref={heading} tabIndex={-1} className="wizard-title">
        {stepLabels[step]}
      </h2>
      <Body />
    </section>
  );
}

function Frozen({ id }: { id: string }) {
  return (
    <div className="page">
      <Blank
        icon={<IconAlertTriangle size={20} />}
        title={t('This batch has been run')}
        sentence={t('Its setup is fixed now. Clone it to run it in another way.')}
      >
        <Button onClick={() => openBatch(id, 'setup')}>{t('View setup')}</Button>
      </Blank>
    </div>
  );
}

function Unknown({ sentence }: { sentence: string }) {
  return (
    <div className="page">
      <Blank alarming icon={<IconX size={20} />} title={t('This draft cannot be shown')} sentence={sentence}>
        <Button variant="default" onClick={() => go({ screen: 'batches' })}>
          {t('Back to the batches')}
        </Button>
      </Blank>
    </div>
  );
}

function Waiting() {
  return (
    <div className="page lazy-bones" aria-hidden>
      <Bone width={200} />
      <Bone width="60%" />
    </div>
  );
}
