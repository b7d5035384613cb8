/** Pages in the order of their commits: whoever watches a running batch reads what is new, not every page again. */
export const batch060 = {
  number: 60,
  sql: 'create index outcome_commit on outcome (commit_no);',
} as const;
