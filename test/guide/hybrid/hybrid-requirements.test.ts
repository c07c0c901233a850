import { CONFERENCING_INSIDE, DEDICATED_APPLICATION, HYBRID_PRODUCTS, MERGED_TENANT_NAMES } from '../../../lib/guide/hybrid/hybrid-requirements';
import { ProductKey } from '../../../lib/values/vocabulary/product-key';
import { factOfToday } from '../../support/facts-of-today';
import { readPlanning } from '../../support/planning';

const KEYS: Readonly<Record<string, ProductKey>> = {
  'lync2013': ProductKey.LYNC_SERVER_2013, '2015': ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015,
  '2019': ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, 'se': ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE,
};
const hybrid = (id: string): ReturnType<typeof factOfToday> => factOfToday('hybrid', id);

test.each([HYBRID_PRODUCTS, MERGED_TENANT_NAMES, CONFERENCING_INSIDE, DEDICATED_APPLICATION])('$id is in the planning data, on a page of it', ({ id, page, confidence }) => {
  expect(confidence).toBe(hybrid(id).confidence);
  expect((readPlanning('pages')['pages'] as readonly { readonly page: string }[]).map((each) => each.page)).toContain(page);
});

test('the pairs are those of the page, which is older than the Subscription Edition', () => {
  const pairs = hybrid('topology-support').values['pairs'] as string[][];
  expect(HYBRID_PRODUCTS.pairs.map((pair) => [...pair].sort())).toEqual(pairs.map((pair) => pair.map((key) => KEYS[key]).sort()));
  const known = hybrid('topology-support').appliesTo.map((key) => KEYS[key]);
  expect([...HYBRID_PRODUCTS.laterThanPage]).toEqual(Object.values(KEYS).filter((key) => !known.includes(key)));
});

test('the names of a merged tenant are sip and each domain, without those of onmicrosoft.com', () => {
  expect(hybrid('consolidation-san').values['san']).toBe('sip.<each tenant domain except onmicrosoft.com>');
  expect(hybrid('dns-hybrid-webcon').values['resolvedBy']).toBe('internal clients');
});

test('the day and the builds of the application are those of blogs', () => {
  const { values, confidence } = factOfToday('lifecycle', 'build-2025-08');
  expect(DEDICATED_APPLICATION.from).toBe(`${String(hybrid('dedicated-app').values['date'])}-01`);
  expect(DEDICATED_APPLICATION.builds).toEqual(Object.fromEntries(Object.entries(values as Record<string, string>).map(([key, build]) => [KEYS[key], build.split(' ')[0]])));
  expect([confidence, DEDICATED_APPLICATION.confidence]).toEqual(['secondary', 'secondary']);
});
