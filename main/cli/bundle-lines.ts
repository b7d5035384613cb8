/** What a recipe holds, and what became of it, as lines for a person. */
import type { BundleDesign, BundleImport, BundleView } from '#contract/bundle.ts';
import { count, shortId, size } from './figures.ts';
import { factLines, harmless } from './table.ts';

export function viewLines({ manifest, receipt, designs, differences, missing }: BundleView): string[] {
  const { label, description, product, recipe, data } = manifest;
  const { tool, interface: design, flow } = recipe;
  const versionOf = (version: number | null) => (version === null ? '' : `, version ${version} there`);
  const facts: [string, string][] = [
    ['recipe of', label],
    ...(description === '' ? [] : [['description', description] as [string, string]]),
    ['made by', `${product.name} ${product.version}`],
    ...(design ? [['interface', `${design.body.name}${versionOf(design.version)}`] as [string, string]] : []),
    ...(flow ? [['flow', `${flow.body.name}${versionOf(flow.version)}`] as [string, string]] : []),
    ...(tool
      ? [['tool', tool.column === '' ? tool.name : `${tool.name} on “${tool.column}”`] as [string, string]]
      : []),
    ['threshold', recipe.threshold === null ? 'off' : `${recipe.threshold} %`],
    ['data', data === null ? 'none: it is run with a file of your own' : dataText(data)],
    ...(data && data.masked.length > 0 ? [['masked', data.masked.join(', ')] as [string, string]] : []),
    ['receipt', receipt === null ? 'none: the batch had not ended' : `${receipt.batch.state}, ${receipt.finished}`],
    ['can be compared', manifest.output === null ? 'no' : `yes, SHA-256 of the output ${manifest.output}`],
  ];
  return [
    ...factLines(facts.map(([name, value]) => [name, harmless(value)])),
    ...section('imported here', designs.map(designSentence)),
    ...section(
      'other versions here, so that results may differ',
      differences.map(({ name, theirs, ours }) => `${name}: ${theirs} there, ${ours ?? 'none'} here`),
    ),
    ...section('tools that are missing here', missing),
  ];
}

export function importLines({ row }: BundleImport): string[] {
  if (row === null) return ['It holds no data: run it with a file of your own (batchmill bundle run FILE INPUT).'];
  const what = row.state === 'Draft' ? 'draft' : 'batch';
  return [`The ${what} ${harmless(row.label)} is ${row.id}. Run it with: batchmill run ${shortId(row.id)}`];
}

export function designSentence({ kind, name, as, fate }: BundleDesign): string {
  if (fate === 'there') return `${kind} “${harmless(as)}” is there already.`;
  if (fate === 'new') return `${kind} “${harmless(as)}” is new.`;
  return `${kind} “${harmless(as)}” is new: “${harmless(name)}” is another one here.`;
}

function dataText({ name, records, bytes, masked }: NonNullable<BundleView['manifest']['data']>): string {
  return `${name} (${count(records)} records, ${size(bytes)}${masked.length > 0 ? ', masked' : ', whole'})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${harmless(line)}`)];
}
