/** What one record costs, tool by tool. A price counts for every batch that is run from now on. */
import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t, tData } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { setPrice } from '#renderer/stores/credits.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { separators } from '#renderer/words/numbers.ts';

export function Prices() {
  const tools = useTools((state) => state.tools);
  const prices = useSettings(({ settings }) => settings?.prices);
  return (
    <Section title={t('Prices')} note={t('credits a record')}>
      <ul className="prices">
        {tools.map((tool) => (
          <li key={tool.name} className="row">
            <span className="grow wrap">{tData(tool.label)}</span>
            {prices ? <Price tool={tool} price={prices[tool.name] ?? 0} /> : <Bone width={96} />}
          </li>
        ))}
      </ul>
      <p className="section-body quiet small">
        {t('Charged when a record completes; 0 is free. A batch keeps the price it was run with.')}
      </p>
    </Section>
  );
}

/** Counts once it is typed, not digit by digit: a batch may be run at any moment. */
function Price({ tool, price }: { tool: ToolFace; price: number }) {
  const [typed, setTyped] = useState<number | string>(price);
  useEffect(() => setTyped(price), [price]);
  const settle = () => {
    const wanted = typed === '' ? 0 : Number(typed);
    setTyped(wanted);
    if (wanted !== price) attempt(() => setPrice(tool.name, wanted), t('The price was not changed'));
  };
  return (
    <NumberInput
      className="price"
      data-price
      aria-label={t('Price of {tool}, credits a record', { tool: tData(tool.label) })}
      min={0}
      max={1_000_000}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      thousandSeparator={separators().group}
      decimalSeparator={separators().decimal}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setTyped(price);
      }}
      {...(price === 0 && Number(typed) === 0 ? { leftSection: <span className="quiet small">{t('Free')}</span> } : {})}
      leftSectionWidth={44}
    />
  );
}

export function focusPrices(): void {
  document.querySelector<HTMLInputElement>('input[data-price]')?.focus();
}
