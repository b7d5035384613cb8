/** A tool as a stage of a flow: which field it reads, what its columns are called there, and its analysis. */
import { Failure } from '#contract/failure.ts';
import type { Flow } from '#contract/flow.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type Analyze, completeOptions, type Tool, type ToolOptions } from '#contract/tool.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { listed } from './mapping.ts';

export interface ToolStage {
  tool: Tool;
  stage: 'tool' | 'geocode';
  /** The field it reads, and its place. */
  field: string;
  at: number;
  columns: readonly string[];
  options: ToolOptions;
  prepare(now: number): Analyze;
}

/** The stages in their order: tools, then geocoding. Throws for tools, fields and options that do not exist. */
export function compileToolStages(flow: Flow, fields: readonly string[], tools: Toolbox): ToolStage[] {
  const wanted = [
    ...flow.tools.map((each) => ({ ...each, stage: 'tool' as const })),
    ...(flow.geocode ? [{ ...flow.geocode, tool: 'geocode', stage: 'geocode' as const }] : []),
  ];
  const many = wanted.length > 1;
  return wanted.map(({ tool: name, field, options, stage }) => {
    const tool = tools.named(name);
    const at = fields.indexOf(field);
    if (at < 0)
      throw new Failure(
        'not-found',
        sentence`There is no field “${field}” for the tool “${name}”. They are: ${listed(fields)}.`,
      );
    const complete = completeOptions(tool, options);
    return {
      tool,
      stage,
      field,
      at,
      // One tool's columns go by their own names; of several, each says whose they are.
      columns: many ? tool.columns.map((column) => `${field}_${column}`) : tool.columns,
      options: complete,
      prepare: (now) => tool.prepare(complete, { fields, now }),
    };
  });
}
