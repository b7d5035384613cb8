/** A grid whose length is only known once its first page has come: bones until then, words when it failed or is empty. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import type { Column } from './columns.ts';
import { Grid, type Jump } from './grid.tsx';
import type { MenuSpot } from './grid-menu.tsx';
import type { Pages } from './pages.ts';

interface Props<R> {
  label: string;
  pages: Pages<R>;
  columns: readonly Column<R>[];
  /** What is said when there are no rows. */
  empty: ReactNode;
  troubleTitle: string;
  jump?: Jump | null;
  onActive?: (row: number) => void;
  onOpen?: (row: number) => void;
  onEnd?: (isThere: boolean) => void;
  menu?: (spot: MenuSpot) => ReactNode;
}

export function PagedGrid<R>({ pages, empty, troubleTitle, ...grid }: Props<R>) {
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const { total, trouble } = pages;
  useEffect(() => {
    if (total === undefined) pages.want(0, 1);
  }, [pages, total]);
  if (trouble !== undefined) {
    return (
      <Blank alarming icon={<IconAlertTriangle size={20} />} title={troubleTitle} sentence={sentenceOf(trouble)}>
        <Button variant="default" onClick={() => pages.invalidate()}>
          {t('Try again')}
        </Button>
      </Blank>
    );
  }
  if (total === undefined) return <Bones />;
  return total === 0 ? empty : <Grid {...grid} pages={pages} count={total} />;
}

function Bones() {
  return (
    <div className="grid-bones" aria-hidden>
      {[64, 48, 72, 40, 56, 66, 44].map((width) => (
        <Bone key={width} width={`${width}%`} />
      ))}
    </div>
  );
}
