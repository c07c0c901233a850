import { EdgeService, type ExternalService } from '../../values/vocabulary/edge-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { OrganizationPlan } from '../../plan/settings/organization-plan';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule } from '../rule';

interface Load {
  readonly service: ExternalService;
  readonly figure: keyof Pick<
    OrganizationPlan, 'accessEdgeConnections' | 'webConferencingConnections' | 'audioVideoSessions'
  >;
  /** The guide considers one server enough below it. */
  readonly limit: number;
  readonly unit: string;
}

const LOADS: readonly Load[] = [
  { service: EdgeService.ACCESS_EDGE, figure: 'accessEdgeConnections', limit: 15_000, unit: 'connections' },
  { service: EdgeService.WEB_CONFERENCING, figure: 'webConferencingConnections', limit: 1_000, unit: 'connections' },
  { service: EdgeService.AUDIO_VIDEO, figure: 'audioVideoSessions', limit: 500, unit: 'sessions' },
];

/** One Edge Server with a higher load than the guide considers one server enough for. */
export const capacitySingleEdge: EdgeRule = {
  id: 'capacity-single-edge',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-single-consolidated-edge-with-private-ip-addresses-and-nat.md',
  meaning: 'At busy times, remote users sign in slowly, drop out of meetings, or have poor audio.',
  remedy: 'Use a scaled topology. One server is enough for fewer than 15,000 connections to the Access Edge, 1,000 '
    + 'connections to the Web Conferencing Edge, and 500 audio/video sessions.',
  check: (plan) => (plan.servers.length > 1 ? [] : LOADS.flatMap(({ service, figure, limit, unit }) => {
    const count = plan.organization?.[figure];
    return count === undefined || count < limit ? [] : [{
      subject: serviceOf(plan, service).fqdn,
      message: `${count} concurrent ${unit}: one Edge Server is enough for fewer than ${limit}`,
      fix: 'use a scaled topology with at least two servers',
    }];
  })),
};
