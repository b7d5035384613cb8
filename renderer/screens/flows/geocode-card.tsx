/** Finding the place of each record: which field holds it, and the options of the search. */
import { Autocomplete, Button } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { SetupProvider } from '#renderer/screens/setup/setup-access.ts';
import { ToolOptions } from '#renderer/screens/setup/tool-options.tsx';
import { changeFlow, dropFromFlow, useFlowEditor } from '#renderer/stores/flow-editor.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { guessColumn } from '#renderer/words/guesses.ts';
import { toolAccess } from './flow-access.ts';
import { StageCard } from './stage-card.tsx';

/** The tool behind the stage. */
const tool = 'geocode';

export function GeocodeCard({ fields }: { fields: readonly string[] }) {
  const geocode = useFlowEditor(({ draft }) => draft.geocode);
  const face = useTool(tool);
  if (!geocode) {
    const add = () =>
      changeFlow({
        geocode: { field: guessColumn(fields, face?.hints ?? ['city', 'place', 'town']) ?? '', options: {} },
      });
    return (
      <StageCard
        stage="geocode"
        filled={false}
        aside={
          <Button variant="default" size="compact-xs" onClick={add}>
            {t('Find places')}
          </Button>
        }
      />
    );
  }
  return (
    <StageCard
      stage="geocode"
      filled
      aside={
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => dropFromFlow('geocode')}>
          {t('Do not find places')}
        </Button>
      }
    >
      <div className="geocode">
        <Autocomplete
          size="xs"
          label={t('Field with the place')}
          placeholder={t('Such as city')}
          maxLength={200}
          limit={100}
          data={[...fields]}
          value={geocode.field}
          onChange={(field) => changeFlow({ geocode: { ...geocode, field } })}
        />
        <SetupProvider
          value={toolAccess({ tool, options: geocode.options }, fields, (options) =>
            changeFlow({ geocode: { ...geocode, options } }),
          )}
        >
          <ToolOptions />
        </SetupProvider>
      </div>
    </StageCard>
  );
}
