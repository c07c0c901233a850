import type { Asker } from '../model/asker';
import { DnsOutcome, type FoundService } from '../model/observation';
import { ProbeKind, QuestionType } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { firstUnaskedReason, isUnasked, unaskedReason } from '../model/reasons';
import { noAnswer } from './dns-words';
import { internetAddresses } from './internet-addresses';
import { type PartnerInPlan, XMPP_PORT } from './partner-in-plan';
import { NO_STEP, type PartnerStep } from './partner-step';

/** Hosts that are tried. */
const MOST_HOSTS = 4;

/** Where the XMPP server of a domain may be. */
export interface XmppPlace {
  readonly host: string;
  readonly port: number;
}

/** Places to try, in their order, and what was found on the way. */
export interface XmppPlaces {
  readonly places: readonly XmppPlace[];
  readonly step: PartnerStep;
}

/** Addresses of a place, and what was found on the way. */
export interface XmppAddresses {
  readonly addresses: readonly string[];
  readonly step: PartnerStep;
}

/** Name of the SRV record by which the XMPP server of a domain is found. */
export function xmppRecordName(domain: string): string {
  return `_xmpp-server._tcp.${domain}`;
}

/** Targets of the SRV record; without one, the domain itself (RFC 6120, section 3.2). */
export async function placesOf(asker: Asker, domain: string): Promise<XmppPlaces> {
  const name = xmppRecordName(domain);
  const { outcome, services } = await asker.dns({ kind: ProbeKind.DNS, name, type: QuestionType.SRV });
  const step = NO_STEP;
  if (isUnasked(outcome)) return { places: [], step: { ...step, incomplete: unaskedReason(outcome) } };
  if (outcome !== DnsOutcome.ANSWERED) {
    const { kind, found = '' } = noAnswer({ outcome, addresses: [], services: [] }, name, 'SRV record') ?? {};
    return kind === SymptomKind.NAME_MISSING
      ? { places: [{ host: domain, port: XMPP_PORT }], step: { ...step, notes: [`${found}, so ${domain} itself is tried`] } }
      : { places: [], step: { ...step, problems: [{ found, symptom: { kind: SymptomKind.RESOLVER_FAILED, name, partner: domain } }] } };
  }
  const places = inOrder(services).filter(({ target }) => target !== '').map(({ target, port }) => ({ host: target, port }));
  return places.length > 0 ? { places: places.slice(0, MOST_HOSTS), step } : {
    places,
    step: {
      ...step,
      problems: [{
        found: `${name} says that there is no XMPP server`,
        symptom: { kind: SymptomKind.SERVICE_WRONG, name, partner: domain, values: ['.'] },
      }],
    },
  };
}

/** Addresses of a host that is tried. */
export async function addressesOf(asker: Asker, { host }: XmppPlace, { domain, hasIpv6 }: PartnerInPlan): Promise<XmppAddresses> {
  const observations = [await asker.dns({ kind: ProbeKind.DNS, name: host, type: QuestionType.A })];
  if (hasIpv6) observations.push(await asker.dns({ kind: ProbeKind.DNS, name: host, type: QuestionType.AAAA }));
  const resolved = observations.flatMap((seen) => (seen.outcome === DnsOutcome.ANSWERED ? seen.addresses : []));
  const { addresses, others } = internetAddresses(domain, host, resolved);
  if (others !== undefined && addresses.length === 0) return { addresses, step: { ...NO_STEP, problems: [others] } };
  const missing = observations.map((seen) => noAnswer(seen, host, 'address')).find((each) => each !== undefined);
  return {
    addresses,
    step: {
      notes: [],
      problems: addresses.length > 0 || missing === undefined ? [] : [{
        found: missing.found,
        symptom: missing.kind === SymptomKind.NAME_MISSING && host !== domain
          ? { kind: SymptomKind.SERVICE_TARGET_MISSING, name: xmppRecordName(domain), partner: domain, values: [host] }
          : { kind: missing.kind, name: host, partner: domain },
      }],
      incomplete: addresses.length > 0 ? undefined : firstUnaskedReason(observations.map((seen) => seen.outcome)),
    },
  };
}

function inOrder(services: readonly FoundService[]): FoundService[] {
  return [...services].sort((a, b) => a.priority - b.priority || b.weight - a.weight);
}
