/** The interface and the flow that a batch was made with, to be read: they stay as they were, whatever became of them. */
import type { Flow } from '#contract/flow.ts';
import type { Field, Interface } from '#contract/interface.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { Lines } from '#renderer/parts/lines.tsx';
import { toolLabel } from '#renderer/stores/tools.ts';
import { typeWords } from '#renderer/words/design-words.ts';
import { count, countOf } from '#renderer/words/numbers.ts';
import { storingWords } from '#renderer/words/storing-words.ts';

const listed = 40;

export function InterfaceFacts({ body }: { body: Interface }) {
  const { name, fields, keepOthers, schema } = body;
  const lines = fields.slice(0, listed).map(fieldLine);
  return (
    <>
      <Fact name="Name">{name}</Fact>
      <Fact name={countOf(fields.length, 'field')}>
        <Lines lines={fields.length > listed ? [...lines, `and ${count(fields.length - listed)} more`] : lines} />
      </Fact>
      <Fact name="Other columns">{keepOthers ? 'Go along' : 'Stay behind'}</Fact>
      {schema !== undefined && <Fact name="JSON schema">Yes</Fact>}
    </>
  );
}

export function FlowFacts({ flow }: { flow: Flow }) {
  const { name, rules, transform, tools, geocode, insert } = flow;
  return (
    <>
      <Fact name="Name">{name}</Fact>
      {rules.length > 0 && (
        <Fact name="Validate rules">
          <Lines numbered lines={rules.map(({ expression, message }) => `${expression} (otherwise: ${message})`)} />
        </Fact>
      )}
      {transform.length > 0 && (
        <Fact name="Transform">
          <Lines numbered lines={transform.map(({ field, expression }) => `${field} = ${expression}`)} />
        </Fact>
      )}
      {tools.length > 0 && (
        <Fact name="Tools">
          <Lines numbered lines={tools.map(({ tool, field }) => `${toolLabel(tool)} on “${field}”`)} />
        </Fact>
      )}
      {geocode && <Fact name="Geocode">The place in “{geocode.field}”</Fact>}
      {insert && (
        <Fact name="Store">
          <Lines lines={storingWords(insert)} />
        </Fact>
      )}
    </>
  );
}

function fieldLine({ name, source, constant, expression, type, required, unique }: Field): string {
  const from =
    constant !== undefined
      ? ` = “${constant}”`
      : expression !== undefined
        ? ` = ${expression}`
        : source !== undefined && source !== name
          ? ` from “${source}”`
          : '';
  const rules = [type === 'text' ? '' : typeWords[type].toLowerCase(), required && 'required', unique && 'unique'];
  const said = rules.filter(Boolean).join(', ');
  return `${name}${from}${said ? ` (${said})` : ''}`;
}
