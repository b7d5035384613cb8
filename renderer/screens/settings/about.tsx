/** What this program is made of, and where it keeps its data. */
import { Section } from '#renderer/parts/section.tsx';
import { useDesktop } from '#renderer/stores/desktop.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { Setting } from './setting.tsx';

export function About() {
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
