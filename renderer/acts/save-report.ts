/** Takes the report of a batch out: as a page, as a PDF, as data, or the table of its counts. */
import { t } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { api } from '#renderer/stores/link.ts';
import { bytes } from '#renderer/words/numbers.ts';

export type ReportForm = 'html' | 'pdf' | 'csv' | 'json';

export async function saveReport(id: string, label: string, form: ReportForm): Promise<void> {
  try {
    const target = await api.chooseTarget({ name: `${plainName(label)}.${form}`, kind: 'report' });
    if (!target) return;
    const size =
      form === 'pdf'
        ? (await api.printReport({ id, token: target.token })).bytes
        : (await api.export({ id, kind: 'report', file: target.token })).bytes;
    tell(t('Report saved'), t('{name}, {size}.', { name: target.name, size: bytes(size) }), {
      label: t('Show in folder'),
      act: () => void api.reveal({ what: 'token', token: target.token }).catch(complain),
    });
  } catch (error) {
    complain(error, t('The report was not saved'));
  }
}

/** No system refuses it as the name of a file. */
function plainName(label: string): string {
  const plain = label
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return t('{batch} – report', { batch: plain || t('Batch') });
}
