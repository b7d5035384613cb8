import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';

test.describe.configure({ timeout: 120_000 });

/** What each tool makes of a value that means something to it. */
const tried: Readonly<Record<string, readonly [value: string, said: RegExp]>> = {
  'E-mail addresses': ['a.b@gmail.com', /canonical_email\s*ab@gmail\.com/],
  'Phone numbers': ['+49 30 901820', /e164\s*\+4930901820/],
  'IP addresses': ['8.8.8.8', /decimal\s*134744072/],
  'Domains and URLs': ['https://example.org/a?b=1', /scheme\s*https/],
  IBANs: ['DE89370400440532013000', /print_format\s*DE89 3704/],
  'BICs (SWIFT codes)': ['DEUTDEFF', /bank_code\s*DEUT/],
  'VAT numbers': ['DE136695976', /country_name\s*Germany/],
  'Card numbers': ['4111111111111111', /card_brand\s*visa/],
  'Places and addresses': ['Berlin', /verdict\s*found/],
  Dates: ['31.12.2024', /iso_date\s*2024-12-31/],
  Numbers: ['1.234,50', /value\s*1234\.50/],
  'As it is': ['as it is', /value\s*as it is/],
};

const list = (page: Page) => page.getByRole('list', { name: 'All tools' }).getByRole('button');
const choose = (page: Page, name: string) =>
  list(page)
    .and(page.getByRole('button', { name, exact: true }))
    .click();

/** What is wider than its place. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.page, .page *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto')
      .map((each) => each.className),
  );
}

test('every tool is tried by hand with its options in the smallest window', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await expect(page.getByRole('heading', { name: 'Batches', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(list(page)).toHaveText(Object.keys(tried));
  for (const [name, [value, said]] of Object.entries(tried)) {
    await choose(page, name);
    const card = page.getByRole('region', { name, exact: true });
    const options = card.locator('summary');
    if ((await options.count()) > 0) await options.click();
    await card.getByRole('textbox', { name: /^Try one/ }).fill(value);
    await card.getByRole('button', { name: /^Try it/ }).click();
    await expect(card.getByRole('status')).toContainText(said);
    await expect(card.getByRole('columnheader')).toHaveText(
      name === 'As it is' ? [] : ['Source', 'Version', 'Licence'],
    );
    expect(await tooWide(page), name).toEqual([]);
  }
});

test('a value is read as the chosen options say, and a tool is found by what it returns', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Batches', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+2');
  await choose(page, 'Dates');
  const card = page.getByRole('region', { name: 'Dates', exact: true });
  await card.locator('summary').click();
  await card.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Month, day, year' }).click();
  await card.getByRole('textbox', { name: 'Time zone' }).fill('Europe/Berlin');
  await card.getByRole('textbox', { name: /^Try one/ }).fill('01/02/03');
  await card.getByRole('button', { name: /^Try it/ }).click();
  await expect(card.getByRole('status')).toContainText(/iso_date\s*2003-01-02/);
  await inspect(page, 'tools-options', true);

  await page.getByRole('searchbox', { name: 'Find a tool or a column' }).fill('luhn');
  await expect(list(page)).toHaveText(['Card numbers']);
  await page.getByRole('searchbox').fill('wine');
  await expect(page.getByText('No tool or column is called “wine”.')).toBeVisible();
});
