/** Makes the flow of a batch ready, from its definition: a tool on a column, or an interface and a flow. */
import { createHash } from 'node:crypto';
import type { Confidential } from '#contract/confidential.ts';
import type { Flow } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';
import type { ToolFailure, ToolOptions, Verdict } from '#contract/tool.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { CompiledFlow, PreparedFlow, Shaped } from './compiled-flow.ts';
import { reasonOf } from './expression.ts';
import { compileMapping } from './mapping.ts';
import { compileRules } from './rules.ts';
import { compileSchema } from './schema-stage.ts';
import { columnAt } from './source-path.ts';
import { compileToolStages, type ToolStage } from './tool-stage.ts';
import { compileTransform } from './transform.ts';

export interface FlowOrder {
  tool: string;
  columnAt: number;
  options: ToolOptions;
  interface: Interface | null;
  flow: Flow | null;
  columns: readonly string[];
}

export function flowOf(tools: Toolbox, order: FlowOrder): CompiledFlow {
  const { flow, columns } = order;
  return flow ? compileFlow(tools, order.interface, flow, columns) : singleTool(tools, order);
}

function singleTool(tools: Toolbox, { tool: name, columnAt, options, columns }: FlowOrder): CompiledFlow {
  const tool = tools.named(name);
  return {
    columns: tool.columns,
    facets: tool.facets,
    sources: tool.sources,
    tools: [name],
    retry: tool.retry,
    fields: columns,
    confidential: { input: tool.confidential ? [columnAt] : [], result: [] },
    whole: false,
    check: (value) => tool.check(value),
    prepare(now) {
      const analyze = tool.prepare(options, { fields: columns, now });
      return {
        shape: (row) => ({ fields: row }),
        analyze: (fields, row, attempt) => analyze(fields[columnAt] ?? '', row, attempt),
      };
    },
  };
}

function compileFlow(tools: Toolbox, design: Interface | null, flow: Flow, columns: readonly string[]): CompiledFlow {
  const mapping = compileMapping(design, columns);
  const rules = compileRules(flow.rules, { fields: mapping.fields, columns });
  const meets = compileSchema(design, mapping.fields);
  const transform = compileTransform(flow.transform, mapping.fields, columns);
  const fields = transform.fields.map(({ name }) => name);
  const stages = compileToolStages(flow, fields, tools);

  function shape(row: readonly string[]): Shaped {
    let values: string[] = [];
    try {
      values = mapping.map(row);
    } catch (error) {
      return { fields: values, failure: transformFailed(error, undefined) };
    }
    const problem = mapping.problem(values) ?? meets(values);
    if (problem) return { fields: values, failure: invalid(problem) };
    const broken = rules(values, row);
    if (broken !== undefined) return { fields: values, failure: invalid({ code: 'RULE', message: broken }) };
    for (const { field, at, evaluate } of transform.steps) {
      try {
        values[at] = evaluate(values, row);
      } catch (error) {
        return { fields: values, failure: transformFailed(error, field) };
      }
    }
    return { fields: values };
  }

  return {
    columns: [...fields, ...stages.flatMap((stage) => stage.columns)],
    facets: stages.flatMap(({ tool, columns: names }) =>
      tool.facets.flatMap((facet) => names[tool.columns.indexOf(facet)] ?? []),
    ),
    sources: [...new Map(stages.flatMap(({ tool }) => tool.sources.map((each) => [each.name, each]))).values()],
    tools: stages.map(({ tool }) => tool.name),
    retry: flow.retry ?? stages.map(({ tool }) => tool.retry).find((rule) => rule !== undefined),
    fields,
    confidential: confidentialPlaces(design, flow, columns, stages),
    whole: true,
    check: () => undefined,
    prepare: (now): PreparedFlow => ({
      shape,
      analyze: analysis(stages, fields.length, keyPlaces(design, flow, fields), now),
    }),
  };
}

/** Fields are the first columns of the result. Where it cannot be told from which column one is made, it is from any. */
function confidentialPlaces(
  design: Interface | null,
  { transform }: Flow,
  columns: readonly string[],
  stages: readonly ToolStage[],
): Confidential {
  const read = stages.filter(({ tool }) => tool.confidential);
  const input = read.flatMap(({ field }) => {
    const rule = design?.fields.find(({ name }) => name === field);
    const isMade = rule?.expression !== undefined || transform.some((each) => each.field === field);
    return isMade ? columns.map((_, at) => at) : [columnAt(rule?.source ?? field, columns)];
  });
  return { input: [...new Set(input)].filter((at) => at >= 0), result: read.map(({ at }) => at) };
}

/** The tools one after the other; the first that fails ends the record, with what the earlier ones found. */
function analysis(
  stages: readonly ToolStage[],
  width: number,
  keys: readonly number[],
  now: number,
): PreparedFlow['analyze'] {
  const ready = stages.map((stage) => ({ ...stage, analyze: stage.prepare(now) }));
  const [only] = ready;
  return (fields, _row, attempt) => {
    const values: string[] = fields.slice(0, width);
    let key: string | undefined;
    let failure: ToolFailure | undefined;
    for (const { analyze, at, columns, stage } of ready) {
      if (failure) {
        for (const _ of columns) values.push('');
        continue;
      }
      const verdict = analyze(fields[at] ?? '', fields, attempt);
      for (const value of verdict.values) values.push(value);
      key ??= verdict.key;
      if (verdict.failure) failure = { stage, ...verdict.failure };
    }
    return { values, key: only ? key : keyOf(fields, keys), failure } satisfies Verdict;
  };
}

/** Without a tool records are duplicates when what tells them apart is the same, or else all of their fields. */
function keyPlaces(design: Interface | null, flow: Flow, fields: readonly string[]): number[] {
  const unique = design?.fields.find((field) => field.unique)?.name ?? flow.insert?.key;
  const at = unique === undefined ? -1 : fields.indexOf(unique);
  return at >= 0 ? [at] : fields.map((_, i) => i);
}

function keyOf(fields: readonly string[], places: readonly number[]): string {
  const text = places.map((at) => fields[at] ?? '').join('\u001f');
  return text.length <= 256 ? text : createHash('sha256').update(text).digest('hex');
}

function invalid({ code, message, field }: { code: string; message: string; field?: string }): ToolFailure {
  return { state: 'FailedValidation', stage: 'validate', code, message, field };
}

function transformFailed(error: unknown, field: string | undefined): ToolFailure {
  const owner = field === undefined ? '' : `“${field}”: `;
  return {
    state: 'TransformationFailed',
    stage: 'transform',
    code: 'EXPRESSION',
    message: `${owner}${reasonOf(error)}`,
    field,
  };
}
