/** Profiles and the organisations they belong to. Of a token only its hash is kept. */
export const catalog030 = {
  number: 30,
  sql: `
create table organisation (
  name text primary key,
  created integer not null
) strict, without rowid;

create table profile (
  name text primary key,
  organisation text not null references organisation (name),
  functions text not null,
  hash text not null unique,
  created integer not null
) strict, without rowid;
`,
} as const;
