import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';
import { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from '../../../lib/plan/settings/media-policy-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';

const { OCS_2007, OCS_2007_R2, LYNC_SERVER_2010, LYNC_SERVER_2013 } = PartnerProduct;
const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER } = PublicImProvider;
const RANGE = '50000-59999';

const { DESTINATION_PORTS, SOURCE_AND_DESTINATION_PORTS } = MediaPolicyForm;
const FORMS = [DESTINATION_PORTS, SOURCE_AND_DESTINATION_PORTS] as const;
const ALONE = { federation: undefined };

const withProducts = (...partnerProducts: PartnerProduct[]): Partial<EdgePlanRequest> =>
  ({ federation: { discoverableDomains: [], partnerProducts } });

const policies = (overrides: Partial<EdgePlanRequest>): MediaPolicyPlan[] => contosoPlan(overrides).mediaPolicies;

const rulesOf = (form: MediaPolicyForm, overrides: Partial<EdgePlanRequest>): MediaPolicyRulePlan[] =>
  policies(overrides).filter((policy) => policy.form === form).flatMap(({ rules }) => rules);

/** The media range of one form as `outbound TCP`, in alphabetical order. */
const rangeOf = (form: MediaPolicyForm, overrides: Partial<EdgePlanRequest>): string[] => rulesOf(form, overrides)
  .filter(({ destinationPorts }) => destinationPorts === RANGE)
  .map(({ direction, transport }) => `${direction} ${transport}`).sort();

test('both variants exist, regardless of the topology', () => {
  for (const topology of Object.values(PLANNED_TOPOLOGIES)) {
    expect(policies({ topology: topology() }).map(({ form }) => form)).toEqual(FORMS);
  }
});

test('there are none without audio/video', () => {
  expect(policies({ features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING] })).toEqual([]);
});

test('only the variant with source ports has source ports, in every rule', () => {
  const everybody = withProducts(...Object.values(PartnerProduct));
  expect(rulesOf(DESTINATION_PORTS, everybody).filter((rule) => 'sourcePorts' in rule)).toEqual([]);
  expect(rulesOf(SOURCE_AND_DESTINATION_PORTS, everybody).filter((rule) => rule.sourcePorts === undefined)).toEqual([]);
});

test('outbound media uses source ports of the range, and inbound media any', () => {
  const rules = rulesOf(SOURCE_AND_DESTINATION_PORTS, withProducts(OCS_2007))
    .filter(({ destinationPorts }) => destinationPorts === RANGE);
  expect(rules).toHaveLength(4);
  for (const { direction, sourcePorts } of rules) expect(sourcePorts).toBe(direction === TrafficDirection.OUTBOUND ? RANGE : 'any');
});

describe.each(FORMS)('the media range of the variant %s', (form) => {
  test.each<[string, Partial<EdgePlanRequest>, string[]]>([
    ['nobody', ALONE, []],
    ['AOL', { ...ALONE, publicIm: [AOL] }, []],
    ['Messenger', { ...ALONE, publicIm: [WINDOWS_LIVE_MESSENGER] }, ['outbound TCP']],
    ['Skype', { ...ALONE, publicIm: [SKYPE] }, ['outbound TCP']],
    ['LCS 2005', withProducts(PartnerProduct.LCS_2005_SP1), []],
    ['Lync Server 2013 and Messenger', { ...withProducts(LYNC_SERVER_2013), publicIm: [WINDOWS_LIVE_MESSENGER] },
      ['outbound TCP']],
    ['OCS 2007 and 2007 R2', withProducts(OCS_2007_R2, OCS_2007),
      ['inbound TCP', 'inbound UDP', 'outbound TCP', 'outbound UDP']],
  ])('for %s', (_name, overrides, expected) => expect(rangeOf(form, overrides)).toEqual(expected));
});

test('a range rule names the first partner that requires it', () => {
  const rows = rulesOf(DESTINATION_PORTS, withProducts(LYNC_SERVER_2013, LYNC_SERVER_2010))
    .filter(({ destinationPorts }) => destinationPorts === RANGE).map(({ tableRow }) => tableRow);
  expect(rows).toEqual(['av-range/partner-lync2010']);
});

test('the firewall of the A/V Edge opens the same range as the policies', () => {
  const partners = Object.values(PartnerProduct).map((product) => withProducts(product));
  const publicIm = [AOL, SKYPE, WINDOWS_LIVE_MESSENGER].map((provider) => ({ ...ALONE, publicIm: [provider] }));
  for (const overrides of [...partners, ...publicIm, ALONE]) {
    const opened = contosoPlan(overrides).firewall.filter(({ ports }) => ports === RANGE)
      .map(({ direction, transport }) => `${direction} ${transport}`).sort();
    expect(rangeOf(DESTINATION_PORTS, overrides)).toEqual(opened);
  }
});

describe('media policies and the planning data', () => {
  interface PortRule {
    readonly id: string;
    readonly transport: string;
    readonly sourcePorts?: string;
    readonly destinationPorts: string;
    readonly direction: string;
  }
  interface RangeRow {
    readonly partner: string;
    readonly TCP: { readonly inbound: boolean; readonly outbound: boolean };
    readonly UDP: { readonly inbound: boolean; readonly outbound: boolean };
  }
  const data = readPlanning('ports')['avRequirements'] as {
    readonly destinationPortOnlyRules: readonly PortRule[];
    readonly sourceAndDestinationPortRules: readonly PortRule[];
    readonly portRange50000To59999ByPartnerVersion: readonly RangeRow[];
  };
  const partners: Readonly<Record<string, Partial<EdgePlanRequest>>> = {
    'OCS 2007': withProducts(OCS_2007),
    'OCS 2007 R2': withProducts(OCS_2007_R2),
    'Lync Server 2010': withProducts(LYNC_SERVER_2010),
    'Lync Server 2013': withProducts(LYNC_SERVER_2013),
    'Windows Live Messenger': { ...ALONE, publicIm: [WINDOWS_LIVE_MESSENGER] },
  };

  test.each([
    [DESTINATION_PORTS, data.destinationPortOnlyRules], [SOURCE_AND_DESTINATION_PORTS, data.sourceAndDestinationPortRules],
  ])('%s without partners has the rules of the page', (form, rules) => {
    expect(rulesOf(form, ALONE)).toStrictEqual(rules.map(({ id, direction, transport, sourcePorts, destinationPorts }) => ({
      direction, transport, ...(sourcePorts === undefined ? {} : { sourcePorts }), destinationPorts, tableRow: id,
    })));
  });

  test('every partner of the page is compared', () => {
    expect(data.portRange50000To59999ByPartnerVersion.map(({ partner }) => partner)).toEqual(Object.keys(partners));
  });

  test.each(data.portRange50000To59999ByPartnerVersion)('the range for $partner', ({ partner, TCP, UDP }) => {
    const expected = [
      ...(TCP.inbound ? ['inbound TCP'] : []), ...(UDP.inbound ? ['inbound UDP'] : []),
      ...(TCP.outbound ? ['outbound TCP'] : []), ...(UDP.outbound ? ['outbound UDP'] : []),
    ];
    for (const form of FORMS) expect(rangeOf(form, partners[partner]!)).toEqual(expected);
  });
});
