import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { grouped } from '../model/grouped';
import { AT_DEPLOYMENT, listed } from '../model/words';

const NAMED_SERVERS = 4;

/**
 * Where the names of the pool lead, by their host records: to each server with DNS load balancing, to virtual addresses with
 * hardware load balancing. Names that lead to the same servers are on one line.
 */
export function nameTargets(plan: EdgePlan): string[] {
  const targets = poolNames(plan).flatMap(({ side, name }) => plan.dnsRecords
    .filter((record) => isHostRecord(record) && record.side === side && record.name === name)
    .map(({ addresses }) => ({ name, ...targetOf(addresses, plan) })));
  return [...grouped(targets, ({ name, target, isVirtual }) => (isVirtual ? name : target)).values()]
    .map((alike) => `${alike.map(({ name }) => name).join(', ')}: ${alike[0].target}`);
}

/** IPv6 records lead where those of IPv4 do. */
function isHostRecord({ type }: DnsRecordPlan): boolean {
  return type === DnsRecordType.A;
}

function poolNames({ services, internal }: EdgePlan): Pick<DnsRecordPlan, 'side' | 'name'>[] {
  const external = new Set(services.map(({ fqdn }) => fqdn));
  return [
    ...[...external].map((name) => ({ side: EdgeSide.EXTERNAL, name })), { side: EdgeSide.INTERNAL, name: internal.fqdn },
  ];
}

interface NameTarget {
  readonly target: string;
  /** Whether it is an address of a load balancer, which no other name has. */
  readonly isVirtual: boolean;
}

function targetOf(addresses: readonly DnsAddressPlan[], plan: EdgePlan): NameTarget {
  const virtual = addresses.filter(({ owner }) => owner === DnsAddressOwner.LOAD_BALANCER);
  if (virtual.length === 0) return { target: serversInWords(addresses.map(({ name }) => name), plan), isVirtual: false };
  const known = virtual.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return { target: `virtual address ${known.length === 0 ? AT_DEPLOYMENT : known.join(', ')}`, isVirtual: true };
}

function serversInWords(names: readonly string[], { servers }: EdgePlan): string {
  if (names.length === 1) return `the Edge Server ${names.join()}`;
  return names.length === servers.length
    ? `each of the ${names.length} Edge Servers`
    : `${names.length} of the ${servers.length} Edge Servers, ${listed(names, NAMED_SERVERS)}`;
}
