/** Everything about one tool: its columns, its options, and the data it rests on. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { t, tData, tn } from '#contract/language/language.ts';
import { duplicateColumns, type ToolFace } from '#contract/tool.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { chooseTool } from '#renderer/stores/draft.ts';
import { go } from '#renderer/stores/place.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { TryValue } from './try-value.tsx';

export function ToolCard({ tool }: { tool: ToolFace }) {
  const id = useId();
  const price = useSettings(({ settings }) => settings?.prices[tool.name] ?? 0);
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
          {tData(tool.label)}
        </h2>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={start}>
          {t('New batch with this tool')}
        </Button>
      </header>
      <p className="wrap">{tData(tool.summary)}</p>
      <dl className="facts">
        <Fact name={t('Reads')}>{t('One {element} a record', { element: tData(tool.element) })}</Fact>
        <Fact name={t('Price')}>
          {price > 0 ? tn(price, '{n} credit a record', '{n} credits a record') : t('Free of charge')}
        </Fact>
        <Fact name={t('One value')}>
          <TryValue tool={tool} />
        </Fact>
        <Fact name={t('Returns')}>
          <p>{tn(columns.length, '{n} column', '{n} columns')}</p>
          <ul className="tool-columns">
            {columns.map((column) => (
              <li key={column} className="mono">
                {column}
              </li>
            ))}
          </ul>
        </Fact>
        {tool.options.length > 0 && (
          <Fact name={t('Options')}>
            <ul className="tool-option-list">
              {tool.options.map(({ name, label, help }) => (
                <li key={name}>
                  <p>{tData(label)}</p>
                  <p className="quiet small wrap">{tData(help)}</p>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {tool.sources.length > 0 && (
          <Fact name={t('Data')}>
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
          <th scope="col">{t('Source')}</th>
          <th scope="col">{t('Version')}</th>
          <th scope="col">{t('Licence')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, version, licence }) => (
          <tr key={name}>
            <td className="wrap">{tData(name)}</td>
            <td className="num quiet wrap">{version || '–'}</td>
            <td className="quiet wrap">{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
