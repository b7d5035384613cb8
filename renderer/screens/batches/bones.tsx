/** Rows that are on their way. */
import { Bone } from '#renderer/parts/bone.tsx';

const widths = [62, 78, 54, 70, 58, 66, 74, 50];

export function Bones({ columns, rows }: { columns: number; rows: number }) {
  return widths.slice(0, rows).map((width) => (
    <tr key={width} aria-hidden className="batches-bones">
      {Array.from({ length: columns }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
        <td key={at}>{at > 0 && at < columns - 1 && <Bone width={`${at === 1 ? width : 60}%`} />}</td>
      ))}
    </tr>
  ));
}
