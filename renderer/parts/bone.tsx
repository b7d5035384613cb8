/** A grey bar that stands for words still on their way. */
import './blank.css';

export function Bone({ width }: { width: number | string }) {
  return <i className="bone" style={{ width }} aria-hidden />;
}
