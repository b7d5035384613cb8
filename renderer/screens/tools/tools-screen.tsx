/** The tools on the left, one of them on the right: what it does, and what it makes of one value. */
import '#renderer/parts/page-head.css';
import '#renderer/parts/section.css';
import '../entities/entities.css';
import './tools.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { t, tData } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { loadTools, useTools } from '#renderer/stores/tools.ts';
import { toolsNamed } from '#renderer/words/tool-words.ts';
import { ToolCard } from './tool-card.tsx';

/** More than so many are hard to overlook. */
const many = 8;

export function ToolsScreen() {
  const { tools, phase, trouble } = useTools();
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
          {phase === 'failed' ? (
            <Trouble sentence={trouble} />
          ) : phase === 'loading' ? (
            <Bones />
          ) : (
            <>
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
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank alarming icon={<IconAlertTriangle size={20} />} title={t('The tools could not be read')} sentence={sentence}>
      <Button variant="default" onClick={() => attempt(loadTools, t('The tools could not be read'))}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}

function Bones() {
  return (
    <ul className="entity-list tool-list" aria-hidden>
      {[92, 108, 84, 120, 76].map((width) => (
        <li key={width} className="entity">
          <Bone width={width} />
        </li>
      ))}
    </ul>
  );
}
