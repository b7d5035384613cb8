/**
 * Outcomes with their results at the end of the row, where nobody passes them who wants something else of a page: SQLite
 * reads a row from its beginning, and results are a hundred times as long as the rest. And in the order of their commits,
 * so that whoever watches a running batch reads what is new, not every page again.
 */
export const batch060 = {
  number: 60,
  sql: `
create table outcome_in_order (
  page integer primary key references page (no),
  n integer not null,
  failed integer not null,
  open integer not null default 0,
  charge integer not null default 0 check (charge >= 0),
  commit_no integer not null,
  at integer not null,
  hash blob not null,
  seal blob,
  -- null: of a page that was committed before there were any.
  brief blob,
  states text not null check (length(states) = n),
  keys blob not null,
  results blob not null
) strict;
insert into outcome_in_order (page, n, failed, open, charge, commit_no, at, hash, seal, brief, states, keys, results)
  select page, n, failed, open, charge, commit_no, at, hash, seal, brief, states, keys, results from outcome;
drop table outcome;
alter table outcome_in_order rename to outcome;
create index outcome_commit on outcome (commit_no);
`,
} as const;
