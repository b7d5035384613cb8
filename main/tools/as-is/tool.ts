/** The tool that changes nothing: for records that are only to be stored under a key, or looked through for repeats. */
import type { Tool } from '#contract/tool.ts';

export const asIsTool: Tool = {
  name: 'as-is',
  label: 'As it is',
  summary: 'Takes records unchanged: to store them under a key, or to find those that repeat.',
  element: 'value',
  hints: ['id', 'key', 'code', 'name', 'value'],
  columns: ['value'],
  facets: [],
  options: [
    {
      name: 'fold_case',
      kind: 'flag',
      label: 'Upper and lower case are the same',
      help: 'Counts “ANNA” and “Anna” as duplicates of each other.',
      default: true,
    },
  ],
  sources: [],
  check: () => undefined,
  prepare({ fold_case: fold }) {
    return (value) => {
      const text = value.trim();
      const key = text.normalize('NFC');
      return { values: [text], key: key === '' ? undefined : fold ? key.toLowerCase() : key };
    };
  },
};
