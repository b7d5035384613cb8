/** The first shape of a batch's own database. */
export const batch010 = {
  number: 10,
  sql: `
create table batch (
  one integer primary key check (one = 1),
  id text not null,
  label text not null,
  definition text not null,
  state text not null,
  reason text,
  message text,
  code text,
  desired text not null check (desired in ('rest', 'run', 'pause', 'cancel')),
  epoch integer not null default 0,
  interruptions integer not null default 0,
  intake text not null default 'open' check (intake in ('open', 'done')),
  total integer not null default 0 check (total >= 0),
  rejected integer not null default 0 check (rejected >= 0),
  created integer not null,
  ready integer,
  started integer,
  finished integer
) strict;

create table page (
  no integer primary key,
  first_record integer not null unique,
  n integer not null check (n > 0),
  lines text not null,
  input blob not null
) strict;

create table outcome (
  page integer primary key references page (no),
  n integer not null,
  states text not null check (length(states) = n),
  results blob not null,
  keys blob not null,
  failed integer not null,
  hash blob not null,
  commit_no integer not null,
  at integer not null
) strict;

create table exception (
  record integer primary key,
  page integer not null,
  state text not null,
  stage text not null,
  code text not null,
  message text not null,
  attempts integer not null,
  next_at integer
) strict;
create index exception_code on exception (code, record);
create index exception_state on exception (state, record);

create table missing (
  record integer not null,
  entity text not null,
  key text not null,
  primary key (record, entity, key)
) strict, without rowid;
create index missing_key on missing (entity, key);

create table late (
  record integer primary key,
  state text not null,
  result text not null,
  commit_no integer not null
) strict;

create table reject (
  no integer primary key,
  line integer not null,
  reason text not null,
  excerpt text not null
) strict;

create table facet (
  name text not null,
  value text not null,
  n integer not null,
  primary key (name, value)
) strict, without rowid;

create table counter (
  name text primary key,
  n integer not null
) strict, without rowid;

create table event (
  no integer primary key,
  at integer not null,
  text text not null
) strict;
`,
} as const;
