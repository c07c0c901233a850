import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** Record sets with several addresses on DNS servers that others run: they have to hand the addresses out in turn. */
export const roundRobinNeeded: EdgeRule = {
  id: 'round-robin-needed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configure-dns-for-edge-support.md',
  meaning: 'Without round robin most clients and partners land on the same Edge Server, while the others have little to do.',
  remedy: 'Have round robin enabled on the DNS servers of the zone, or give the zone.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS ? [] : plan.dnsRecords
    .filter(({ zone, addresses }) => zone === undefined && addresses.length > 1)
    .map(({ type, name, side, addresses }) => ({
      subject: `${type} ${name}`,
      message: `the ${side} record leads to ${addresses.length} Edge Servers and is created by others, whose DNS `
        + 'servers need round robin',
      fix: 'ask whoever runs the zone to enable round robin on its DNS servers',
    }))),
};
