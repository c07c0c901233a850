import { Transport } from '../../values/vocabulary/traffic';
import type { Asker } from '../model/asker';
import { ConnectionOutcome, type DnsObservation, DnsOutcome, type TlsObservation } from '../model/observation';
import { ProbeKind, QuestionType, TlsStart } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { connectionFound, connectionSymptom } from './connection-words';
import { firstUnaskedReason, isUnasked } from '../model/reasons';
import { noAnswer } from './dns-words';
import { internetAddresses } from './internet-addresses';
import type { PartnerProblem, PartnerStep } from './partner-step';

/** A host to try, and why. */
export interface HostToTry {
  readonly partner: string;
  readonly host: string;
  readonly port: number;
  /** SRV record that leads to it; absent if the plan names it. */
  readonly record?: string;
  readonly hasIpv6: boolean;
  /** Whether the plan lets the Edge connect to the port: nothing is sent to others. */
  readonly isOpened: boolean;
}

/** What TLS shows at an address. */
export interface Handshake {
  readonly address: string;
  readonly seen: TlsObservation;
}

/** A host that was tried as an Edge would: its name, then connections, then TLS. */
export interface TriedHost extends HostToTry {
  readonly names: PartnerStep;
  /** Absent if its name has no address on the Internet, and if the port is not opened. */
  readonly connections?: PartnerStep;
  /** At each address that accepts connections. */
  readonly handshakes: readonly Handshake[];
}

/** Addresses of a name, and what is wrong with it. */
interface Names {
  readonly step: PartnerStep;
  readonly addresses: readonly string[];
}

/** Tries a host, one step after the other. */
export async function tryHost(asker: Asker, toTry: HostToTry): Promise<TriedHost> {
  const { step, addresses } = await namesOf(asker, toTry);
  if (addresses.length === 0 || !toTry.isOpened) return { ...toTry, names: step, handshakes: [] };
  const outcomes = new Map<string, ConnectionOutcome>();
  for (const address of addresses) {
    const { outcome } = await asker.tcp({ kind: ProbeKind.TCP, address, port: toTry.port });
    outcomes.set(address, outcome);
  }
  const handshakes: Handshake[] = [];
  for (const [address, outcome] of outcomes) {
    if (outcome !== ConnectionOutcome.OPEN) continue;
    const seen = await asker.tls({
      kind: ProbeKind.TLS, address, port: toTry.port, serverName: toTry.host, start: TlsStart.DIRECT,
    });
    handshakes.push({ address, seen });
  }
  return { ...toTry, names: step, connections: connectionStep(toTry, outcomes), handshakes };
}

async function namesOf(asker: Asker, toTry: HostToTry): Promise<Names> {
  const { partner, host, hasIpv6 } = toTry;
  const observations = [await asker.dns({ kind: ProbeKind.DNS, name: host, type: QuestionType.A })];
  if (hasIpv6) observations.push(await asker.dns({ kind: ProbeKind.DNS, name: host, type: QuestionType.AAAA }));
  const resolved = observations.flatMap((seen) => (seen.outcome === DnsOutcome.ANSWERED ? seen.addresses : []));
  const { addresses, others } = internetAddresses(partner, host, resolved);
  const isNote = others !== undefined && addresses.length > 0;
  return {
    addresses,
    step: {
      notes: isNote ? [`${others.found}; an Edge tries the next address`] : [],
      problems: [...problemsOfName(toTry, observations, resolved), ...(others === undefined || isNote ? [] : [others])],
      incomplete: firstUnaskedReason(observations.map(({ outcome }) => outcome)),
    },
  };
}

function problemsOfName(
  { partner, host, record }: HostToTry, observations: readonly DnsObservation[], addresses: readonly string[],
): PartnerProblem[] {
  const alias = observations.find((seen) => seen.alias !== undefined)?.alias;
  const aliases: PartnerProblem[] = alias === undefined || record === undefined ? [] : [{
    found: `${host} is an alias of ${alias}, but ${record} must lead to a host record`,
    symptom: { kind: SymptomKind.SERVICE_TARGET_ALIAS, name: record, partner, values: [host], detail: alias },
  }];
  if (addresses.length > 0) return aliases;
  // What is wrong with the first question counts: without IPv6 there is no other.
  const missing = observations.map((seen) => noAnswer(seen, host, 'address')).find((each) => each !== undefined);
  return missing === undefined ? aliases : [...aliases, {
    found: missing.found,
    symptom: missing.kind === SymptomKind.NAME_MISSING && record !== undefined
      ? { kind: SymptomKind.SERVICE_TARGET_MISSING, name: record, partner, values: [host] }
      : { kind: missing.kind, name: host, partner },
  }];
}

/** One address that accepts connections is enough: an Edge tries the next one, if there is no answer. */
function connectionStep({ partner, host, port }: HostToTry, outcomes: ReadonlyMap<string, ConnectionOutcome>): PartnerStep {
  const open = [...outcomes].flatMap(([address, outcome]) => (outcome === ConnectionOutcome.OPEN ? [address] : []));
  const closed = [...outcomes].filter(([, outcome]) => outcome !== ConnectionOutcome.OPEN && !isUnasked(outcome));
  const founds = closed.map(([address, outcome]) => connectionFound(outcome, address, port));
  const notes = open.length === 0 ? [] : [
    `${host} accepts connections on port ${port} at ${open.join(', ')}`,
    ...founds.map((found) => `${found}; an Edge tries the next address`),
  ];
  const problems = open.length > 0 ? [] : closed.map(([address, outcome], index) => ({
    found: founds[index] ?? '',
    symptom: { kind: connectionSymptom(outcome), name: host, partner, address, port, transport: Transport.TCP },
  }));
  return { notes, problems, incomplete: open.length === 0 ? firstUnaskedReason([...outcomes.values()]) : undefined };
}
