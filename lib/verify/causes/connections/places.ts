import { serviceName } from '../../../plan/servers/service-names';
import type { EdgeService } from '../../../values/vocabulary/edge-service';
import type { Transport } from '../../../values/vocabulary/traffic';
import type { Endpoint } from '../../model/endpoint';
import { type Symptom, SymptomKind } from '../../model/symptom';
import { VerifyArea } from '../../model/verify-area';
import { type CauseFacts, endpointOf, passedOf } from '../cause-facts';
import type { FoundSymptom } from '../found-symptom';
import { groupedBy } from '../grouped-symptoms';

/** How a port that should be open did not answer. */
export enum PlaceFailure {
  REFUSED = 'refused',
  SILENT = 'silent',
  UNREACHABLE = 'unreachable',
}

/** A port of a server, load balancer or reverse proxy that cannot be reached. */
export interface Place {
  readonly owner: string;
  readonly address: string;
  readonly service?: EdgeService;
  readonly transport: Transport | undefined;
  readonly port: number | undefined;
  readonly isIpv6: boolean;
  readonly failure: PlaceFailure;
  /** IDs of the firewall rules of the plan that open it. */
  readonly firewallRules: readonly string[];
  readonly of: readonly FoundSymptom[];
}

type Where = Pick<Place, 'owner' | 'address' | 'service' | 'transport' | 'port' | 'isIpv6'>;

interface PlacedSymptom {
  readonly found: FoundSymptom;
  readonly where: Where;
  readonly firewallRules: readonly string[];
}

/** Ports that failed, and those that answered. */
export interface Places {
  readonly failed: readonly Place[];
  /** Endpoints of the plan that answered, or whose answer was wrong. */
  readonly answered: readonly Endpoint[];
}

const FAILURES: ReadonlyMap<SymptomKind, PlaceFailure> = new Map([
  [SymptomKind.CONNECTION_REFUSED, PlaceFailure.REFUSED],
  [SymptomKind.CONNECTION_SILENT, PlaceFailure.SILENT],
  [SymptomKind.CONNECTION_UNREACHABLE, PlaceFailure.UNREACHABLE],
]);

/** Areas in which a met expectation means that an endpoint answered. */
const REACHED = new Set([VerifyArea.PORTS, VerifyArea.MEDIA, VerifyArea.CERTIFICATES, VerifyArea.SIP, VerifyArea.XMPP]);

/** Whether a symptom says that a port could not be reached. */
function isFailure({ symptom }: FoundSymptom): boolean {
  return symptom.partner === undefined && FAILURES.has(symptom.kind);
}

/** Ports as they were seen. Several expectations about a port are one place. */
export function placesOf(found: readonly FoundSymptom[], facts: CauseFacts): Places {
  const failed = [...groupedBy(found.filter(isFailure).map((each) => placed(each, facts)), ({ where }) => JSON.stringify([
    where.owner, where.service, where.address, where.transport, where.port,
  ])).values()].map(placeOf);
  // A wrong answer is one, too.
  const wrong = found.filter((each) => each.symptom.partner === undefined && !isFailure(each));
  return {
    failed,
    answered: [...new Set([...passedOf(facts), ...wrong].flatMap(({ expectation: { area, subject } }) => (
      REACHED.has(area) ? endpointOf(facts, subject) ?? [] : [])))],
  };
}

/** `TCP 443`. */
export function portLabel({ transport, port }: Pick<Place, 'transport' | 'port'>): string {
  return port === undefined ? 'its port' : `${transport ?? 'TCP'} ${port}`;
}

/** `Access Edge`, or what is known of it. */
export function serviceLabel({ service }: Pick<Place, 'service'>): string {
  return service === undefined ? 'service' : serviceName(service);
}

/** Where it is, from the symptom and from the endpoint that its expectation is about. */
function placed(found: FoundSymptom, facts: CauseFacts): PlacedSymptom {
  const { symptom, expectation } = found;
  const endpoint = endpointOf(facts, expectation.subject);
  const address = symptom.address ?? endpoint?.address ?? '';
  const service = symptom.service ?? endpoint?.service;
  return {
    found,
    firewallRules: symptom.firewallRules ?? endpoint?.firewallRules ?? [],
    where: {
      owner: symptom.owner ?? endpoint?.ownerName ?? symptom.name ?? expectation.subject,
      address, transport: symptom.transport ?? endpoint?.transport, port: symptom.port ?? endpoint?.port,
      isIpv6: address.includes(':') || endpoint?.isIpv6 === true,
      ...(service === undefined ? {} : { service }),
    },
  };
}

function placeOf(group: readonly [PlacedSymptom, ...PlacedSymptom[]]): Place {
  return {
    ...group[0].where,
    failure: failureOf(group.map(({ found }) => found.symptom)),
    firewallRules: [...new Set(group.flatMap(({ firewallRules }) => firewallRules))],
    of: group.map(({ found }) => found),
  };
}

/** Who refuses was reached. */
function failureOf(symptoms: readonly Symptom[]): PlaceFailure {
  const all = new Set(symptoms.map(({ kind }) => FAILURES.get(kind)));
  if (all.has(PlaceFailure.REFUSED)) return PlaceFailure.REFUSED;
  return all.has(PlaceFailure.SILENT) ? PlaceFailure.SILENT : PlaceFailure.UNREACHABLE;
}
