/** The forms of a batch's setup, used for a flow: what they show and change is the flow's. */
import type { SetupAccess } from '#renderer/screens/setup/setup-access.ts';
import type { FlowDraft, ToolUse } from '#renderer/stores/flow-draft.ts';
import { changeFlow, dropFromFlow } from '#renderer/stores/flow-editor.ts';
import { type Setup, usualSetup } from '#renderer/stores/setup.ts';

export function flowAccess(draft: FlowDraft, fields: readonly string[]): SetupAccess {
  const { insert = null, after, threshold, retry = null } = draft;
  return {
    setup: { ...usualSetup, tool: '', options: {}, label: draft.name, insert, after, threshold, retry },
    change: changeOfSetup,
    fields,
    table: true,
    fromFile: true,
  };
}

function changeOfSetup({ insert, after, threshold, retry }: Partial<Setup>): void {
  if (insert !== undefined) insert ? changeFlow({ insert }) : dropFromFlow('insert');
  if (after !== undefined) changeFlow({ after: [...after] });
  if (threshold !== undefined) changeFlow({ threshold });
  if (retry !== undefined)
    retry ? changeFlow({ retry: { ...retry, classes: [...retry.classes] } }) : dropFromFlow('retry');
}

/** The options of one tool of the flow. */
export function toolAccess(
  { tool, options }: Pick<ToolUse, 'tool' | 'options'>,
  fields: readonly string[],
  onChange: (options: ToolUse['options']) => void,
): SetupAccess {
  return {
    setup: { ...usualSetup, tool, options: { [tool]: options } },
    change: (part) => part.options && onChange({ ...part.options[tool] }),
    fields,
    table: true,
    fromFile: true,
  };
}
