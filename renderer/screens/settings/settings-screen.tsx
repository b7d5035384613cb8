/** The few things one may set. A change counts at once. */
import '#renderer/parts/page-head.css';
import './settings.css';
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Asked, Settings } from '#contract/engine-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { setTheme, useDesktop } from '#renderer/stores/desktop.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { api } from '#renderer/stores/link.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { Setting } from './setting.tsx';

export function SettingsScreen() {
  return (
    <div className="page">
      <PageHead title="Settings" />
      <div className="page-body settings">
        <General />
        <Processing />
        <About />
      </div>
    </div>
  );
}

function General() {
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

function Processing() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => attempt(async () => setSettings(await api.settings({})), 'The settings could not be read'), []);
  const configure = (change: Asked<'configure'>) => {
    setSettings((now) => now && { ...now, ...defined(change) });
    attempt(async () => setSettings(await api.configure(change)), 'The setting was not changed');
  };
  return (
    <Section title="Processing">
      <Setting label="Workers" help="Threads that work on records. Fewer leave more of the computer to other programs.">
        <Amount name="Workers" max={64} value={settings?.workers} onChange={(workers) => configure({ workers })} />
      </Setting>
      <Setting label="Batches at once" help="Others wait in line.">
        <Amount name="Batches at once" max={16} value={settings?.slots} onChange={(slots) => configure({ slots })} />
      </Setting>
    </Section>
  );
}

interface AmountProps {
  name: string;
  max: number;
  value: number | undefined;
  onChange(value: number): void;
}

function Amount({ name, max, value, onChange }: AmountProps) {
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

function About() {
  const desktop = useDesktop((state) => state.desktop);
  const status = useStatus((state) => state.status);
  const tools = useTools((state) => state.tools);
  const sources = tools.flatMap((tool) => tool.sources);
  return (
    <Section title="About">
      <Setting label="Workspace" help="The folder that holds every batch.">
        <span className="mono wrap setting-path">{status?.workspace ?? '–'}</span>
      </Setting>
      <Setting label="Batchmill">
        <span className="num">{desktop?.version ?? '–'}</span>
      </Setting>
      <Setting label="Engine">
        <span className="num">{status?.version ?? '–'}</span>
      </Setting>
      <Setting label="Electron">
        <span className="num">{desktop?.electron ?? '–'}</span>
      </Setting>
      <Setting label="Data and libraries" help="Sources of the tools with their versions and licences.">
        <ul className="setting-sources small">
          {sources.map(({ name, version, licence }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list in which two tools may name the same source.
            <li key={i}>
              {name} {version} <span className="quiet">{licence}</span>
            </li>
          ))}
        </ul>
      </Setting>
    </Section>
  );
}

function defined(change: Asked<'configure'>): Partial<Settings> {
  const { workers, slots } = change;
  return { ...(workers === undefined ? {} : { workers }), ...(slots === undefined ? {} : { slots }) };
}
