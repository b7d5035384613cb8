/** JSON that shows in a comparison of two versions which entry has changed: one line each, two levels deep. */
export function oneEntryPerLine(value) {
  const nested = (entry) =>
    typeof entry === 'object' && !Array.isArray(entry)
      ? `{\n${Object.entries(entry)
          .map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`)
          .join(',\n')}\n}`
      : JSON.stringify(entry);
  const lines = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${nested(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
