/** The flow of a batch, made ready from its definition. */
import type { CompiledFlow } from '#flows/compiled-flow.ts';
import { flowOf } from '#flows/flow-of.ts';
import { columnAt } from '#flows/source-path.ts';
import type { Definition } from '#store/definition.ts';
import type { Toolbox } from '#tools/toolbox.ts';

export function definedFlow(
  tools: Toolbox,
  definition: Pick<Definition, 'tool' | 'columnAt' | 'options' | 'interface' | 'flow' | 'layout'>,
): CompiledFlow {
  return flowOf(tools, { ...definition, columns: definition.layout.fields });
}

/** The columns whose values must not repeat. */
export function uniqueColumns({
  interface: design,
  layout,
}: Pick<Definition, 'interface' | 'layout'>): { field: string; at: number }[] {
  const fields = design?.fields.filter(({ unique }) => unique) ?? [];
  return fields.flatMap(({ name, source }) => {
    const at = columnAt(source ?? name, layout.fields);
    return at < 0 ? [] : [{ field: name, at }];
  });
}
