/** Ctrl+K: every command that makes sense now, every place and setting, every known batch, and for a number its record. */
import './palette.css';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { openId } from '#renderer/stores/place.ts';
import { closeSheet, useSheet } from '#renderer/stores/sheet.ts';
import { hearHeldKeys } from './early-keys.ts';
import { useFoundBatches } from './found-batches.ts';
import { paletteGroups } from './palette-groups.tsx';

export function Palette() {
  const wanted = useSheet(({ sheet }) => sheet === 'palette');
  const [query, setQuery] = useState('');
  const before = useRef<Element | null>(null);
  const giveBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  useEffect(() => (wanted ? spotlight.open() : spotlight.close()), [wanted]);
  useEffect(() => (wanted ? hearHeldKeys(setQuery) : undefined), [wanted]);
  useFoundBatches(wanted ? query : '');
  const groups = wanted ? paletteGroups(query) : [];
  return (
    <Spotlight
      actions={groups.map(({ group, actions }) => ({
        group,
        actions: actions.map((action) => after(giveBack, action)),
      }))}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => {
        before.current = document.activeElement;
      }}
      onSpotlightClose={() => {
        giveBack();
        // A command may have opened another sheet meanwhile.
        if (useSheet.getState().sheet === 'palette') closeSheet();
      }}
      returnFocus={false}
      shortcut={null}
      nothingFound={t('Nothing is called “{query}”', { query: query.trim() })}
      centered={false}
      yOffset={80}
      limit={80}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0 }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('Results') } }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('Search or run a command') } }}
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.75} aria-hidden />,
        placeholder: openId()
          ? t('Type a command, a batch or a record number')
          : t('Type a command, a batch or a setting'),
        'aria-label': t('Search'),
      }}
    />
  );
}

/** The focus goes back before the command runs, so that a command may move it on. */
function after(giveBack: () => void, action: SpotlightActionData): SpotlightActionData {
  const { onClick } = action;
  return {
    ...action,
    onClick: (event) => {
      giveBack();
      onClick?.(event);
    },
  };
}
