/** The interface and the flow that a batch was made with, to be read: they stay as they were, whatever became of them. */

import type { Flow } from '#contract/flow.ts';
import type { Field, Interface } from '#contract/interface.ts';
import { t, tn } from '#contract/language/language.ts';
import { Fact } from '#renderer/parts/fact.tsx';
import { Lines } from '#renderer/parts/lines.tsx';
import { toolLabel } from '#renderer/stores/tools.ts';
import { typeWords } from '#renderer/words/design-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { storingWords } from '#renderer/words/storing-words.ts';

const listed = 40;

export function InterfaceFacts({ body }: { body: Interface }) {
  const { name, fields, keepOthers, schema } = body;
  const lines = fields.slice(0, listed).map(fieldLine);
  return (
    <>
      <Fact name={t('Name')}>{name}</Fact>
      <Fact name={tn(fields.length, '{n} field', '{n} fields')}>
        <Lines
          lines={fields.length > listed ? [...lines, t('and {n} more', { n: count(fields.length - listed) })] : lines}
        />
      </Fact>
      <Fact name={t('Other columns')}>{keepOthers ? t('Go along') : t('Stay behind')}</Fact>
      {schema !== undefined && <Fact name={t('JSON schema')}>{t('Yes')}</Fact>}
    </>
  );
}

export function FlowFacts({ flow }: { flow: Flow }) {
  const { name, rules, transform, tools, geocode, insert } = flow;
  return (
    <>
      <Fact name={t('Name')}>{name}</Fact>
      {rules.length > 0 && (
        <Fact name={t('Validate rules')}>
          <Lines
            numbered
            lines={rules.map(({ expression, message }) =>
              t('{expression} (otherwise: {message})', { expression, message }),
            )}
          />
        </Fact>
      )}
      {transform.length > 0 && (
        <Fact name={t('Transform')}>
          <Lines numbered lines={transform.map(({ field, expression }) => `${field} = ${expression}`)} />
        </Fact>
      )}
      {tools.length > 0 && (
        <Fact name={t('Tools')}>
          <Lines
            numbered
            lines={tools.map(({ tool, field }) => t('{tool} on “{field}”', { tool: toolLabel(tool), field }))}
          />
        </Fact>
      )}
      {geocode && <Fact name={t('Geocode')}>{t('The place in “{field}”', { field: geocode.field })}</Fact>}
      {insert && (
        <Fact name={t('Store')}>
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
          ? ` ${t('from “{source}”', { source })}`
          : '';
  const rules = [
    type === 'text' ? '' : typeWords[type].toLowerCase(),
    required && t('required'),
    unique && t('unique'),
  ];
  const said = rules.filter(Boolean).join(', ');
  return `${name}${from}${said ? ` (${said})` : ''}`;
}
