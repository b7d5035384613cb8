/** The kinds of changes that a person may choose from, and what is said about each. */
export const changeKinds = ['set', 'empty', 'replace', 'map', 'trim', 'lower', 'upper', 'compute'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const kindWords: Readonly<Record<ChangeKind, { label: string; about: string }>> = {
  set: { label: 'Set a value', about: 'Enter the value that all of these records get.' },
  empty: { label: 'Empty it', about: 'The value is taken out.' },
  replace: { label: 'Replace text', about: 'Enter the text that is replaced, wherever it stands in the value.' },
  map: { label: 'Replace values', about: 'Enter the new value beside each old one. Values left blank stay.' },
  trim: { label: 'Trim spaces', about: 'Spaces around the value go, several inside become one.' },
  lower: { label: 'Lower case', about: 'All letters become small ones.' },
  upper: { label: 'Upper case', about: 'All letters become capitals.' },
  compute: { label: 'Compute', about: 'Enter an expression over the columns; text in quotation marks.' },
};
