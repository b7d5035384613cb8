/** The name of a batch that leads to it; plain words when it is not there any more. */
import './batch-link.css';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { useBatchName, wantName } from '#renderer/stores/batch-names.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { Bone } from './bone.tsx';

interface Props {
  id: string;
  /** What it was called once, in case that it is gone. */
  once?: string;
  /** The grid keeps the focus, and Enter does the same. */
  inGrid?: boolean;
}

export function BatchLink({ id, once, inGrid = false }: Props) {
  const { name, gone } = useBatchName(id);
  useEffect(() => void wantName(id), [id]);
  if (gone) return <span className="quiet">{t('{name}, deleted', { name: once || name || id })}</span>;
  if (!name) return <Bone width={90} />;
  return (
    <button
      type="button"
      className="batch-link clip"
      {...(inGrid ? { tabIndex: -1 } : {})}
      title={name}
      onClick={() => openBatch(id)}
    >
      {name}
    </button>
  );
}
