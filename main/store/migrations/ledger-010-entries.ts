/** The first shape of the ledger: entries are only ever added, and no entry can bring the balance below nothing. */
export const ledger010 = {
  number: 10,
  sql: `
create table entry (
  no integer primary key,
  at integer not null,
  kind text not null check (kind in ('top-up', 'batch', 'try')),
  amount integer not null check (amount <> 0),
  balance integer not null check (balance >= 0),
  batch text,
  note text not null
) strict;
create index entry_batch on entry (batch) where batch is not null;

create trigger entry_stays before update on entry begin select raise(abort, 'entries are only added'); end;
create trigger entry_remains before delete on entry begin select raise(abort, 'entries are only added'); end;
`,
} as const;
