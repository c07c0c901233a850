import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { productPage } from '../../plan/product/product-page';
import { productWords } from '../../plan/product/product-words';
import { serviceName } from '../../plan/servers/service-names';
import { PlatformKey } from '../../values/vocabulary/platform';
import { type Endpoint, endpointLabel } from '../model/endpoint';
import { CheckOutcome } from '../model/expectation';
import type { PlanToVerify } from '../model/plan-to-verify';
import type { CauseEvidence } from './cause-evidence';
import { shellName } from './words/cause-words';
import type { JudgedExpectation } from './found-symptom';

/** What the causes are found with. */
export interface CauseFacts {
  readonly plan: PlanToVerify;
  readonly evidence: CauseEvidence;
  readonly judged: readonly JudgedExpectation[];
  /** What the product calls itself: `Lync Server`. */
  readonly family: string;
  /** Whether security groups are among the firewalls of the deployment. */
  readonly hasSecurityGroups: boolean;
  /** Planned records by type and name: `A sip.contoso.com`. */
  readonly records: ReadonlyMap<string, DnsRecordPlan>;
  /** Planned endpoints by their label. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** FQDN of each Edge Server by its computer name, as it can stand in a step. */
  readonly serverFqdns: ReadonlyMap<string, string>;
  /** Zones of the plan, and its SIP domains, in which names are looked for. */
  readonly domains: ReadonlySet<string>;
}

/** What the plan says, in the form in which causes need it. */
export function causeFacts(plan: PlanToVerify, judged: readonly JudgedExpectation[], evidence: CauseEvidence): CauseFacts {
  const { edge, proxy, records, endpoints } = plan;
  const zones = records.flatMap(({ zone }) => (zone === undefined ? [] : [zone]));
  return {
    plan, evidence, judged,
    family: edge === undefined ? 'Lync Server' : productWords(edge.product.key).family,
    hasSecurityGroups: edge?.platform === PlatformKey.AZURE || proxy?.gateway !== undefined,
    records: new Map(records.map((record) => [`${record.type} ${record.name}`, record])),
    // A reverse proxy may have the same port at several addresses, which its labels then end with.
    endpoints: new Map(endpoints.flatMap((endpoint): [string, Endpoint][] => {
      const label = endpointLabel(endpoint, serviceName(endpoint.service));
      return [[label, endpoint], [`${label}, ${endpoint.address ?? ''}`, endpoint]];
    })),
    serverFqdns: new Map(edge?.servers.map(({ computerName, fqdn }) => [computerName, shellName(fqdn, 'the server')])),
    domains: new Set([...zones, ...(edge ?? proxy)?.sipDomains ?? []]),
  };
}

/** The page, or the one of the product's successor. */
export function pageOf({ plan: { edge } }: CauseFacts, page: string): string {
  return edge === undefined ? page : productPage(edge, page);
}

/** The planned record that an expectation is about: its ID has the type and the name of it. */
export function recordOf({ records }: CauseFacts, id: string): DnsRecordPlan | undefined {
  const [, type, name] = /\/(A|AAAA|CNAME|SRV)\/([^/]+)/.exec(id) ?? [];
  return type === undefined || name === undefined ? undefined : records.get(`${type} ${name}`);
}

/** The endpoint that the subject of an expectation begins with. */
export function endpointOf({ endpoints }: CauseFacts, subject: string): Endpoint | undefined {
  for (let label = subject; label !== ''; label = label.slice(0, Math.max(0, label.lastIndexOf(', ')))) {
    const endpoint = endpoints.get(label);
    if (endpoint !== undefined) return endpoint;
  }
  return undefined;
}

/** Zone of a name: the planned one, a domain of the plan, or else the domain above it. */
export function zoneOf({ domains }: CauseFacts, name: string): string {
  const labels = name.split('.');
  // Names have at most 127 labels, and only those of a hostile answer come close.
  for (let from = 0; from < Math.min(labels.length, 16); from += 1) {
    const domain = labels.slice(from).join('.');
    if (domains.has(domain)) return domain;
  }
  const host = Math.max(0, labels.findIndex((label) => !label.startsWith('_')));
  return labels.slice(host > 0 || labels.length <= 2 ? host : 1).join('.');
}

/** Expectations that are met. */
export function passedOf({ judged }: CauseFacts): JudgedExpectation[] {
  return judged.filter(({ judgement }) => judgement.outcome === CheckOutcome.PASSED);
}

/** The FQDN of a server, or the name that there is. */
export function fqdnOf({ serverFqdns }: CauseFacts, owner: string): string {
  return serverFqdns.get(owner) ?? owner;
}
