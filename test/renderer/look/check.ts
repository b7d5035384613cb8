/** A quick look at a list, in the manner of the engine. */
import type { ListCheck } from '#contract/engine-api.ts';

export function checkList(text: string): ListCheck {
  const check: ListCheck = { lines: 0, valid: 0, bad: 0, duplicates: 0, rejects: [], duplicateLines: [] };
  const seen = new Set<string>();
  text.split('\n').forEach((raw, i) => {
    const value = raw.trim().toLowerCase();
    if (value === '') return;
    check.lines++;
    const reason = /\s/.test(value) ? 'Contains a space' : value.includes('@') ? undefined : 'No @ sign';
    if (reason) {
      check.bad++;
      if (check.rejects.length < 1000) check.rejects.push({ line: i + 1, reason });
      return;
    }
    check.valid++;
    if (seen.has(value)) {
      check.duplicates++;
      if (check.duplicateLines.length < 1000) check.duplicateLines.push(i + 1);
    }
    seen.add(value);
  });
  return check;
}
