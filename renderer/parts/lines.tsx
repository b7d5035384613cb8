/** Several short lines as one value among facts. */
import './lines.css';

export function Lines({ lines, numbered = false }: { lines: readonly string[]; numbered?: boolean }) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={numbered ? 'lines lines-numbered' : 'lines'}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice.
        <li key={i}>{line}</li>
      ))}
    </List>
  );
}
