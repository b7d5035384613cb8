/** The tools on the left, one of them on the right: what it does, and what it makes of one value. */
import '#renderer/parts/page-head.css';
import '#renderer/parts/section.css';
import '../entities/entities.css';
import './tools.css';
import { useState } from 'react';
import { t, tData } from '#contract/language/language.ts';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { useTools } from '#renderer/stores/tools.ts';
import { toolsNamed } from '#renderer/words/tool-words.ts';
import { ToolCard } from './tool-card.tsx';

/** More than so many are hard to overlook. */
const many = 8;

export function ToolsScreen() {
  const tools = useTools((state) => state.tools);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const found = toolsNamed(tools, search);
  const tool = found.find(({ name }) => name === chosen) ?? found[0];
  return (
    <div className="page">
      <PageHead
        title={t('Tools')}
        beside={<span className="quiet clip">{t('All of them work offline, on this computer.')}</span>}
      >
        {tools.length > many && (
          <SearchField label={t('Find a tool or a column')} value={search} onChange={setSearch} />
        )}
      </PageHead>
      <div className="page-body-plain">
        <section className="card entities-card" aria-label={t('Tools')}>
          <ul className="entity-list tool-list" aria-label={t('All tools')}>
            {found.map(({ name, label }) => (
              <li key={name}>
                <button
                  type="button"
                  className="entity"
                  aria-current={name === tool?.name ? 'true' : undefined}
                  onClick={() => setChosen(name)}
                >
                  <span className="clip grow">{tData(label)}</span>
                </button>
              </li>
            ))}
          </ul>
          {tool ? (
            <ToolCard key={tool.name} tool={tool} />
          ) : (
            <p className="tool-none quiet" role="status">
              {t('No tool or column is called “{search}”.', { search: search.trim() })}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
