/** What a verification has looked at and found so far. */
import type { Finding, Verification } from '#contract/verification.ts';

export interface Findings {
  /** Something that does not agree. */
  add(file: string, row: number | null, message: string): void;
  /** Something to know that is no disagreement. */
  remark(file: string, message: string): void;
  /** A file that was looked at: it agrees unless something was found about it. */
  checked(file: string, bytes: number): void;
  /** Whether something of a file does not agree. */
  wrong(file: string): boolean;
  result(id: string, label: string): Verification;
}

const most = 100;

export function openFindings(): Findings {
  const findings: Finding[] = [];
  const checked: { file: string; bytes: number }[] = [];
  const wrong = new Set<string>();
  const note = (finding: Finding) => {
    if (findings.length < most) findings.push(finding);
  };
  return {
    add(file, row, message) {
      wrong.add(file);
      note({ file, row, message });
    },
    remark: (file, message) => note({ file, row: null, message }),
    checked: (file, bytes) => void checked.push({ file, bytes }),
    wrong: (file) => wrong.has(file),
    result: (id, label) => ({
      agrees: wrong.size === 0,
      id,
      label,
      checked: checked.map(({ file, bytes }) => ({ file, bytes, agrees: !wrong.has(file) })),
      findings,
    }),
  };
}
