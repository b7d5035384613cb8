/** What most people leave as it is: when the batch stops by itself, and how many records make a page. */
import { NumberInput, Switch } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useDraft } from '#renderer/stores/draft.ts';

export function Advanced() {
  const { threshold, pageSize } = useDraft();
  return (
    <details className="advanced">
      <summary>
        <IconChevronRight size={14} stroke={2} aria-hidden />
        Advanced
        <span className="quiet small">
          {threshold === null ? 'never stops by itself' : `stops at ${threshold}% failed`}
        </span>
      </summary>
      <div className="advanced-body">
        <Switch
          label="Stop when too many records fail"
          checked={threshold !== null}
          onChange={(event) => useDraft.setState({ threshold: event.currentTarget.checked ? 20 : null })}
        />
        {threshold !== null && (
          <NumberInput
            label="Failure limit"
            description="Share of failed records that stops the batch"
            min={1}
            max={100}
            suffix="%"
            clampBehavior="blur"
            value={threshold}
            onChange={(value) =>
              typeof value === 'number' && value >= 1 && useDraft.setState({ threshold: Math.min(100, value) })
            }
          />
        )}
        <NumberInput
          label="Page size"
          description="Records that are worked on and kept together"
          min={1}
          max={5000}
          step={100}
          allowDecimal={false}
          thousandSeparator=","
          clampBehavior="blur"
          value={pageSize}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && useDraft.setState({ pageSize: Math.min(5000, value) })
          }
        />
      </div>
    </details>
  );
}
