/** Interfaces and flows with all their versions, and which interface files of which columns were last read with. */
export const catalog020 = {
  number: 20,
  sql: `
create table design (
  kind text not null check (kind in ('interface', 'flow')),
  name text not null,
  version integer not null check (version > 0),
  body text not null,
  saved integer not null,
  removed integer not null default 0 check (removed in (0, 1)),
  primary key (kind, name, version)
) strict, without rowid;

create table header (
  fingerprint text primary key,
  interface text not null,
  used integer not null
) strict, without rowid;
`,
} as const;
