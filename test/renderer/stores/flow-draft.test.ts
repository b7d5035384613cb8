import { describe, expect, it } from 'vitest';
import { type Flow, flowSchema } from '#contract/flow.ts';
import {
  draftOfFlow,
  fieldsFor,
  flowOf,
  keyed,
  newFlow,
  stageCounts,
  stageNamedIn,
} from '#renderer/stores/flow-draft.ts';
import { faces } from '#test/renderer/look/tools.ts';

const flow: Flow = flowSchema.parse({
  name: 'Check',
  rules: [{ expression: 'a > 1', message: 'Too small.' }],
  transform: [{ field: 'b', expression: 'a' }],
  tools: [{ tool: 'email', field: 'mail', options: { clean: false } }],
  geocode: { field: 'city' },
  insert: { entity: 'person', key: 'id', references: [{ column: 'of', entity: 'team' }] },
  after: [{ kind: 'report' }],
  threshold: null,
});

describe('a flow as it is typed', () => {
  it('is what was saved, when nothing was changed', () => {
    expect(flowOf(draftOfFlow(flow), faces)).toEqual({ body: flow });
  });

  it.each([
    [{}, 'name'],
    [{ name: 'X', rules: [keyed({ expression: ' ', message: 'm' })] }, 'validate'],
    [{ name: 'X', rules: [keyed({ expression: 'a', message: '' })] }, 'validate'],
    [{ name: 'X', transform: [keyed({ field: '', expression: 'a' })] }, 'transform'],
    [{ name: 'X', transform: [keyed({ field: 'a', expression: '' })] }, 'transform'],
    [{ name: 'X', tools: [keyed({ tool: 'email', field: '', options: {} })] }, 'tool'],
    [{ name: 'X', geocode: { field: '', options: {} } }, 'geocode'],
  ] as const)('names the stage of the first thing that is missing', (part, place) => {
    expect(flowOf({ ...newFlow, ...part } as never, faces)).toMatchObject({ place });
  });

  it('names a tool without a field as people know it', () => {
    const draft = { ...newFlow, name: 'X', tools: [keyed({ tool: 'email', field: '', options: {} })] };
    expect(flowOf(draft, faces)).toMatchObject({ problem: 'Choose the field that “E-mail check” reads.' });
  });
});

it('offers the fields of the sample, those made on the way, and those that are named already', () => {
  expect(fieldsFor(draftOfFlow(flow), ['a', 'mail'])).toEqual(['a', 'mail', 'b', 'city', 'id', 'of']);
  expect(stageCounts(draftOfFlow(flow))).toEqual({ validate: 1, transform: 1, tool: 1, geocode: 1, insert: 1 });
});

it('finds the stage that a sentence is about', () => {
  const draft = draftOfFlow(flow);
  expect(stageNamedIn('The expression of the rule “Too small.” cannot be understood.', draft)).toBe('validate');
  expect(stageNamedIn('The expression of the field “b” gives no text.', draft)).toBe('transform');
  expect(stageNamedIn('There is no column “mail”.', draft)).toBe('tool');
  expect(stageNamedIn('The disk is full.', draft)).toBeUndefined();
});
