import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { AV_REQUIREMENTS } from '../../../lib/guide/av-requirements';
import {
  PARTNER_PRODUCTS, partnerProductRow, type PartnerProductRow,
} from '../../../lib/guide/federation/partner-products';
import { memberOf } from '../../support/enum-member';
import { readPlanning } from '../../support/planning';

const {
  LCS_2005_SP1, LYNC_ONLINE_2010, LYNC_SERVER_2010, LYNC_SERVER_2013, OCS_2007, OCS_2007_R2, OFFICE_365, UNKNOWN,
} = PartnerProduct;

test('every product has exactly one row', () => {
  expect(PARTNER_PRODUCTS.map(({ product }) => product).sort()).toEqual(Object.values(PartnerProduct).sort());
});

test('products before Lync Server 2010 do not know DNS load balancing, and of an unknown one nobody can rely on it; all others do', () => {
  expect(PARTNER_PRODUCTS.filter((row) => !row.dnsLoadBalancingAware).map(({ product }) => product))
    .toEqual([LCS_2005_SP1, OCS_2007, OCS_2007_R2, UNKNOWN]);
});

test('Microsoft hosts two of them', () => {
  expect(PARTNER_PRODUCTS.filter(({ hosted }) => hosted).map(({ product }) => product)).toEqual([LYNC_ONLINE_2010, OFFICE_365]);
});

test('there is no media with the oldest one alone', () => {
  expect(PARTNER_PRODUCTS.filter((row) => row.mediaConditions.length === 0).map(({ product }) => product))
    .toEqual([LCS_2005_SP1]);
});

test('an unknown one has the media of all others together', () => {
  const others = PARTNER_PRODUCTS.filter(({ product }) => product !== UNKNOWN).flatMap(({ mediaConditions }) => mediaConditions);
  expect([...partnerProductRow(UNKNOWN).mediaConditions].sort()).toEqual([...new Set(others)].sort());
});

test('products are named as Microsoft prints them', () => {
  expect(partnerProductRow(OCS_2007_R2).displayName).toBe('Office Communications Server 2007 R2');
  expect(new Set(PARTNER_PRODUCTS.map(({ displayName }) => displayName)).size).toBe(PARTNER_PRODUCTS.length);
});

test('an unknown product throws an error', () => {
  expect(() => partnerProductRow('icq' as unknown as PartnerProduct)).toThrow('unknown partner product "icq"');
});

describe('partner products and the planning data', () => {
  const kinds = readPlanning('federation')['partnerKinds'] as readonly {
    readonly kind: string; readonly dnsLoadBalancingAware: boolean; readonly avRange?: string;
  }[];

  /** The media range that the A/V page asks for with a product, in the words of the planning data. */
  const avRange = ({ mediaConditions }: PartnerProductRow): string | undefined => {
    const ports = AV_REQUIREMENTS.portRange50000To59999ByPartnerVersion.find(({ condition }) => condition === mediaConditions[0]);
    if (ports === undefined) return undefined;
    const transports = [...(ports.tcp.outbound ? ['TCP'] : []), ...(ports.udp.outbound ? ['UDP'] : [])];
    return `${transports.join(' and ')} 50000-59999 ${ports.tcp.inbound ? 'inbound and outbound' : 'outbound'}`;
  };

  test.each([
    [LYNC_SERVER_2013, 'lync-server-2013'],
    [LYNC_SERVER_2010, 'lync-server-2010'],
    [OCS_2007_R2, 'ocs-2007-r2'],
    [OCS_2007, 'ocs-2007'],
    [LYNC_ONLINE_2010, 'hosted (Lync Online / Office 365)'],
    [OFFICE_365, 'hosted (Lync Online / Office 365)'],
  ])('%s is the partner kind "%s"', (product, kind) => {
    const expected = kinds.find((row) => row.kind === kind);
    const row = partnerProductRow(product);
    expect({ aware: row.dnsLoadBalancingAware, range: avRange(row), hosted: row.hosted }).toEqual({
      aware: expected?.dnsLoadBalancingAware, range: expected?.avRange, hosted: kind.startsWith('hosted'),
    });
  });

  test('no SIP partner kind is omitted', () => {
    const others = kinds.map(({ kind }) => kind)
      .filter((kind) => !['public-im', 'xmpp'].includes(kind) && !kind.startsWith('hosted'));
    expect(others).not.toHaveLength(0);
    for (const kind of others) expect(partnerProductRow(memberOf(PartnerProduct, kind)).product).toBe(kind);
  });

  const successors = readPlanning('successors') as unknown as {
    readonly lifecycle: readonly { readonly product: string; readonly endOfSupport?: string }[];
    readonly changes: readonly { readonly id: string; readonly retired?: string }[];
  };

  test.each(successors.lifecycle.filter(({ product }) => product.startsWith('Skype for Business Server')))(
    'last day of $product', ({ product, endOfSupport }) => {
      const ours = PARTNER_PRODUCTS.filter(({ displayName }) => displayName === product);
      expect(ours.map((row) => row.endOfSupport)).toEqual([endOfSupport]);
    });

  test('last day of the hosted products', () => {
    const { retired } = successors.changes.find(({ id }) => id === 'skype-online')!;
    expect([LYNC_ONLINE_2010, OFFICE_365].map((product) => partnerProductRow(product).endOfSupport)).toEqual([retired, retired]);
    expect(retired).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
