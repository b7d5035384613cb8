/** The content of a recipe as facts, with warnings where this program is not the one it was made with. */
import { IconAlertTriangle, IconArrowsSplit2, IconCheck, IconCircleX, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BundleDesign, BundleView } from '#contract/bundle.ts';
import { t } from '#contract/language/language.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { useToolLabel } from '#renderer/stores/tools.ts';
import {
  carriedLine,
  compareLine,
  dataLine,
  designLine,
  differenceLine,
  madeByLine,
  toolLine,
} from '#renderer/words/recipe-words.ts';

const fates = { there: IconCheck, new: IconPlus, renamed: IconArrowsSplit2 } satisfies Record<
  BundleDesign['fate'],
  unknown
>;

export function RecipeView({ view: { manifest, designs, differences, missing } }: { view: BundleView }) {
  const { label, description, recipe, data } = manifest;
  const { tool, interface: design, flow } = recipe;
  const name = useToolLabel(tool?.name ?? '');
  return (
    <>
      <dl className="facts">
        <Fact name={t('Recipe of')}>{label}</Fact>
        {description !== '' && <Fact name={t('Description')}>{description}</Fact>}
        <Fact name={t('Made by')}>{madeByLine(manifest)}</Fact>
        {design && <Fact name={t('Interface')}>{carriedLine(design)}</Fact>}
        {flow && <Fact name={t('Flow')}>{carriedLine(flow)}</Fact>}
        {tool && <Fact name={t('Tool')}>{toolLine(tool, name)}</Fact>}
        <Fact name={t('Data')}>{dataLine(data)}</Fact>
        {data && data.masked.length > 0 && <Fact name={t('Masked')}>{data.masked.join(', ')}</Fact>}
        <Fact name={t('Can be compared')}>{compareLine(manifest)}</Fact>
      </dl>
      {designs.length > 0 && (
        <Part title={t('Imported here')}>
          {designs.map((each) => {
            const Icon = fates[each.fate];
            return (
              <li key={each.kind}>
                <Icon size={16} stroke={1.75} aria-hidden />
                {designLine(each)}
              </li>
            );
          })}
        </Part>
      )}
      {differences.length > 0 && (
        <Part title={t('Other versions here, so that results may differ')} kind="recipe-other">
          {differences.map((each) => (
            <li key={each.name}>
              <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
              {differenceLine(each)}
            </li>
          ))}
        </Part>
      )}
      {missing.length > 0 && (
        <Part title={t('Tools that are missing here: the recipe cannot be run')} kind="recipe-missing">
          {missing.map((each) => (
            <li key={each}>
              <IconCircleX size={16} stroke={1.75} aria-hidden />
              {each}
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, kind = '', children }: { title: string; kind?: string; children: ReactNode }) {
  return (
    <section className={`recipe-part ${kind}`}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
