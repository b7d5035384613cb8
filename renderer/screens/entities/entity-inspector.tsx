/** One stored row with all its fields, who stored it, and its id. */
import '#renderer/parts/section.css';
import { IconCopy } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import type { EntityRow } from './entity-rows.tsx';

export function EntityInspector({ row }: { row: EntityRow | undefined }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside className="entity-inspector" aria-label={t('Selected row')} tabIndex={0}>
      {row ? <Fields row={row} /> : <p className="quiet">{t('No row selected')}</p>}
    </aside>
  );
}

function Fields({ row }: { row: EntityRow }) {
  const fields = Object.entries(row.data);
  return (
    <>
      <header className="row">
        <h2 className="grow mono wrap">{row.key}</h2>
        <IconButton name={t('Copy as JSON')} onClick={() => attempt(() => copyJson(row), t('Nothing was copied'))}>
          <IconCopy size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </header>
      <dl className="facts">
        {fields.map(([name, value]) => (
          <div key={name} className="entity-field">
            <dt className="wrap">{name}</dt>
            <dd className={value === '' ? 'quiet' : undefined}>{value === '' ? '–' : value}</dd>
          </div>
        ))}
        <dt>{t('Stored by')}</dt>
        <dd className="clip">
          <BatchLink id={row.batch} />
        </dd>
        <dt>{t('Id')}</dt>
        <dd className="mono">{row.uuid}</dd>
      </dl>
    </>
  );
}

async function copyJson(row: EntityRow): Promise<void> {
  await navigator.clipboard.writeText(JSON.stringify(row, null, 2));
  announce(t('Row copied as JSON'));
}
