/** Seals: hashes over whole rows, so that bytes which changed on the disk are never taken for data. */
export const batch030 = {
  number: 30,
  sql: `
alter table page add column seal blob;
alter table outcome add column seal blob;
alter table late add column seal blob;
`,
} as const;
