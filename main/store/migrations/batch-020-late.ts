/** Records that end later than their page: tried again or waiting for a key; what was charged; what follows the run. */
export const batch020 = {
  number: 20,
  sql: `
alter table batch add column description text not null default '';
alter table batch add column kept integer not null default 0 check (kept in (0, 1));
alter table batch add column warned integer;
alter table batch add column cleaned integer;

-- open: records of the page that had not ended with it, so that each of them has a row in late once it has.
alter table outcome add column open integer not null default 0;
alter table outcome add column charge integer not null default 0 check (charge >= 0);

create index exception_next on exception (next_at, record) where next_at is not null;

drop table late;
create table late (
  record integer primary key,
  state text not null check (length(state) = 1),
  result blob not null,
  key blob not null check (length(key) = 8),
  failed integer not null check (failed in (0, 1)),
  charge integer not null check (charge >= 0),
  hash blob not null,
  commit_no integer not null,
  at integer not null
) strict;
create index late_commit on late (commit_no);

create table attempt (
  record integer not null,
  no integer not null,
  at integer not null,
  state text not null,
  stage text not null,
  code text not null,
  message text not null,
  primary key (record, no)
) strict, without rowid;

-- Of a child batch: whose records these are. records: their numbers in the parent, packed like the lines of a page.
create table origin (
  one integer primary key check (one = 1),
  parent text not null,
  records text not null
) strict;

create table step (
  no integer primary key,
  state text not null check (state in ('done', 'failed')),
  message text not null,
  at integer not null
) strict;
`,
} as const;
