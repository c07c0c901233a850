import { clearTimeout, setTimeout } from 'node:timers';
import { type AuthoritativeDnsObservation, DnsOutcome, type NameServerAnswer } from '../model/observation';
import type { AuthoritativeDnsProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { specialName } from '../model/server-address';
import { askDirectly } from './dns-exchange';
import { noDirectAnswer } from './dns-message';
import { isAskable, plainName } from './dns-values';
import { onStop } from './stop-calls';
import { type DelegatedZone, type ZoneNameServer, zoneOf } from './zone-name-servers';

/** Addresses of name servers that are asked for a record. */
const MOST_ADDRESSES = 16;

/** One address of a name server; absent if its name does not resolve. */
interface Asked {
  readonly nameServer: ZoneNameServer;
  readonly address?: string;
}

/**
 * What every name server of the zone of a name says about it, within the time of the context. Half of the time is for finding
 * them, the rest for their answers. It never rejects.
 */
export async function probeAuthoritativeDns(probe: AuthoritativeDnsProbe, context: ProbeContext): Promise<AuthoritativeDnsObservation> {
  const name = plainName(probe.name);
  if (context.signal.aborted) return { problem: DnsOutcome.STOPPED, nameServers: [] };
  if (!isAskable(name)) return { problem: DnsOutcome.NO_SUCH_NAME, nameServers: [] };
  const begunMs = performance.now();
  const { zone, problem, nameServers } = await inTime(zoneOf(name, context), context.timeoutMs / 2, context);
  const timeMs = context.timeoutMs - (performance.now() - begunMs);
  const answers = await Promise.all(askedOf(nameServers).map((asked) => answerOf({ name, type: probe.type }, asked, timeMs, context)));
  return { ...(zone === undefined ? {} : { zone }), ...(problem === undefined ? {} : { problem }), nameServers: answers };
}

async function answerOf(
  question: Pick<AuthoritativeDnsProbe, 'name' | 'type'>, { nameServer, address }: Asked, timeMs: number, context: ProbeContext,
): Promise<NameServerAnswer> {
  if (address === undefined) {
    return { nameServer: nameServer.name, answer: { outcome: nameServer.outcome, addresses: [], services: [] }, isAuthoritative: false };
  }
  // Whoever holds the zone says where its name servers are: never this computer, nor a whole network. A zone may be a private one.
  const isServer = specialName(address) === undefined;
  const { answer, isAuthoritative } = isServer
    ? await askDirectly(question, address, timeMs, context)
    : noDirectAnswer(DnsOutcome.UNREACHABLE);
  return { nameServer: nameServer.name, address, answer, isAuthoritative };
}

/** The addresses to ask, by name and address. If there are too many, the first ones of every name server. */
function askedOf(nameServers: readonly ZoneNameServer[]): Asked[] {
  const rounds = Math.max(1, ...nameServers.map(({ addresses }) => addresses.length));
  const inRounds = Array.from({ length: Math.min(rounds, MOST_ADDRESSES) }, (_, round) => nameServers.flatMap((nameServer): Asked[] => {
    const address = nameServer.addresses[round];
    if (address !== undefined) return [{ nameServer, address }];
    return round === 0 ? [{ nameServer }] : [];
  })).flat().slice(0, MOST_ADDRESSES);
  return nameServers.flatMap((nameServer) => inRounds.filter((asked) => asked.nameServer === nameServer));
}

function inTime(zone: Promise<DelegatedZone>, timeMs: number, context: ProbeContext): Promise<DelegatedZone> {
  return new Promise((resolve) => {
    const end = (found: DelegatedZone): void => {
      clearTimeout(timer);
      forget();
      resolve(found);
    };
    const timer = setTimeout(() => end({ problem: DnsOutcome.SILENT, nameServers: [] }), timeMs);
    const forget = onStop(context, () => end({ problem: DnsOutcome.STOPPED, nameServers: [] }));
    void zone.then(end);
  });
}
