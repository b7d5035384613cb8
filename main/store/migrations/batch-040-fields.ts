/** Which field is to blame for a failure, and which records repeat the value of a field that has to be unique. */
export const batch040 = {
  number: 40,
  sql: `
alter table exception add column field text not null default '';

-- first: the record that has the value already.
create table repeat (
  record integer primary key,
  field text not null,
  first integer not null
) strict;
`,
} as const;
