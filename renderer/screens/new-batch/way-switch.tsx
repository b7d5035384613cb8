/** The two ways to a new batch: one tool on one page, or an interface and a flow in six steps. A chosen file goes along. */
import { SegmentedControl } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { usePicked } from '#renderer/stores/picked.ts';
import { go } from '#renderer/stores/place.ts';
import { sourceOf, useWizard } from '#renderer/stores/wizard.ts';
import { takeFile } from '#renderer/stores/wizard-source.ts';

export function WaySwitch({ way }: { way: 'quick' | 'flow' }) {
  const change = (to: string) => {
    if (to === 'quick') return go({ screen: 'new' });
    go({ screen: 'wizard', id: null });
    const { file } = usePicked.getState();
    const wizard = useWizard.getState();
    if (file && wizard.id === null && !sourceOf(wizard)) takeFile(file);
  };
  return (
    <SegmentedControl
      aria-label={t('Way to a new batch')}
      value={way}
      onChange={change}
      data={[
        { value: 'quick', label: t('Quick') },
        { value: 'flow', label: t('With an interface and a flow') },
      ]}
    />
  );
}
