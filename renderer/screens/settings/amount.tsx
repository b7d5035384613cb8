/** A whole number that counts as soon as it makes sense. */
import { NumberInput } from '@mantine/core';

interface Props {
  name: string;
  max: number;
  value: number | undefined;
  onChange(value: number): void;
}

export function Amount({ name, max, value, onChange }: Props) {
  return (
    <NumberInput
      className="setting-amount"
      aria-label={name}
      disabled={value === undefined}
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      value={value ?? ''}
      onChange={(next) => typeof next === 'number' && next >= 1 && next !== value && onChange(next)}
    />
  );
}
