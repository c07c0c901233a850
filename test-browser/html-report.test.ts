import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PlanDiagram } from '../lib/diagram/plan-diagram';
import { EdgeTopology } from '../lib/guide/edge-topology';
import { PlanTables } from '../lib/projection/plan-tables';
import { HtmlReport } from '../lib/reports/html-report';
import { EdgePlanComparison } from '../lib/review/edge-plan-comparison';
import { EVERYTHING, PROXY_PLANS } from '../test/projection/planned';
import { contosoPlan } from '../test/support/plan-request';

const DESKTOP = { width: 1400, height: 1000 };
const LAPTOP = { width: 1100, height: 900 };
const PHONE = { width: 390, height: 844 };

const DOMAINS = [
  'contoso.com', ...Array.from({ length: 1000 }, (_, index) => `domain-${String(index).padStart(4, '0')}.example`),
];

const PAGES: Readonly<Record<string, () => HtmlReport>> = {
  small: () => HtmlReport.withPicture(PlanTables.ofEdge(contosoPlan()), PlanDiagram.ofEdge(contosoPlan()).svg),
  large: () => HtmlReport.of(PlanTables.ofEdge(contosoPlan({
    ...EVERYTHING, acknowledgements: [], topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 12 }),
  }))),
  proxy: () => HtmlReport.of(PlanTables.ofReverseProxy(PROXY_PLANS['an appliance beside an Edge']!())),
  changes: () => HtmlReport.of(PlanTables.ofComparison(EdgePlanComparison.of(contosoPlan(), contosoPlan(EVERYTHING)))),
  hostile: () => HtmlReport.of(PlanTables.ofEdge({
    ...contosoPlan(), sipDomains: [`${'a'.repeat(300)}.example`, '<script>alert(1)</script>'],
  })),
  many: () => HtmlReport.of(PlanTables.ofEdge(contosoPlan({
    sipDomains: DOMAINS, automaticSignInDomains: DOMAINS, federation: { discoverableDomains: DOMAINS }, recordsByOthers: true,
  }))),
};
const NAMES = Object.keys(PAGES);
const RULE = 'external-inbound-rules/external-in-443-tcp-access-edge';

let browser: Browser;
let folder: string;
let complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'html-report-'));
  for (const [name, report] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), report().text);
  browser = await chromium.launch({
    executablePath: process.env['LYNC_EDGE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  // Whatever a page did: no error, nothing that its policy blocks, and nothing loaded but itself.
  expect(complaints).toEqual([]);
  complaints = [];
});

/** Opens a page, does something with it, and closes it. */
async function withPage(
  name: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>, anchor = '',
): Promise<void> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  try {
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) complaints.push(request.url());
    });
    await page.goto(`${url}${anchor === '' ? '' : `#${anchor}`}`);
    await use(page);
  } finally {
    await context.close();
  }
}

/** What axe finds: rule and place of each violation. */
async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`);
}

const overflowOf = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
const status = (page: Page): Promise<string> => page.getByRole('status').innerText();
const focused = (page: Page): Promise<string> => page.evaluate<string>(`(({ activeElement: element }) => element === document.body
  ? 'body' : element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent)(document)`);

describe.each(NAMES.filter((name) => name !== 'many'))('%s', (name) => {
  test.each([
    ['desktop, light', { viewport: DESKTOP, colorScheme: 'light' }], ['phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const)('has no accessibility violations, and fits: %s', (_, options) => withPage(name, options, async (page) => {
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    const details = page.getByRole('button', { name: 'Details', exact: true });
    if (await details.count() > 0) await details.click();
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }));

  test('shows every row without its script', () => withPage(name, { javaScriptEnabled: false }, async (page) => {
    const rows = page.locator('main :is(.row, .more):not(:empty):not(details *)');
    const count = await rows.count();
    expect(count).toBeGreaterThan(20);
    expect(await rows.filter({ visible: true }).count()).toBe(count);
  }));

  test('is printed without navigation, and with the headings of its tables', () => withPage(name, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(nav, button, .filter):visible').count()).toBe(0);
    const headings = await page.evaluate<string[]>(
      `[...document.querySelectorAll('thead:not(.unseen)')].map((head) => getComputedStyle(head).display)`);
    expect(new Set(headings)).toEqual(new Set(['table-header-group']));
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  }));
});

/** Waits until a text is as expected. */
async function expectSoon(text: () => Promise<string>, expected: RegExp): Promise<void> {
  for (let tries = 0; tries < 100 && !expected.test(await text()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await text()).toMatch(expected);
}

test('has no accessibility violations while it is filtered', () => withPage('large', {}, async (page) => {
  await page.getByLabel('Filter', { exact: true }).fill('sip');
  await page.getByRole('button', { name: 'DNS', exact: true }).press('Space');
  await expectSoon(() => status(page), / of \d+ rows$/);
  expect(await violationsIn(page)).toEqual([]);
}));

test('the keyboard skips to the tables, filters and unfolds', () => withPage('large', {}, async (page) => {
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the tables');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Filter');
  await page.keyboard.type('RDP');
  await expectSoon(() => status(page), /^1 of \d+ rows$/);
  expect(await page.locator('.row:visible').allInnerTexts()).toEqual([expect.stringContaining('TCP 3389')]);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Network');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectSoon(() => status(page), /^No rows match$/);
  await page.keyboard.press('Space');
  await expectSoon(() => status(page), /^1 of \d+ rows$/);
  const fold = page.getByRole('button', { name: 'Details of TCP 3389' });
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  await fold.press('Enter');
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('.more:visible').innerText()).toContain('Priority');
}));

test('the keyboard comes to the end of the page', () => withPage('small', {}, async (page) => {
  const seen: string[] = [];
  do {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  } while (seen.at(-1) !== 'body' && seen.length < 500);
  expect(seen[0]).toBe('Skip to the tables');
  expect(seen).toEqual(expect.arrayContaining([
    'Findings', 'Filter', 'Network', 'Link to DNS records', 'Details of TCP 443',
  ]));
  expect(seen.at(-1)).toBe('body');
}));

test('a button for each audience shows its tables and their sections', () => withPage('large', {}, async (page) => {
  await page.getByRole('button', { name: 'PKI', exact: true }).click();
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Overview', 'Certificates', 'Tasks outside the deployment', 'Findings',
  ]);
  await page.getByRole('button', { name: 'DNS', exact: true }).click();
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Overview', 'DNS records', 'Certificates', 'Partners', 'Tasks outside the deployment', 'Findings',
  ]);
  expect(await page.locator('main > section:visible h2').allInnerTexts()).toHaveLength(6);
}));

test('a link to a row unfolds it below the bar', () => withPage('large', {}, async (page) => {
  const row = page.locator(`[id="${RULE}"]`);
  await row.waitFor();
  const [top, bar] = [(await row.boundingBox())!.y, (await page.getByRole('search').boundingBox())!];
  expect(top).toBeGreaterThanOrEqual(bar.y + bar.height);
  expect(top).toBeLessThan(DESKTOP.height / 2);
  expect(await page.locator('.more:visible').innerText()).toContain('SIP sign-in');
}, RULE));

test('a link to a row that the filter hides shows it again', () => withPage('large', {}, async (page) => {
  await page.getByLabel('Filter', { exact: true }).fill('RDP');
  await expectSoon(() => status(page), /^1 of/);
  await page.evaluate(`location.hash = ${JSON.stringify(RULE)}`);
  await expectSoon(() => status(page), /^\d+ rows$/);
  expect(await page.locator(`[id="${RULE}"]`).isVisible()).toBe(true);
}));

test('a wide table scrolls on a phone with the keyboard', () => withPage('large', { viewport: PHONE }, async (page) => {
  const region = page.getByRole('region', { name: 'Firewall, internal interface: Inbound' });
  await region.scrollIntoViewIfNeeded();
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expectSoon(async () => String(await region.evaluate((element: { readonly scrollLeft: number }) => element.scrollLeft)), /^[1-9]/);
}));

test('a picture fits the page, or has its full size', () => withPage('small', { viewport: LAPTOP }, async (page) => {
  const picture = page.locator('figure svg');
  const width = async (): Promise<number> => Math.round((await picture.boundingBox())!.width);
  const whole = Number(await picture.getAttribute('width'));
  expect(await width()).toBeLessThan(whole);
  const button = page.getByRole('button', { name: 'Full size' });
  await button.press('Enter');
  expect(await width()).toBe(whole);
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: whole + 600, height: 900 });
  await button.waitFor({ state: 'hidden' });
}));

test('a thousand domains can be filtered', () => withPage('many', {}, async (page) => {
  await page.getByLabel('Filter', { exact: true }).fill('domain-0500');
  await expectSoon(() => status(page), /^12 of 7\d\d\d rows$/);
  expect(await page.locator('#dns-records .row:visible').count()).toBe(3);
  // Of a list with a thousand names, the one that was looked for is unfolded.
  expect(await page.locator('#overview .many li:visible').allInnerTexts()).toEqual(['domain-0500.example']);
  await page.getByLabel('Filter', { exact: true }).fill('');
  await expectSoon(() => status(page), /^7\d\d\d rows$/);
  expect(await page.locator('#overview .many li:visible').count()).toBe(0);
}));
