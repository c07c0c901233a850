import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Record sets with several addresses on DNS servers that others run: these must rotate the addresses. */
export const roundRobinNeeded: EdgeRule = {
  id: 'round-robin-needed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configure-dns-for-edge-support.md',
  meaning: 'Without round robin, most clients and partners connect to the same Edge Server while the others have little to '
    + 'do.',
  remedy: 'Have round robin enabled on the DNS servers of the zone, or add the zone to the plan.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS ? [] : plan.dnsRecords
    .filter(({ zone, addresses }) => zone === undefined && addresses.length > 1)
    .map(({ type, name, side, addresses }) => ({
      subject: `${type} ${name}`,
      message: `the ${side} record resolves to ${addresses.length} Edge Servers and is created by others, whose DNS servers `
        + 'need round robin',
      fix: 'ask the administrator of the zone to enable round robin on its DNS servers',
    }))),
};
