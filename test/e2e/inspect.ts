/** Looks at a screen the way everybody must be able to use it, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, expect, root } from './app.ts';

const pictures = join(root, 'out/screens');
const themes = ['light', 'dark'] as const;

/** Every rule of the accessibility check, in both themes; with a picture when the screen is worth one. */
export async function inspect(page: Page, screen: string, picture = false): Promise<void> {
  for (const theme of themes) {
    await ask(page, 'setTheme', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    // The other mode of the tool opens a page of its own, which this browser cannot.
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(passes.length).toBeGreaterThan(10);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
    expect.soft(found, `${screen}, ${theme}`).toEqual([]);
    if (!picture) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${screen}-${theme}.png`) });
  }
}
