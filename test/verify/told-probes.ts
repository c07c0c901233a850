import {
  ConnectionOutcome, ConversationOutcome, DnsOutcome, type FoundCertificate, type TlsObservation, TlsVersion,
} from '../../lib/verify/model/observation';
import type { Probe } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import type { Probes } from '../../lib/verify/running/prober';
import { REAL_PROBES } from '../../lib/verify/running/real-probes';

const DAY_MS = 86_400_000;

/** Nobody listens anywhere. */
const REFUSING: Probes = {
  dns: () => Promise.resolve({ outcome: DnsOutcome.SILENT, addresses: [], services: [] }),
  authoritativeDns: () => Promise.resolve({ problem: DnsOutcome.SILENT, nameServers: [] }),
  tcp: () => Promise.resolve({ outcome: ConnectionOutcome.REFUSED }),
  stun: () => Promise.resolve({ outcome: ConversationOutcome.REFUSED, asksForCredentials: false }),
  tls: () => Promise.resolve({ outcome: ConversationOutcome.REFUSED, chain: [], versions: [] }),
  sip: () => Promise.resolve({ outcome: ConversationOutcome.REFUSED }),
  xmpp: () => Promise.resolve({
    outcome: ConversationOutcome.REFUSED, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false,
  }),
};

/**
 * Answers every probe in place of the network, which is not asked, until `jest.restoreAllMocks()`. What is not told is refused.
 *
 * @returns the probes that were made until now
 */
export function tellProbes(told: Partial<Probes> = {}): readonly Probe[] {
  const asked: Probe[] = [];
  const probes = { ...REFUSING, ...told };
  const answer = <OfKind extends Probe, Seen>(make: (probe: OfKind, context: ProbeContext) => Promise<Seen>) => (
    probe: OfKind, context: ProbeContext,
  ): Promise<Seen> => {
    asked.push(probe);
    return make(probe, context);
  };
  jest.spyOn(REAL_PROBES, 'dns').mockImplementation(answer(probes.dns));
  jest.spyOn(REAL_PROBES, 'authoritativeDns').mockImplementation(answer(probes.authoritativeDns));
  jest.spyOn(REAL_PROBES, 'tcp').mockImplementation(answer(probes.tcp));
  jest.spyOn(REAL_PROBES, 'stun').mockImplementation(answer(probes.stun));
  jest.spyOn(REAL_PROBES, 'tls').mockImplementation(answer(probes.tls));
  jest.spyOn(REAL_PROBES, 'sip').mockImplementation(answer(probes.sip));
  jest.spyOn(REAL_PROBES, 'xmpp').mockImplementation(answer(probes.xmpp));
  return asked;
}

/** A server that never says anything: a probe of it ends when it is stopped, as real ones do. */
export function neverAnswering<Seen>(stopped: Seen): (probe: Probe, context: ProbeContext) => Promise<Seen> {
  return (_, { signal }) => new Promise((resolve) => { signal.addEventListener('abort', () => resolve(stopped), { once: true }); });
}

/** A server with a trusted certificate for some names, which is valid for a year. */
export function tlsServer(subject: string, sans: readonly string[]): TlsObservation {
  const certificate: FoundCertificate = {
    subject, issuer: 'Test CA', sans: [...sans].sort(), validFrom: new Date(Date.now() - DAY_MS).toISOString(),
    validTo: new Date(Date.now() + 365.5 * DAY_MS).toISOString(), extendedKeyUsages: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
    fingerprint: 'AB'.repeat(32), isSelfSigned: false, keyLengthBits: 2048,
  };
  return {
    outcome: ConversationOutcome.ANSWERED, chain: [certificate], versions: [TlsVersion.TLS_1_2, TlsVersion.TLS_1_3],
    asksForCertificate: true,
  };
}
