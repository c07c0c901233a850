import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

interface Load {
  readonly figure: 'accessEdgeConnections' | 'webConferencingConnections' | 'audioVideoSessions';
  /** The guide calls one server enough below it. */
  readonly limit: number;
  readonly unit: string;
}

const LOADS: Readonly<Record<string, Load>> = {
  accessEdge: { figure: 'accessEdgeConnections', limit: 15_000, unit: 'connections' },
  webConferencingEdge: { figure: 'webConferencingConnections', limit: 1_000, unit: 'connections' },
  avEdge: { figure: 'audioVideoSessions', limit: 500, unit: 'sessions' },
};

/** One Edge Server with more to do than the guide calls enough for one. */
export const capacitySingleEdge: EdgeRule = {
  id: 'capacity-single-edge',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-single-consolidated-edge-with-private-ip-addresses-and-nat.md',
  meaning: 'At busy times users outside sign in slowly, fall out of meetings, or hear each other badly.',
  remedy: 'Take a scaled topology. One server is enough below 15,000 connections to the Access Edge, 1,000 to the Web '
    + 'Conferencing Edge and 500 audio/video sessions.',
  check: (plan) => (plan.servers.length > 1 ? [] : plan.services.flatMap(({ service, fqdn }) => {
    const load = LOADS[service];
    const count = load && plan.organization?.[load.figure];
    return load === undefined || count === undefined || count < load.limit ? [] : [{
      subject: fqdn,
      message: `${count} ${load.unit} at the same time: one Edge Server is enough below ${load.limit}`,
      fix: 'take a scaled topology with at least two servers',
    }];
  })),
};
