/** What files may look like, each with an example as it stands in the file. */
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { Entry } from './entry.tsx';

const formats = [
  {
    name: t('List'),
    says: t('One value a line, without a header.'),
    example: 'ada@lovelace.example\ngrace@hopper.example',
  },
  {
    name: 'CSV, TSV',
    says: t('A header and rows. Comma, semicolon, tab and other separators are recognised, and so is the encoding.'),
    example: 'id;name;email\n00017;Ada Lovelace;ada@lovelace.example\n00018;"Hopper; Grace";grace@hopper.example',
  },
  {
    name: 'JSON',
    says: t('A list of records, wherever it lies in the file. Fields inside fields become columns with a dot.'),
    example: '{ "customers": [\n  { "id": "00017", "contact": { "email": "ada@lovelace.example" } }\n] }',
  },
  {
    name: t('JSON lines'),
    says: t('One record a line, for files of any length.'),
    example: '{"id":"00017","email":"ada@lovelace.example"}\n{"id":"00018","email":"grace@hopper.example"}',
  },
  {
    name: 'XML',
    says: t('An element that repeats is a record; its attributes and elements are its fields.'),
    example: '<customers>\n  <customer id="00017"><email>ada@lovelace.example</email></customer>\n</customers>',
  },
  {
    name: 'Excel',
    says: t('One sheet of a workbook (xlsx).'),
    example: '',
  },
  {
    name: 'gzip',
    says: t('Each of the text formats may be packed with gzip (.gz).'),
    example: '',
  },
] as const;

export function Formats() {
  return (
    <Section
      title={t('File formats')}
      note={t('Everything is text until a mapping gives it a type: 00017 stays 00017.')}
    >
      {formats.map(({ name, says, example }) => (
        <Entry key={name} head={<b>{name}</b>} words={[name, says, example]}>
          <p>{says}</p>
          {example && <pre className="help-example mono">{example}</pre>}
        </Entry>
      ))}
    </Section>
  );
}
