import { DnsRecordType } from '../../../values/vocabulary/dns';
import type { EdgeService } from '../../../values/vocabulary/edge-service';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { DnsAddressOwner, type DnsRecordPlan } from '../../../plan/network/dns-plan';
import type { EdgePlan } from '../../../plan/edge-plan';
import { FindingSeverity } from '../../../plan/findings/finding';
import { shorterTtlFirst } from '../interruption-rule';
import { type Endpoint, endpointsOf, isSameAddress } from './endpoints';
import type { InterruptionRule } from './edge-interruption';

/** An address that goes away in the same deployment as the record that leads to it, although its server stays. */
export const publishedAddressWithdrawn: InterruptionRule = {
  id: 'published-address-withdrawn',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-dns-requirements.md',
  check: ({ before, after }) => {
    const [known, wanted] = [endpointsOf(before), endpointsOf(after)];
    const staying = new Set(wanted.map(({ server }) => server));
    return before.dnsRecords.flatMap((record) => {
      const published = publishedBy(record, known);
      const services = servicesOf(record.name, before);
      const gone = published.filter((endpoint) => (staying.has(endpoint.server) || endpoint.owner === DnsAddressOwner.LOAD_BALANCER)
        && !wanted.some((other) => isSameAddress(endpoint, other)
          && (services ?? [endpoint.slot]).every((service) => other.services.includes(service))));
      if (gone.length === 0) return [];
      const rest = gone.length === published.length ? '' : `; ${published.length - gone.length} of its addresses stay`;
      return [{
        subject: `${record.type} ${record.name}`,
        message: `its ${gone.length === 1 ? 'address' : 'addresses'} at ${gone.map(placeOf).join(', ')} no longer `
          + `${gone.length === 1 ? 'answers' : 'answer'}: ${whoOf(record)} who have looked the name up cannot connect for up to `
          + `${record.ttlSeconds} seconds${rest}`,
        fix: shorterTtlFirst(record.ttlSeconds),
      }];
    });
  },
};

function publishedBy({ type, addresses }: DnsRecordPlan, endpoints: readonly Endpoint[]): Endpoint[] {
  return addresses.flatMap(({ name, service }) => endpoints.filter((endpoint) => (
    endpoint.name === name && endpoint.slot === service && endpoint.isIpv6 === (type === DnsRecordType.AAAA))));
}

/** The services that clients look for at a name; undefined for a further name of the service that the record is for. */
function servicesOf(name: string, { services }: EdgePlan): EdgeService[] | undefined {
  const found = services.filter(({ fqdn }) => fqdn === name).map(({ service }) => service);
  return found.length === 0 ? undefined : found;
}

function placeOf({ owner, name, address }: Endpoint): string {
  const place = owner === DnsAddressOwner.LOAD_BALANCER ? 'the load balancer' : name;
  return address === undefined ? place : `${place} (${address})`;
}

function whoOf({ side }: DnsRecordPlan): string {
  return side === EdgeSide.INTERNAL ? 'servers and users inside' : 'users and partners';
}
