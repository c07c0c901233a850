import { EdgeTopology } from '../../lib/guide/edge-topology';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { ZoneFiles } from '../../lib/exports/zone-files';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import type { EdgeServerRequest } from '../../lib/request/edge-server-request';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import type { XmppRequest } from '../../lib/request/federation-request';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { CertificatePurpose, ExtendedKeyUsage } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import { edgeToVerify, type PlanToVerify, proxyToVerify } from '../../lib/verify/model/plan-to-verify';
import { PlanVerification } from '../../lib/verify/plan-verification';
import type { VerificationProps } from '../../lib/verify/verification-props';
import type { VerificationResult } from '../../lib/verify/verification-result';
import { dualStackRequest } from '../../test/support/dual-stack';
import { type ContosoOverrides, contosoPlan, contosoRequest } from '../../test/support/plan-request';
import { proxyPlan } from '../../test/support/reverse-proxy';
import { CLIENT_AUTHENTICATION, createAuthority, type IssuedCertificate, SERVER_AUTHENTICATION } from '../support/certificates';
import { ClosedDns } from '../support/name-server';
import { AnsweringEdge } from './answering-edge';
import { heldBy, zonesIn } from './closed-zones';

const RESOLVER = '198.51.100.30';
const ROOT = '198.51.100.31';
const NAME_SERVER = '198.51.100.32';

/** Public addresses behind NAT: three for each server. */
const behindNat = (...numbers: number[]): EdgeServerRequest[] => numbers.map((number) => ({
  number, accessEdgePublicAddress: `192.0.2.${60 + 4 * number}`, webConferencingPublicAddress: `192.0.2.${61 + 4 * number}`,
  audioVideoPublicAddress: `192.0.2.${62 + 4 * number}`,
}));

/** Addresses of adapters that are public. */
const PUBLIC = { externalSubnet: '198.51.100.128/25' };

const XMPP: XmppRequest = { domains: ['contoso.com'], partners: [XmppPartner.googleTalk(), XmppPartner.federated('jabber.example')] };

const ONE_ADDRESS: ContosoOverrides = {
  topology: EdgeTopology.singleNat({ singleExternalAddress: true }), servers: [{ number: 1, accessEdgePublicAddress: '192.0.2.64' }],
};

const EDGES: Readonly<Record<string, () => EdgePlan>> = {
  'a single server': () => contosoPlan({ topology: EdgeTopology.singleNat(), servers: behindNat(1), xmpp: XMPP }),
  'a single server with a public address': () => contosoPlan({ topology: EdgeTopology.singlePublic(), network: PUBLIC }),
  'a single external address': () => contosoPlan({ ...ONE_ADDRESS, xmpp: XMPP }),
  'two servers with one external address each': () => contosoPlan({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
    servers: [1, 2].map((number) => ({ number, accessEdgePublicAddress: `192.0.2.${63 + number}` })),
  }),
  'hardware load balancing': () => contosoPlan({
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), network: PUBLIC, xmpp: XMPP,
  }),
  'both families of addresses': () => planEdge({
    ...dualStackRequest({ servers: behindNat(1, 2) }), xmpp: XMPP,
    network: {
      externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24',
      externalIpv6Subnet: '2001:db8:16::/64', internalIpv6Subnet: '2001:db8:33::/64',
    },
    internal: { ...contosoRequest().internal, networks: ['192.168.10.0/24', '2001:db8:192::/48'] },
  }),
  'Skype for Business Server 2019': () => contosoPlan({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019, servers: behindNat(1, 2) }),
  'a drained server': () => contosoPlan({ servers: behindNat(1, 2), drainedServers: [2], xmpp: XMPP }),
};

const authority = createAuthority();
const partner = authority.issue({ subject: 'jabber.example', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });

const PROPS: VerificationProps = {
  resolver: RESOLVER, trustedCertificates: authority.certificate, clientCertificate: partner.chain, clientKey: partner.key,
  timeoutSeconds: 2, rehearsal: true,
};

/** Certificate of a plan for a side. */
function issued({ certificates, edge, side }: PlanToVerify): IssuedCertificate {
  const ofEdge = side === EdgeSide.EXTERNAL ? CertificatePurpose.EDGE_EXTERNAL : CertificatePurpose.EDGE_INTERNAL;
  const certificate = certificates.find(({ purpose }) => edge === undefined || purpose === ofEdge);
  if (certificate === undefined) throw new Error(`there is no certificate for the ${side} side`);
  return authority.issue({
    subject: certificate.subject, sans: certificate.sans, usages: certificate.eku.map((usage) => (
      usage === ExtendedKeyUsage.CLIENT_AUTHENTICATION ? CLIENT_AUTHENTICATION : SERVER_AUTHENTICATION)),
  });
}

/** What verification says while everything answers as the plan says. */
async function seen(plan: PlanToVerify, zones: ReadonlyMap<string, string>, verification: PlanVerification): Promise<VerificationResult> {
  const listeners = new AnsweringEdge(plan, authority);
  const dns = await ClosedDns.start({ resolver: RESOLVER, root: ROOT, zones: heldBy(NAME_SERVER, zones) });
  try {
    await listeners.start(issued(plan));
    return await verification.run();
  } finally {
    await Promise.all([dns.stop(), listeners.stop()]);
  }
}

async function seenEdge(edge: EdgePlan, from: EdgeSide): Promise<VerificationResult> {
  const zones = zonesIn(ZoneFiles.ofEdge(edge).documents, from);
  return seen(edgeToVerify(edge, from), zones, PlanVerification.ofEdge(edge, { ...PROPS, fromSide: from }));
}

async function seenProxy(proxy: ReverseProxyPlan, from: EdgeSide): Promise<VerificationResult> {
  const zones = zonesIn(ZoneFiles.ofReverseProxy(proxy).documents, from);
  return seen(proxyToVerify(proxy, from), zones, PlanVerification.ofReverseProxy(proxy, { ...PROPS, fromSide: from }));
}

/** Reasons for which expectations were not looked at. */
function reasons({ checks }: VerificationResult): string[] {
  return [...new Set(checks.filter(({ outcome }) => outcome === CheckOutcome.NOT_LOOKED_AT).map(({ found }) => found))].sort();
}

/** What the plans say is not to be looked at. */
const KNOWN_REASONS: Readonly<Record<string, readonly string[]>> = {
  'a drained server': [
    'lsedge02 is drained: no new connections are sent to it',
    'lsedge02 is drained: no new connections are sent to it, and it shows no certificate',
  ],
};

describe.each(Object.entries(EDGES))('%s', (name, make) => {
  it.each([EdgeSide.EXTERNAL, EdgeSide.INTERNAL])('is GOOD from the %s side if everything answers as planned', async (side) => {
    const result = await seenEdge(make(), side);
    expect([result.isGood, result.causes]).toEqual([true, []]);
    const ofMedia = side === EdgeSide.EXTERNAL ? ['its answer names no address'] : [];
    expect(reasons(result)).toEqual([...KNOWN_REASONS[name] ?? [], ...ofMedia].sort());
  });
});

test('a reverse proxy is GOOD if its listener answers as planned', async () => {
  const appliance = { publicAddresses: ['192.0.2.80'], internalAddresses: ['172.25.33.40'] };
  const result = await seenProxy(proxyPlan({ appliance }), EdgeSide.EXTERNAL);
  expect([result.isGood, result.causes, reasons(result)]).toEqual([true, [], []]);
});
