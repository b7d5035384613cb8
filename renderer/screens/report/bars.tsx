/** Counts as a table with bars: name, bar, number, share. The bars say nothing that the numbers do not. */
import './report.css';
import type { Tone } from '#renderer/words/batch-words.ts';
import { count, percent } from '#renderer/words/numbers.ts';

export interface Bar {
  key: string;
  name: string;
  /** Under the name. */
  note?: string;
  n: number;
  tone?: Tone;
}

interface Props {
  label: string;
  /** What the names are, and what is counted. */
  heads: readonly [name: string, n: string, share: string];
  bars: readonly Bar[];
  of: number;
}

export function Bars({ label, heads, bars, of }: Props) {
  const most = Math.max(1, ...bars.map(({ n }) => n));
  return (
    <table className="bars">
      <caption className="spoken">{label}</caption>
      <thead className="spoken">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, note, n, tone = 'info' }) => (
          <tr key={key}>
            <th scope="row">
              <span className="wrap">{name}</span>
              {note && <span className="bars-note mono quiet">{note}</span>}
              <span className="bars-bar" aria-hidden>
                <i className={`bars-${tone}`} style={{ width: `${(n / most) * 100}%` }} />
              </span>
            </th>
            <td className="num">{count(n)}</td>
            <td className="num quiet">{percent(n, of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
