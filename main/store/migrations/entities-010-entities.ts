/** The first shape of the entity store: what flows insert, and which records of which batches wait for what. */
export const entities010 = {
  number: 10,
  sql: `
create table entity (
  entity text not null,
  key text not null,
  uuid text not null,
  batch text not null,
  record integer not null,
  data text not null,
  primary key (entity, key)
) strict, without rowid;

-- An index of all batches' missing keys, made again from them. own: the key that the waiting record will itself bring.
create table waiting (
  entity text not null,
  key text not null,
  batch text not null,
  record integer not null,
  own_entity text not null,
  own_key text not null,
  primary key (entity, key, batch, record)
) strict, without rowid;
create index waiting_record on waiting (batch, record);
create index waiting_own on waiting (own_entity, own_key);
`,
} as const;
