import { describe, expect, it } from 'vitest';
import { flowSchema } from '#contract/flow.ts';
import { interfaceSchema } from '#contract/interface.ts';
import { confidentialColumns, recipeOf } from '#engine/jobs/bundle-recipe.ts';
import { type Definition, definitionSchema } from '#store/definition.ts';
import { tools } from '#tools/index.ts';

function definitionWith(more: Partial<Definition>): Definition {
  return definitionSchema.parse({
    tool: 'card',
    column: 'Card',
    columnAt: 1,
    columns: [],
    options: {},
    threshold: 20,
    pageSize: 500,
    pasted: false,
    source: { name: 'cards.csv', bytes: 1, file: 'input.csv', origin: { file: '/home/ada/cards.csv', take: false } },
    layout: { format: 'csv', encoding: 'utf-8', delimiter: ';', header: true, fields: ['No', 'Card', 'Note'] },
    now: 1,
    versions: [],
    ...more,
  });
}

const flow = (more: object) =>
  flowSchema.parse({ name: 'Cards', tools: [{ tool: 'card', field: 'number' }], threshold: null, ...more });
const design = (field: object) =>
  interfaceSchema.parse({
    name: 'Cards',
    fields: [
      { name: 'id', source: 'No' },
      { name: 'number', ...field },
    ],
  });
const confidential = { input: [], result: [1] };

describe('columns that are never shown whole', () => {
  it('are those that the tool reads', () => {
    expect(confidentialColumns(tools, definitionWith({ confidential: { input: [1], result: [] } }))).toEqual(['Card']);
  });

  it('are found behind the fields of an interface', () => {
    const definition = definitionWith({
      tool: '',
      flow: flow({}),
      interface: design({ source: 'card' }),
      confidential,
    });
    expect(confidentialColumns(tools, definition)).toEqual(['Card']);
  });

  it.each([
    ['made by an expression', design({ expression: 'id + "1"' }), flow({})],
    ['transformed', design({ source: 'Card' }), flow({ transform: [{ field: 'number', expression: 'number + id' }] })],
  ])('are all of them where the number is %s', (_how, origin, stages) => {
    const definition = definitionWith({ tool: '', flow: stages, interface: origin, confidential });
    expect(confidentialColumns(tools, definition)).toEqual(['No', 'Card', 'Note']);
  });
});

describe('a recipe', () => {
  it('says the tool that was asked for, and not the flow that was made of it', () => {
    const label = tools.named('email').label;
    const stage = { tool: 'email', field: 'number', options: {} };
    const made = flowSchema.parse({ name: label, tools: [stage] });
    const recipe = recipeOf(tools, definitionWith({ tool: '', flow: made, interface: design({ source: 'Card' }) }));
    expect(recipe).toMatchObject({
      tool: { name: 'email', column: 'number' },
      flow: null,
      interface: { version: null },
    });
  });

  it('says a flow that was saved, with its version', () => {
    const versions = [{ name: 'flow “Cards”', version: '4' }];
    const recipe = recipeOf(tools, definitionWith({ tool: '', flow: flow({}), versions }));
    expect(recipe).toMatchObject({ tool: null, flow: { version: 4, body: { name: 'Cards' } } });
  });

  it('names no folder', () => {
    const after = [{ kind: 'zip' as const, files: ['output' as const], file: '/home/ada/out.zip' }];
    const definition = definitionWith({ tool: '', flow: flow({ after }), after });
    expect(JSON.stringify(recipeOf(tools, definition))).not.toContain('/home/ada');
  });
});
