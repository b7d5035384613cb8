/** The rows of the list. Each row listens to its own batch alone; arrow keys go from row to row. */
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Bone } from '#renderer/parts/bone.tsx';
import { showMore, useListing } from '#renderer/stores/listing.ts';
import { count } from '#renderer/words/numbers.ts';
import { BatchLine } from './batch-line.tsx';

export function BatchTable() {
  const { ids, phase, total } = useListing();
  return (
    <div className="batches-scroll">
      <table className="batches" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className="col-mark">
              <span className="spoken">Selected</span>
            </th>
            <th scope="col" className="col-name">
              Batch
            </th>
            <th scope="col" className="col-state">
              State
            </th>
            <th scope="col" className="col-progress">
              Progress
            </th>
            <th scope="col" className="col-number">
              Records
            </th>
            <th scope="col" className="col-number col-failed">
              Failed
            </th>
            <th scope="col" className="col-speed">
              Speed
            </th>
            <th scope="col" className="col-created">
              Created
            </th>
            <th scope="col" className="col-acts">
              <span className="spoken">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>{phase === 'loading' ? <Bones /> : ids.map((id) => <BatchLine key={id} id={id} />)}</tbody>
      </table>
      {ids.length > 0 && ids.length < total && (
        <div className="batches-more row">
          <span className="quiet">
            {count(ids.length)} of {count(total)} batches
          </span>
          <Button variant="default" onClick={showMore}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}

function Bones() {
  return [150, 190, 120, 170, 140].map((width) => (
    <tr key={width} aria-hidden>
      <td />
      <td>
        <Bone width={width} />
      </td>
      <td>
        <Bone width={90} />
      </td>
      <td>
        <Bone width="80%" />
      </td>
      <td className="col-number">
        <Bone width={50} />
      </td>
      <td className="col-number">
        <Bone width={24} />
      </td>
      <td className="col-speed" />
      <td>
        <Bone width={80} />
      </td>
      <td />
    </tr>
  ));
}

/** Up and down go to the name in the next row; the name is the row's own button. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target } = event;
  if (step === 0 || !(target instanceof HTMLElement)) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.batch-name')];
  const here = names.findIndex((name) => name.closest('tr')?.contains(target));
  const next = names[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
