import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import type { ReverseProxyRequest } from '../../../lib/request/reverse-proxy/reverse-proxy-request';
import { edgeToVerify, type PlanToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';

export const TERMS: VerificationTerms = {
  isAuthoritative: false, now: '2013-01-15T00:00:00.000Z', daysLeft: 30, trustsMore: false, hasClientCertificate: false, partners: [],
};

/** Public addresses of two servers: six in a row, the first three for the first server. */
export function publicServers(network: string, first: number): EdgePlanRequest['servers'] {
  return [1, 2].map((number) => {
    const [accessEdge = '', webConferencing = '', audioVideo = ''] = [0, 1, 2].map((service) => (
      `${network}.${first + (number - 1) * 3 + service}`));
    return {
      number, accessEdgePublicAddress: accessEdge, webConferencingPublicAddress: webConferencing, audioVideoPublicAddress: audioVideo,
    };
  });
}

const SERVERS = publicServers('203.0.113', 70);

/** The documentation's example behind NAT, with public addresses, as it is seen from a side. */
export function natPlan(overrides: Partial<EdgePlanRequest> = {}, side = EdgeSide.EXTERNAL): PlanToVerify {
  const { network: _network, ...others } = overrides;
  return edgeToVerify(contosoPlan({ servers: SERVERS, ...others }), side);
}

/** The same with IPv6. */
export function bothFamiliesPlan(overrides: Partial<EdgePlanRequest> = {}): PlanToVerify {
  return edgeToVerify(dualStackPlan({ servers: SERVERS, ...overrides }), EdgeSide.EXTERNAL);
}

/** The documentation's example in a topology, by its key in the planning tables. */
export function topologyPlan(topology: string, side = EdgeSide.EXTERNAL): PlanToVerify {
  const make = PLANNED_TOPOLOGIES[topology];
  if (make === undefined) throw new Error(`no topology ${topology}`);
  return edgeToVerify(contosoPlan({ topology: make() }), side);
}

/** The documentation's reverse proxy as the Internet sees it. */
export function reverseProxyPlan(publicAddresses: string[] = ['203.0.113.90'], overrides: Partial<ReverseProxyRequest> = {}): PlanToVerify {
  const appliance = { publicAddresses, internalAddresses: ['172.25.33.40'] };
  return proxyToVerify(proxyPlan({ appliance, ...overrides }), EdgeSide.EXTERNAL);
}
