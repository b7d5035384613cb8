/** The six steps: which are done, which one is open, what each holds. Each leads to its step. */
import './step-bar.css';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { useWizard, wizardSteps } from '#renderer/stores/wizard.ts';
import { goToStep } from '#renderer/stores/wizard-steps.ts';
import { progressOf, progressWords, stepLabels, stepSummary } from '#renderer/words/wizard-words.ts';

export function StepBar() {
  const wizard = useWizard();
  return (
    <nav className="road" aria-label={t('Steps')}>
      <ol>
        {wizardSteps.map((step, i) => {
          const progress = progressOf(step, wizard);
          return (
            <li key={step}>
              <button
                type="button"
                className={`stop stop-${progress}`}
                aria-current={progress === 'current' ? 'step' : undefined}
                onClick={() => void goToStep(step)}
              >
                <span className="stop-mark num" aria-hidden>
                  {progress === 'done' ? (
                    <IconCheck size={14} stroke={2.5} />
                  ) : progress === 'wrong' ? (
                    <IconAlertTriangle size={14} stroke={2} />
                  ) : (
                    i + 1
                  )}
                </span>
                <span className="stop-words">
                  <b>{stepLabels[step]}</b>
                  <span className="quiet small clip">{stepSummary(step, wizard)}</span>
                </span>
                <span className="spoken">, {progressWords[progress]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
