import { withDeadline } from '../conversation/deadline';
import { withLocalAddress } from '../conversation/local-address';
import { ConversationOutcome, type FoundCertificate, type TlsObservation, TlsVersion } from '../model/observation';
import type { TlsProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { foundCertificate } from './found-certificate';
import { isAccepted, shakeHands } from './handshake';
import { type HelloAnswer, sayHello } from './hello';

/** The version of most use first, in case there is no time for all. */
const ORDER = [TlsVersion.TLS_1_2, TlsVersion.TLS_1_3, TlsVersion.TLS_1_1, TlsVersion.TLS_1_0];

/** Lowest first. */
const VERSIONS = Object.values(TlsVersion);

/** Connections to one server at the same time. */
const LANES = 2;

/** After these, a second connection tells nothing new. */
const HOPELESS: ReadonlySet<ConversationOutcome> = new Set([
  ConversationOutcome.REFUSED, ConversationOutcome.SILENT, ConversationOutcome.UNREACHABLE, ConversationOutcome.MUTE,
  ConversationOutcome.UNREADABLE, ConversationOutcome.STOPPED, ConversationOutcome.NO_SOCKET,
]);

/** These say no to a version. Some servers close the connection in place of an alert. */
const REFUSALS: ReadonlySet<ConversationOutcome> = new Set([ConversationOutcome.TLS_FAILED, ConversationOutcome.CLOSED]);

/**
 * Looks at the TLS of a server: one handshake, the beginning of one for each version, and one with the client's certificate if there
 * is one and the server asks for it.
 */
export function probeTls(probe: TlsProbe, context: ProbeContext): Promise<TlsObservation> {
  return withDeadline(context, async (signal) => {
    const { certificates, ...answer } = await shakeHands(probe, context, signal);
    if (HOPELESS.has(answer.outcome)) {
      const from = await withLocalAddress(answer.outcome, probe.address);
      return { ...answer, ...from, chain: [], versions: [], unknownVersions: VERSIONS };
    }
    const hellos = await helloAnswers(probe, signal);
    const flights = ORDER.flatMap((version) => hellos.get(version)?.flight ?? []);
    const asksForCertificate = flights.map((flight) => flight.asksForCertificate).find((asks) => asks !== undefined);
    const accepted = context.clientCertificate === undefined || asksForCertificate === false
      ? undefined
      : await isAccepted(probe, context.clientCertificate, signal);
    const inClear = flights.find((flight) => flight.certificates.length > 0)?.certificates ?? [];
    const unknown = VERSIONS.filter((version) => isUnknown(hellos.get(version)));
    return {
      ...(signal.aborted && context.signal.aborted ? { outcome: ConversationOutcome.STOPPED } : answer),
      chain: chainOf(certificates.length > 0 ? certificates : inClear, wantedNames(probe)),
      versions: VERSIONS.filter((version) => hellos.get(version)?.version === version),
      ...(unknown.length === 0 ? {} : { unknownVersions: unknown }),
      ...(asksForCertificate === undefined ? {} : { asksForCertificate }),
      ...(accepted === undefined ? {} : { acceptsCertificate: accepted }),
    };
  });
}

async function helloAnswers(probe: TlsProbe, signal: AbortSignal): Promise<ReadonlyMap<TlsVersion, HelloAnswer>> {
  const answers = new Map<TlsVersion, HelloAnswer>();
  const left = [...ORDER];
  const lane = async (): Promise<void> => {
    for (let version = left.shift(); version !== undefined; version = left.shift()) {
      answers.set(version, await sayHello(probe, version, signal));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
}

/** A server that answers with another version says no to this one. */
function isUnknown(answer: HelloAnswer | undefined): boolean {
  return answer === undefined || (answer.version === undefined && !REFUSALS.has(answer.outcome));
}

/** Names that are looked for in the certificate, and the wildcards that stand for them. */
function wantedNames({ serverName, names = [] }: TlsProbe): ReadonlySet<string> {
  return new Set([serverName.toLowerCase(), ...names].flatMap((name) => [name, `*${name.slice(name.indexOf('.'))}`]));
}

/** Up to the first that cannot be read, so that the first one is always that of the server. */
function chainOf(certificates: readonly Buffer[], wanted: ReadonlySet<string>): FoundCertificate[] {
  const chain: FoundCertificate[] = [];
  for (const der of certificates) {
    const found = foundCertificate(der, wanted);
    if (found === undefined) break;
    chain.push(found);
  }
  return chain;
}
