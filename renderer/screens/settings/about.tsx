/** What this program is made of: versions, and the data of its tools with their licences. */
import { t, tData } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useSought } from '#renderer/parts/sectioned-page.tsx';
import { Table } from '#renderer/parts/table.tsx';
import { useDesktop } from '#renderer/stores/desktop.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { Setting } from './setting.tsx';

/** The same in every language. */
const names = { program: 'Batchmill', runtime: 'Electron' };

export function About() {
  const desktop = useDesktop((state) => state.desktop);
  const status = useStatus((state) => state.status);
  return (
    <Section title={t('About')}>
      <Setting label={names.program} help={t('Offline batch processing.')} also={t('Version')}>
        <span className="num">{desktop?.version ?? '–'}</span>
      </Setting>
      <Setting label={t('Engine')} also={t('Version')}>
        <span className="num">{status?.version ?? '–'}</span>
      </Setting>
      <Setting label={names.runtime} also={t('Version')}>
        <span className="num">{desktop?.electron ?? '–'}</span>
      </Setting>
      <Sources />
    </Section>
  );
}

const title = t('Data and libraries of the tools');

function Sources() {
  const tools = useTools((state) => state.tools);
  const sources = tools.flatMap((tool) => tool.sources.map((source) => ({ ...source, tool: tool.label })));
  const sought = useSought(title, t('Licence'), ...sources.flatMap(({ name, licence }) => [name, licence]));
  if (!sought || sources.length === 0) return null;
  const columns = [
    { key: 'tool', label: t('Tool') },
    { key: 'source', label: t('Source') },
    { key: 'version', label: t('Version') },
    { key: 'licence', label: t('Licence') },
  ];
  return (
    <div className="about-sources sought">
      <p>{title}</p>
      <Table dense={title} columns={columns}>
        {sources.map(({ tool, name, version, licence }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list in which two tools may name the same source.
          <tr key={i}>
            <td>{tData(tool)}</td>
            <td className="about-source">{tData(name)}</td>
            <td className="num">{version || '–'}</td>
            <td className="about-source">{licence}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
