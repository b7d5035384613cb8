/** What the window says of recipes: what is in one, what would become of it here, and how the run compared. */
import type { BundleDesign, BundleImport, BundleView, BundleWritten, Manifest } from '#contract/bundle.ts';
import { t, tn } from '#contract/language/language.ts';
import { bytes } from './numbers.ts';

export function recipeName(label: string): string {
  const plain = label.replace(/[<>:"/\\|?*\s\p{Cc}]+/gu, ' ').trim();
  return `${plain.slice(0, 100) || t('Recipe')}.batchmill`;
}

export function madeByLine({ product }: Manifest): string {
  return `${product.name} ${product.version}`;
}

export function toolLine({ name, column }: NonNullable<Manifest['recipe']['tool']>, label: string): string {
  return column === '' ? label || name : t('{tool} on “{column}”', { tool: label || name, column });
}

/** `version`: in the workspace that it comes from. */
export function carriedLine({ body, version }: { body: { name: string }; version: number | null }): string {
  return version === null ? body.name : t('{name}, version {version} there', { name: body.name, version });
}

export function dataLine(data: Manifest['data']): string {
  if (!data) return t('None: choose a file of your own');
  return t('{name} · {records} · {size}', {
    name: data.name,
    records: tn(data.records, '{n} record', '{n} records'),
    size: bytes(data.bytes),
  });
}

export function compareLine({ output, data }: Manifest): string {
  if (output !== null) return t('Yes: after the run its hash is compared with the receipt');
  if (data && data.masked.length > 0) return t('No: masked values give another output');
  return data ? t('No: the batch had not ended when it was saved') : t('No: there is no data to compare with');
}

export function designLine({ kind, name, as, fate }: BundleDesign): string {
  const isFlow = kind === 'flow';
  if (fate === 'there') {
    return isFlow ? t('Flow “{as}” is there already', { as }) : t('Interface “{as}” is there already', { as });
  }
  if (fate === 'new') return isFlow ? t('Flow “{as}” is new', { as }) : t('Interface “{as}” is new', { as });
  return isFlow
    ? t('Flow “{as}” is new: another one is called “{name}” here', { as, name })
    : t('Interface “{as}” is new: another one is called “{name}” here', { as, name });
}

export function differenceLine({ name, theirs, ours }: BundleView['differences'][number]): string {
  return ours === null
    ? t('{name}: {theirs} there, none here', { name, theirs })
    : t('{name}: {theirs} there, {ours} here', { name, theirs, ours });
}

export function savedRecipe({ records, masked, bytes: size }: BundleWritten): string {
  if (records === null) return t('Without data, {size}.', { size: bytes(size) });
  const said = tn(records, 'With {n} record, {size}.', 'With {n} records, {size}.', { size: bytes(size) });
  return masked.length === 0 ? said : `${said} ${t('Masked: {columns}.', { columns: masked.join(', ') })}`;
}

export function importedRecipe({ row, designs }: BundleImport): string {
  const made = designs.filter(({ fate }) => fate !== 'there').map(({ as }) => `“${as}”`);
  if (made.length > 0) return t('Saved: {names}.', { names: made.join(', ') });
  return row ? t('Everything else was there already.') : t('Everything was there already.');
}
