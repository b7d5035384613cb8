/** Where batches live, how much room they take, and how long they stay whole. */
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { api } from '#renderer/stores/link.ts';
import { bytes } from '#renderer/words/numbers.ts';
import { CleanUp } from './clean-up.tsx';
import { Setting } from './setting.tsx';
import { WorkspaceSetting } from './workspace.tsx';

export function Storage() {
  const status = useStatus((state) => state.status);
  const size = useWorkspaceSize();
  const room =
    size !== undefined && status
      ? t('{size} used, {free} free on its disk', { size: bytes(size), free: bytes(status.freeDisk) })
      : '–';
  return (
    <Section title={t('Storage')}>
      <WorkspaceSetting />
      <Setting label={t('Room')} help={t('A batch pauses before the disk is full.')}>
        <span className="num">{room}</span>
      </Setting>
      <CleanUp />
    </Section>
  );
}

/** Undefined while it is added up, which takes a moment for thousands of batches. */
function useWorkspaceSize(): number | undefined {
  const [size, setSize] = useState<number | undefined>();
  useEffect(() => {
    let here = true;
    attempt(async () => {
      const { bytes: all } = await api.workspaceSize({});
      if (here) setSize(all);
    }, t('The size of the workspace is not known'));
    return () => {
      here = false;
    };
  }, []);
  return size;
}
