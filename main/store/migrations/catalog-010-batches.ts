/** The first shape of the catalog: an index of batch folders that can be made again from them, and settings. */
export const catalog010 = {
  number: 10,
  sql: `
create table batch (
  id text primary key,
  folder text not null unique,
  created integer not null,
  row text not null
) strict, without rowid;

create table setting (
  name text primary key,
  value text not null
) strict, without rowid;
`,
} as const;
