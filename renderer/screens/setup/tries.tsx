/** How often a record is tried again whose failure may pass, and after which waits. */
import { Button, NumberInput } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import type { RetryRule } from '#contract/retry.ts';
import { ruleOf } from '#renderer/stores/setup.ts';
import { triesSentence } from '#renderer/words/retry-words.ts';
import { useSetup, useSetupTool } from './setup-access.ts';

export function Tries() {
  const { setup, change } = useSetup();
  const own = ruleOf(useSetupTool());
  const rule = setup.retry ?? own;
  const set = (part: Partial<RetryRule>) => {
    const wanted = { ...rule, ...part };
    change({ retry: { ...wanted, most: Math.max(wanted.most, wanted.first) } });
  };
  return (
    <div className="tries">
      <div className="tries-fields">
        <Field
          label={t('Tries in all')}
          value={rule.attempts}
          min={1}
          max={20}
          set={(attempts) => set({ attempts })}
          whole
        />
        <Field label={t('First wait')} value={rule.first} max={86_400} suffix=" s" set={(first) => set({ first })} />
        <Field label={t('Growth')} value={rule.factor} min={1} max={10} prefix="× " set={(factor) => set({ factor })} />
        <Field label={t('Longest wait')} value={rule.most} max={86_400} suffix=" s" set={(most) => set({ most })} />
      </div>
      <p className="quiet small">
        {t('{tries} Only failures that may pass are tried again: a service that is busy, away or does not answer.', {
          tries: triesSentence(rule),
        })}
      </p>
      {setup.retry && (
        <Button variant="subtle" size="compact-xs" className="tries-own" onClick={() => change({ retry: null })}>
          {t('Use the tool’s own rule')}
        </Button>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  prefix?: string;
  suffix?: string;
  whole?: boolean;
  set(value: number): void;
}

function Field({ min = 0, max, whole = false, set, ...rest }: FieldProps) {
  return (
    <NumberInput
      min={min}
      max={max}
      allowDecimal={!whole}
      allowNegative={false}
      decimalScale={2}
      clampBehavior="blur"
      onChange={(value) => typeof value === 'number' && value >= min && set(Math.min(max, value))}
      {...rest}
    />
  );
}
