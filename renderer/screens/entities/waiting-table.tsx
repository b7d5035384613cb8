/** Missing keys with a bar for what each would set free. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Blocked } from '#contract/engine-api.ts';
import { t, tn } from '#contract/language/language.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { type Column, Table } from '#renderer/parts/table.tsx';
import { batchName } from '#renderer/stores/batch-names.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { count } from '#renderer/words/numbers.ts';

type Key = Blocked['keys'][number];

/** So many batches have room beside a key. With more, the first is linked and the others are in a menu. */
const room = 2;

const columns = (): Column[] => [
  { key: 'key', label: t('Missing key') },
  { key: 'unblocks', label: t('Unblocks'), className: 'waiting-unblocks' },
  { key: 'direct', label: t('Named by'), className: 'waiting-direct cell-number' },
  { key: 'batches', label: t('Batches'), className: 'waiting-batches' },
];

/** Without keys: bones. */
export function WaitingTable({ keys, foot }: { keys: readonly Key[] | null; foot: ReactNode }) {
  const most = keys?.[0]?.unblocks ?? 0;
  return (
    <Table columns={columns()} className="waiting" foot={foot}>
      {keys ? keys.map((key) => <Line key={`${key.entity} ${key.key}`} missing={key} most={most} />) : <Bones />}
    </Table>
  );
}

function Line({ missing, most }: { missing: Key; most: number }) {
  const { entity, key, unblocks, waiting, batches } = missing;
  const linked = batches.length > room ? 1 : batches.length;
  return (
    <tr>
      <td>
        <span className="mono waiting-key clip" title={key}>
          {key}
        </span>
        <span className="table-sub">{entity}</span>
      </td>
      <td>
        <span className="num">{tn(unblocks, '{n} record', '{n} records')}</span>
        <span className="waiting-bar" aria-hidden>
          <i style={{ width: `${most > 0 ? (unblocks / most) * 100 : 0}%` }} />
        </span>
      </td>
      <td className="cell-number">{count(waiting)}</td>
      <td>
        <div className="waiting-links">
          {batches.slice(0, linked).map((id) => (
            <BatchLink key={id} id={id} />
          ))}
          {batches.length > linked && <More ids={batches.slice(linked)} of={key} />}
        </div>
      </td>
    </tr>
  );
}

function More({ ids, of }: { ids: readonly string[]; of: string }) {
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className="batch-link"
          aria-label={tn(ids.length, '{n} more batch that names {key}', '{n} more batches that name {key}', {
            key: of,
          })}
        >
          {tn(ids.length, '{n} more', '{n} more')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ids.map((id) => (
          <Menu.Item key={id} onClick={() => openBatch(id)}>
            {batchName(id)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Bones() {
  return [150, 190, 120, 170, 140].map((width) => (
    <tr key={width} aria-hidden>
      <td>
        <Bone width={width} />
      </td>
      <td>
        <Bone width="70%" />
      </td>
      <td className="cell-number">
        <Bone width={40} />
      </td>
      <td>
        <Bone width={120} />
      </td>
    </tr>
  ));
}
