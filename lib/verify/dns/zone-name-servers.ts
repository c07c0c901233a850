import { isHostName } from '../model/host-name';
import { DnsOutcome } from '../model/observation';
import type { ProbeContext } from '../model/probe-context';
import { plainName, sortedAddresses } from './dns-values';
import { askResolver } from './resolver-question';

/** A name server of a zone. */
export interface ZoneNameServer {
  readonly name: string;
  /** Empty if its name does not resolve. */
  readonly addresses: readonly string[];
  /** How the questions for its addresses ended. */
  readonly outcome: DnsOutcome;
}

/** The zone that a name is in. */
export interface DelegatedZone {
  /** Absent if none was found. */
  readonly zone?: string;
  /** Why there are no name servers; absent if there are. */
  readonly problem?: DnsOutcome;
  /** Sorted by name. */
  readonly nameServers: readonly ZoneNameServer[];
}

/** Name servers of a zone whose addresses are looked up. */
const MOST_NAME_SERVERS = 16;

/** What is known of delegations in a verification. */
interface Delegations {
  readonly ofDomain: Map<string, Promise<Delegation>>;
  readonly ofHost: Map<string, Promise<ZoneNameServer>>;
}

/** What the resolver says about the name servers of a domain. */
interface Delegation {
  readonly domain: string;
  readonly outcome: DnsOutcome;
  readonly names: readonly string[];
}

const known = new WeakMap<ProbeContext, Delegations>();

/**
 * The zone of a name and its name servers, as the resolver finds them. Each domain and each name server is looked up once in a
 * verification.
 */
export async function zoneOf(name: string, context: ProbeContext): Promise<DelegatedZone> {
  const delegations = await Promise.all(domainsAbove(name).map((domain) => delegationOf(domain, context)));
  const zone = delegations.find(({ names }) => names.length > 0);
  if (zone === undefined) return { problem: problemOf(delegations), nameServers: [] };
  const names = [...new Set(zone.names.map(plainName))].sort().slice(0, MOST_NAME_SERVERS);
  return { zone: zone.domain, nameServers: await Promise.all(names.map((each) => nameServerOf(each, context))) };
}

/** The name and the domains that contain it, but no top-level domain. */
function domainsAbove(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** What kept a zone from being found: the first failure, or that nobody has such a zone. */
function problemOf(delegations: readonly Delegation[]): DnsOutcome {
  const failure = delegations.find(({ outcome }) => outcome !== DnsOutcome.NO_SUCH_NAME && outcome !== DnsOutcome.NO_SUCH_RECORD);
  return failure?.outcome ?? DnsOutcome.NO_SUCH_NAME;
}

function delegationOf(domain: string, context: ProbeContext): Promise<Delegation> {
  return once(knownIn(context).ofDomain, domain, async () => {
    const { outcome, records } = await askResolver(context, (resolver) => resolver.resolveNs(domain));
    if (outcome !== DnsOutcome.ANSWERED) return { domain, outcome, names: [] };
    // The resolver follows an alias, and the name servers are those of another zone then.
    const alias = await askResolver(context, (resolver) => resolver.resolveCname(domain));
    return alias.outcome === DnsOutcome.ANSWERED
      ? { domain, outcome: DnsOutcome.NO_SUCH_RECORD, names: [] }
      : { domain, outcome, names: records };
  });
}

function nameServerOf(name: string, context: ProbeContext): Promise<ZoneNameServer> {
  return once(knownIn(context).ofHost, name, async () => {
    // A zone may name anything as its name servers, but only hosts have addresses.
    if (!isHostName(name)) return { name, addresses: [], outcome: DnsOutcome.NO_SUCH_NAME };
    const [ipv4, ipv6] = await Promise.all([
      askResolver(context, (resolver) => resolver.resolve4(name)), askResolver(context, (resolver) => resolver.resolve6(name)),
    ]);
    const outcome = ipv4.outcome === DnsOutcome.NO_SUCH_RECORD || ipv6.outcome === DnsOutcome.ANSWERED ? ipv6.outcome : ipv4.outcome;
    return { name, addresses: sortedAddresses([...ipv4.records, ...ipv6.records]), outcome };
  });
}

function knownIn(context: ProbeContext): Delegations {
  const delegations = known.get(context) ?? { ofDomain: new Map(), ofHost: new Map() };
  known.set(context, delegations);
  return delegations;
}

function once<Value>(values: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
