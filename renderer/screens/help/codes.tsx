/** Codes of failures: what they mean and what to do. Those of one tool alone are explained by the message of the record. */
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { codeWords } from '#renderer/words/code-words.ts';
import { Entry } from './entry.tsx';

export function Codes() {
  return (
    <Section
      title={t('Failure codes')}
      note={t('Other codes belong to one tool; the message of the record explains them.')}
    >
      {codeWords.map(({ code, means, remedy }) => (
        <Entry key={code} head={<code className="mono">{code}</code>} words={[code, means, remedy]}>
          <p>{means}</p>
          <p className="quiet small">{remedy}</p>
        </Entry>
      ))}
    </Section>
  );
}
