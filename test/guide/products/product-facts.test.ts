import {
  BUILD_LINES, isEarlierBuild, SECURITY_UPDATES, SECURITY_UPDATES_AS_OF, SEEN_BUILDS,
} from '../../../lib/guide/products/product-builds';
import { EXTENDED_UPDATES, extendedUpdatesOf, SUBSCRIPTION_EDITION_SUPPORT, SUPPORT_ENDS, wayOnOf } from '../../../lib/guide/products/product-lifecycle';
import { productRow, PRODUCTS } from '../../../lib/guide/products/products';
import { productTls } from '../../../lib/plan/product/product-tls';
import type { SourcedFact } from '../../../lib/guide/sourced-fact';
import { ProductKey } from '../../../lib/values/vocabulary/product-key';
import { type FactOfToday, factOfToday } from '../../support/facts-of-today';

const KEYS: Readonly<Record<string, ProductKey>> = {
  'lync2013': ProductKey.LYNC_SERVER_2013, '2015': ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015,
  '2019': ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, 'se': ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE,
};
const lifecycle = (id: string): FactOfToday => factOfToday('lifecycle', id);

describe('the security updates', () => {
  test.each(SECURITY_UPDATES.filter(({ id }) => id.startsWith('build-')))('$id has the builds and the day of the planning data', ({ id, builds, published }) => {
    const { values, validFrom } = lifecycle(id);
    const theirs: Readonly<Record<string, string | undefined>> = Object.fromEntries(Object.entries(values as Record<string, string>).map(([product, build]) => [KEYS[product] ?? product, build.split(' ')[0]]));
    expect(builds).toEqual(theirs);
    expect(published).toBe(validFrom);
  });

  test('that of Lync Server 2013 is in the planning data', () => {
    const [{ vulnerabilities, builds }] = SECURITY_UPDATES as [typeof SECURITY_UPDATES[number]];
    expect(lifecycle('lync2013-fix').values['example'])
      .toBe(`${vulnerabilities.join()} Lync Server 2013 CU10 < ${String(builds[ProductKey.LYNC_SERVER_2013]).replace('5.0.', '')}`);
  });

  test('are primary, since a warning rests on them, and as old as the newest at least', () => {
    for (const { id, confidence, published } of SECURITY_UPDATES) {
      expect([id, confidence, lifecycle(id).confidence]).toEqual([id, 'primary', 'primary']);
      expect(published <= SECURITY_UPDATES_AS_OF).toBe(true);
    }
  });

  test('are of the line of their product, oldest first', () => {
    const seen: Partial<Record<ProductKey, string>> = {};
    for (const { builds } of SECURITY_UPDATES) {
      for (const key of Object.values(ProductKey)) {
        const build = builds[key];
        if (build === undefined) continue;
        expect(build.startsWith(`${BUILD_LINES[key]}.`)).toBe(true);
        expect(isEarlierBuild(seen[key] ?? '0.0.0.0', build)).toBe(true);
        seen[key] = build;
      }
    }
    expect(Object.keys(seen).sort()).toEqual(Object.values(ProductKey).sort());
  });
});

test('the builds of the products that share a line are those of the planning data', () => {
  const hotfix = lifecycle('build-2025-08').values as Record<string, string>;
  const last = SECURITY_UPDATES.at(-1)?.builds;
  expect(SEEN_BUILDS).toMatchObject([
    { product: KEYS['2019'], to: last?.[ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019] },
    { product: KEYS['se'], from: hotfix['se']?.split(' ')[0] },
  ]);
  expect(lifecycle('build-2019-vs-se').values['line']).toBe(BUILD_LINES[ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]);
});

describe('the ends of support', () => {
  test.each(SUPPORT_ENDS)('$id: $product', ({ id, product }) => {
    const { values, appliesTo } = lifecycle(id);
    expect(productRow(product).endOfSupport).toBe(values['end'] ?? values['extendedEnd']);
    expect(appliesTo.map((key) => KEYS[key])).toContain(product);
  });

  test('have a source for each product with a last day', () => {
    const ending = Object.values(PRODUCTS).filter((row) => 'endOfSupport' in row).map(({ key }) => key);
    expect(SUPPORT_ENDS.map(({ product }) => product)).toEqual(ending);
  });

  test('and what follows them are those of the planning data', () => {
    expect(EXTENDED_UPDATES.map(({ id, from, to }) => [id, { start: from, end: to }]))
      .toEqual(['esu1', 'esu2'].map((id) => [id, lifecycle(id).values]));
    expect(Object.values(ProductKey).filter((key) => extendedUpdatesOf(key).length > 0))
      .toEqual(lifecycle('esu1').appliesTo.map((key) => KEYS[key]));
    expect(SUBSCRIPTION_EDITION_SUPPORT.notBefore).toBe(lifecycle('se-end').values['notBefore']);
    expect(productRow(ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE)).toMatchObject({ released: lifecycle('se-release').values['released'] });
  });
});

test('only 2019 is upgraded in place', () => {
  const { from2019, from2015 } = lifecycle('se-inplace').values as Record<string, string>;
  expect(from2019).toContain('in-place');
  expect(from2015).toBe('side by side');
  const inPlace = Object.values(ProductKey).filter((key) => wayOnOf(key)?.how.includes('in place') === true);
  expect(inPlace).toEqual([ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]);
  expect(wayOnOf(ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE)).toBeUndefined();
});

test('the updates before which old versions of TLS stay on, and the versions that are offered, are those of the planning data', () => {
  const since = factOfToday('edgeDocumentation', 'tls-disable').values as Record<string, string>;
  for (const [id, key] of Object.entries(KEYS)) {
    const { legacyTlsBuild, legacyTlsUpdate } = productRow(key);
    // The page names the build of 2019 without its first number.
    expect([id, legacyTlsBuild?.replace('7.0.', '')]).toEqual([id, since[id] === undefined ? undefined : / ([\d.]+) \(/.exec(since[id])?.[1]]);
    expect([id, productTls(key).oldVersionsOffSince]).toEqual([id, legacyTlsUpdate]);
    if (legacyTlsBuild !== undefined) expect(legacyTlsUpdate).toContain(`(${legacyTlsBuild}, `);
  }
  const offered = (id: string): string[] => [...factOfToday('edgeDocumentation', id).values['order'] as string[]].reverse();
  expect(productTls(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015).versions).toEqual(offered('tls-2015'));
  expect(productTls(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019).versions).toEqual(expect.arrayContaining(offered('tls-2019')));
});

test('every fact has the confidence of the planning data', () => {
  const facts: readonly SourcedFact[] = [...SECURITY_UPDATES, ...SEEN_BUILDS, ...SUPPORT_ENDS, ...EXTENDED_UPDATES, SUBSCRIPTION_EDITION_SUPPORT];
  for (const { id, confidence, source } of facts) {
    expect([id, confidence]).toEqual([id, lifecycle(id).confidence]);
    expect(source).not.toBe('');
  }
});

test('the Windows versions of 2019 are documented, and those of the Subscription Edition are not', () => {
  expect(productRow(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019).windowsVersions).toEqual(factOfToday('edgeDocumentation', 'os-2019').values['os']);
  expect(factOfToday('edgeDocumentation', 'os-se').values['os']).toBeNull();
  expect(productRow(ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE).windowsFrom).toBe('Skype for Business Server 2019');
});
