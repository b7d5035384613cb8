/** Rows that are on their way. */
import { Bone } from '#renderer/parts/bone.tsx';
import type { Column } from '#renderer/parts/table.tsx';

const widths = [62, 78, 54, 70, 58, 66, 74, 50];

export function Bones({ columns, rows }: { columns: readonly Column[]; rows: number }) {
  const empty = new Set(['mark', 'acts']);
  return widths.slice(0, rows).map((width) => (
    <tr key={width} aria-hidden className="batches-bones">
      {columns.map(({ key, className }) => (
        <td key={key} className={className}>
          {!empty.has(key) && <Bone width={`${key === 'name' ? width : 60}%`} />}
        </td>
      ))}
    </tr>
  ));
}
