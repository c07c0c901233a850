import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { ProductKey } from '../../../lib/values/vocabulary/product-key';
import { partnerProductRow } from '../../../lib/guide/federation/partner-products';
import { PUBLIC_IM_PROVIDERS } from '../../../lib/guide/federation/public-im-providers';
import { hasLyncPages, productRow, PRODUCTS, type ProductRow } from '../../../lib/guide/products/products';
import { memberOf } from '../../support/enum-member';
import { readPlanning } from '../../support/planning';

interface SuccessorChange {
  readonly id: string;
  readonly products: readonly string[];
  readonly unchanged?: boolean;
  /** The only remaining option. */
  readonly only?: string;
  readonly builds?: readonly string[];
}

interface Lifecycle {
  readonly product: string;
  readonly endOfSupport?: string;
  readonly released?: string;
}

const rows: readonly ProductRow[] = Object.values(PRODUCTS);
const {
  SKYPE_FOR_BUSINESS_SERVER_2015: SFB_2015, SKYPE_FOR_BUSINESS_SERVER_2019: SFB_2019, SKYPE_FOR_BUSINESS_SERVER_SE: SFB_SE,
} = PRODUCTS;

/** Where each documented change is implemented: a test file, and part of the name of the test that shows it. */
const MET_BY: Readonly<Record<string, readonly [file: string, test: string]>> = {
  'ports-external-rtp': ['planner/products.test.ts', 'opens the outbound media range'],
  'ports-3478': ['planner/products.test.ts', 'opens outbound UDP 3478'],
  'ports-rest': ['planner/products.test.ts', 'has the effective rules'],
  'ports-tables': ['guide/product-rows.test.ts', 'one set of tables for all topologies'],
  'xmpp-2015': ['planner/products.test.ts', 'has the effective rules'],
  'xmpp-removed': ['planner/products.test.ts', 'refuses XMPP'],
  'hlb-internal-vip': ['rules/load-balancing/internal-virtual-address-optional.ts', 'is optional'],
  'hlb-reasons': ['rules/public-im/public-im-dns-failover.ts', 'successors'],
  'um': ['rules/load-balancing/exchange-um-version-disputed.ts', 'successors'],
  'edge-to-edge': ['rules/federation/edge-to-edge-addresses.ts', 'behind NAT'],
  'certs': ['planner/products.test.ts', 'one external certificate'],
  'tls-servers': ['rules/lifecycle/legacy-tls-update.ts', 'names the update'],
  'tls-federation': ['rules/lifecycle/tls-1-2-partners.ts', 'without TLS 1.2 are reported'],
  'pic-providers': ['planner/products.test.ts', 'refuses public IM'],
  'pic-provisioning': ['rules/public-im/public-im-provisioning.ts', 'site'],
  'pic-srv': ['planner/products.test.ts', 'points the federation record of every SIP domain'],
  'mcx': ['rules/push-notification/mobile-client-not-served.ts', 'sign in'],
  'skype-online': ['rules/federation/partner-product-ended.ts', 'Online'],
  'dns': ['guide/product-rows.test.ts', 'names, ports and conditions'],
};

/** Documented changes without an effect on plans, and why. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'dns-lb-advice': 'the list names partners with which DNS load balancing is recommended; all others can use it too',
  'dns-lb-advice-2019': 'as dns-lb-advice; Lync Server 2010 supports DNS load balancing according to the pages of Lync Server 2013',
  'ip-counts': 'unchanged',
  'pic-platforms': 'the list is of on-premises servers, and every product here is one',
  'skype-search': 'the directory search is not turned on, and Skype has ended',
  'planning-tool': 'the Planning Tool is not part of a deployment',
};

describe('the products', () => {
  test('are four, each once, with the same keys as for partners', () => {
    expect(rows.map(({ key }) => key)).toEqual([
      'lync-server-2013', 'skype-for-business-server-2015', 'skype-for-business-server-2019', 'skype-for-business-server-se',
    ]);
    for (const { key, displayName } of rows) {
      expect(partnerProductRow(memberOf(PartnerProduct, key))).toMatchObject({ displayName });
    }
  });

  test.each(rows)('$displayName runs the image of its latest Windows version, with UEFI if there is such an image', (row) => {
    const year = /\d{4}( R2)?$/.exec(row.windowsVersions.at(-1) ?? '')?.[0].replace(' ', '-');
    expect(row.windowsImage).toMatchObject({ publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer' });
    expect(row.windowsImage.sku.toLowerCase()).toMatch(new RegExp(`^${String(year).toLowerCase()}-datacenter`));
    expect(row.windowsImage.secureBoot).toBe(/-(?:gensecond|g2)$/.test(row.windowsImage.sku));
  });

  test.each(rows)('$displayName supports only existing public IM providers', ({ publicIm }) => {
    const known = PUBLIC_IM_PROVIDERS.map(({ provider }) => provider);
    expect(publicIm.filter((provider) => !known.includes(provider))).toEqual([]);
    expect([...publicIm].sort()).toEqual(publicIm);
  });

  test.each(rows)('the size of $displayName has the documented hardware', ({ hardware }) => {
    const cores = Number(/^Standard_D(\d+)s_v5$/.exec(hardware.virtualMachineSize)?.[1]);
    expect(cores).toBeGreaterThanOrEqual(hardware.cores);
    expect(cores * 4).toBeGreaterThanOrEqual(hardware.memoryGb);
  });

  test('only Lync Server 2013 has the pages of Lync Server 2013', () => {
    expect(rows.filter(({ key }) => hasLyncPages(key)).map(({ key }) => key)).toEqual(['lync-server-2013']);
  });

  test('an unknown key throws an error', () => {
    expect(() => productRow('lync-server-2010' as unknown as ProductKey)).toThrow('unknown product "lync-server-2010"');
  });
});

describe('the products and the planning data', () => {
  const data = readPlanning('successors') as unknown as {
    readonly products: Readonly<Record<string, string>>;
    readonly changes: readonly SuccessorChange[];
    readonly lifecycle: readonly Lifecycle[];
  };
  const change = (id: string): SuccessorChange | undefined => data.changes.find((candidate) => candidate.id === id);

  test('have the same names', () => {
    expect(rows.slice(1).map(({ displayName }) => displayName).sort()).toEqual(Object.values(data.products).sort());
  });

  test('have the same first and last days', () => {
    for (const { displayName, released, endOfSupport } of [SFB_2015, SFB_2019, SFB_SE] as readonly ProductRow[]) {
      const { endOfSupport: end, released: start } = data.lifecycle.find(({ product }) => product === displayName) ?? {};
      expect([displayName, endOfSupport, released]).toEqual([displayName, end, start]);
    }
  });

  test('have XMPP and Mcx removed for the same products', () => {
    const removed = change('xmpp-removed')?.products.map((key) => data.products[key]);
    expect(rows.filter(({ hasXmpp }) => !hasXmpp).map(({ displayName }) => displayName)).toEqual(removed);
    // The Subscription Edition is functionally 2019, as the entry about XMPP notes.
    expect(change('mcx')?.products).toEqual(['2019']);
    expect(rows.filter(({ hasMcx }) => !hasMcx)).toEqual([SFB_2019, SFB_SE]);
  });

  test('connect only to Skype, and the Subscription Edition to nothing: Skype ended before it', () => {
    expect(change('pic-providers')).toMatchObject({ products: ['2015', '2019'], only: 'Skype' });
    expect([SFB_2015.publicIm, SFB_2019.publicIm, SFB_SE.publicIm]).toEqual([['skype'], ['skype'], []]);
    const end = (data.lifecycle as readonly (Lifecycle & { readonly ended?: string })[])
      .find(({ product }) => product === 'Skype (consumer)')?.ended;
    expect(String(end) < SFB_SE.released).toBe(true);
  });

  test('support turning off TLS 1.0 and 1.1 from the same builds on', () => {
    // The page prints build 17.0 of Skype for Business Server 2019, whose builds begin with 7.0.
    const builds = [SFB_2015, SFB_2019].map(({ legacyTlsUpdate }) => /[\d.]{11,}/.exec(legacyTlsUpdate)?.[0]);
    expect(builds).toEqual(change('tls-servers')?.builds?.map((build) => build.replace(/^17\./, '7.')));
  });

  test('every documented change is implemented, or has no effect on a plan', () => {
    const told = [...Object.keys(MET_BY), ...Object.keys(WITHOUT_EFFECT)];
    expect(told.sort()).toEqual(data.changes.map(({ id }) => id).sort());
    expect(change('ip-counts')).toMatchObject({ unchanged: true });
  });
});

test.each(Object.entries(MET_BY))('the change %s is shown by a test', (_id, [file, words]) => {
  expect(readFileSync(resolve(__dirname, '../..', file), 'utf8')).toContain(words);
});
