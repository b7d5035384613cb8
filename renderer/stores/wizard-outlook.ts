/** What a draft will come to: its first records, and an estimate of the whole. Asked for when the overview is opened. */
import { create } from 'zustand';
import type { Forecast, Preview } from '#contract/design.ts';
import { api } from './link.ts';
import { latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

interface Outlook {
  preview: Preview | null;
  previewTrouble: string;
  forecast: Forecast | null;
  forecastTrouble: string;
}

const nothing: Outlook = { preview: null, previewTrouble: '', forecast: null, forecastTrouble: '' };
export const useOutlook = create<Outlook>(() => nothing);

const askPreview = latest(({ id, masked }: { id: string; masked: boolean }) => api.preview({ id, limit: 20, masked }));
const askForecast = latest((id: string) => api.forecast({ id }));

export async function loadPreview(id: string, masked: boolean): Promise<void> {
  useOutlook.setState({ preview: null, previewTrouble: '' });
  try {
    const preview = await askPreview({ id, masked });
    if (preview) useOutlook.setState({ preview });
  } catch (error) {
    useOutlook.setState({ previewTrouble: sentenceOf(error) });
  }
}

export async function loadForecast(id: string): Promise<void> {
  useOutlook.setState({ forecast: null, forecastTrouble: '' });
  try {
    const forecast = await askForecast(id);
    if (forecast) useOutlook.setState({ forecast });
  } catch (error) {
    useOutlook.setState({ forecastTrouble: sentenceOf(error) });
  }
}
