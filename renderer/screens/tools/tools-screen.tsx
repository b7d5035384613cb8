/** What each tool does: its columns, options, the data it rests on, and what it makes of one value. */
import '#renderer/parts/page-head.css';
import './tools.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ToolFace } from '#contract/tool.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { chooseTool } from '#renderer/stores/draft.ts';
import { go } from '#renderer/stores/place.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { countOf } from '#renderer/words/numbers.ts';
import { TryValue } from './try-value.tsx';

export function ToolsScreen() {
  const tools = useTools((state) => state.tools);
  return (
    <div className="page">
      <PageHead title="Tools" beside={<span className="quiet">All of them work offline, on this computer.</span>} />
      <div className="page-body tools">
        {tools.map((tool) => (
          <ToolCard key={tool.name} tool={tool} />
        ))}
      </div>
    </div>
  );
}

function ToolCard({ tool }: { tool: ToolFace }) {
  const start = () => {
    chooseTool(tool.name);
    go({ screen: 'new' });
  };
  const columns = [...tool.columns, ...duplicateColumns];
  return (
    <Section
      title={tool.label}
      aside={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={start}>
          New batch with this tool
        </Button>
      }
    >
      <div className="section-body tool-body">
        <p>{tool.summary}</p>
        <dl className="facts">
          <dt>Reads</dt>
          <dd>One {tool.element} a record</dd>
          <dt>One value</dt>
          <dd>
            <TryValue tool={tool} />
          </dd>
          <dt>Returns</dt>
          <dd>
            <p>{countOf(columns.length, 'column')}</p>
            <ul className="tool-columns">
              {columns.map((column) => (
                <li key={column} className="mono">
                  {column}
                </li>
              ))}
            </ul>
          </dd>
          {tool.options.length > 0 && (
            <>
              <dt>Options</dt>
              <dd>
                <ul>
                  {tool.options.map(({ name, label, help }) => (
                    <li key={name}>
                      {label} <span className="quiet">{help}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {tool.sources.length > 0 && (
            <>
              <dt>Data</dt>
              <dd>
                <Sources sources={tool.sources} />
              </dd>
            </>
          )}
        </dl>
      </div>
    </Section>
  );
}

function Sources({ sources }: { sources: ToolFace['sources'] }) {
  return (
    <table className="tool-sources">
      <thead className="spoken">
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Version</th>
          <th scope="col">Licence</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, version, licence }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num quiet">{version}</td>
            <td className="quiet">{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
