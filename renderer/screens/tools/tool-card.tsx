/** Everything about one tool: its columns, its options, and the data it rests on. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { duplicateColumns, type ToolFace } from '#contract/tool.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { chooseTool } from '#renderer/stores/draft.ts';
import { go } from '#renderer/stores/place.ts';
import { countOf } from '#renderer/words/numbers.ts';
import { TryValue } from './try-value.tsx';

export function ToolCard({ tool }: { tool: ToolFace }) {
  const id = useId();
  const columns = [...tool.columns, ...duplicateColumns];
  const start = () => {
    chooseTool(tool.name);
    go({ screen: 'new' });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="tool-detail" aria-labelledby={id} tabIndex={0}>
      <header className="tool-detail-head">
        <h2 id={id} className="grow">
          {tool.label}
        </h2>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={start}>
          New batch with this tool
        </Button>
      </header>
      <p className="wrap">{tool.summary}</p>
      <dl className="facts">
        <Fact name="Reads">One {tool.element} a record</Fact>
        <Fact name="One value">
          <TryValue tool={tool} />
        </Fact>
        <Fact name="Returns">
          <p>{countOf(columns.length, 'column')}</p>
          <ul className="tool-columns">
            {columns.map((column) => (
              <li key={column} className="mono">
                {column}
              </li>
            ))}
          </ul>
        </Fact>
        {tool.options.length > 0 && (
          <Fact name="Options">
            <ul className="tool-option-list">
              {tool.options.map(({ name, label, help }) => (
                <li key={name}>
                  {label} <span className="quiet">{help}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {tool.sources.length > 0 && (
          <Fact name="Data">
            <Sources sources={tool.sources} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Sources({ sources }: { sources: ToolFace['sources'] }) {
  return (
    <table className="tool-sources">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Version</th>
          <th scope="col">Licence</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, version, licence }) => (
          <tr key={name}>
            <td className="wrap">{name}</td>
            <td className="num quiet wrap">{version || '–'}</td>
            <td className="quiet wrap">{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
