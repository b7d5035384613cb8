/** The last entries of the log as they may be passed on: of each its first line, and no name of a file or folder. */
const most = 20;

export function lastEntries(log: string): string[] {
  const entries = log.split('\n').filter((line) => /^\d{4}-\d\d-\d\dT/.test(line));
  return entries.slice(-most).map((line) => withoutPaths(line).slice(0, 300));
}

/** Where a path begins is plain to see; where it ends is not, as names have spaces: the rest of the line may go. */
function withoutPaths(line: string): string {
  return line.replace(/(?:\w+:\/\/\/?|[A-Za-z]:[\\/]|\\\\|(?<=[\s('"“[])\/)(?:[^'"”\n]+)/g, '…');
}
