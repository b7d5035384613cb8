/** How the window looks and is used. */
import { Button, SegmentedControl } from '@mantine/core';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { setTheme, useDesktop } from '#renderer/stores/desktop.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { Setting } from './setting.tsx';

export function General() {
  const theme = useDesktop(({ desktop }) => desktop?.theme ?? 'system');
  return (
    <Section title="General">
      <Setting label="Theme" help="Automatic follows the system.">
        <SegmentedControl
          aria-label="Theme"
          value={theme}
          onChange={(value) => attempt(() => setTheme(value), 'The theme was not changed')}
          data={[
            { value: 'system', label: 'Automatic' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Setting>
      <Setting label="Keyboard shortcuts" help="Every command has one.">
        <Button variant="default" onClick={() => openSheet('shortcuts')}>
          Show shortcuts
        </Button>
      </Setting>
    </Section>
  );
}
