/** A seal over how the records of a page ended, so that it can be told without reading what they became. */
export const batch050 = {
  number: 50,
  sql: `
-- null: of a page that was committed before.
alter table outcome add column brief blob;
`,
} as const;
