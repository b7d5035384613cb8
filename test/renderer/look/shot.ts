/** One picture: a screen in a state, and how one gets there. */
import type { Page } from '@playwright/test';

export interface Shot {
  name: string;
  query?: Record<string, string>;
  size?: '1280x800' | '960x600';
  themes?: ('light' | 'dark')[];
  wait?: number;
  steps?(page: Page): Promise<unknown>;
}
