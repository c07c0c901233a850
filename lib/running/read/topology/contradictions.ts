import { RunningPortUse, type RunningEdgeService, type RunningPort } from '../../model/running-edge-service';
import type { UnreadValue } from '../../model/unread-value';
import { compareText } from '../plain-text';
import type { TopologyParts } from './topology-parts';

/** As many values as a reader takes in. */
const MOST_SHOWN = 5;

/** What a document and the cmdlets tell differently, such as after a change between both. What the document tells is used. */
export function topologyContradictions(document: TopologyParts | undefined, cmdlets: TopologyParts | undefined): UnreadValue[] {
  if (document === undefined || cmdlets === undefined) return [];
  const between = new Contradictions(document, cmdlets);
  between.lists('sites', document.sites?.map(({ name }) => name.toLowerCase()), cmdlets.sites?.map(({ name }) => name.toLowerCase()));
  between.lists('SIP domains', document.sipDomains?.names, cmdlets.sipDomains?.names);
  between.texts('default SIP domain', document.sipDomains?.defaultName, cmdlets.sipDomains?.defaultName);
  between.lists('Edge pools', document.edgeServices?.map(({ poolFqdn }) => poolFqdn), cmdlets.edgeServices?.map(({ poolFqdn }) => poolFqdn));
  between.lists('simple URLs', urlsOf(document), urlsOf(cmdlets));
  const services = new Map(cmdlets.edgeServices?.map((service) => [service.poolFqdn, service]));
  for (const service of document.edgeServices ?? []) {
    const same = services.get(service.poolFqdn);
    if (same !== undefined) compareServices(between, service, same, document, cmdlets);
  }
  const webServices = new Map(cmdlets.webServices?.map((service) => [service.poolFqdn, service]));
  for (const { poolFqdn, externalFqdn } of document.webServices ?? []) {
    between.texts(`external name of the web services of ${poolFqdn}`, externalFqdn, webServices.get(poolFqdn)?.externalFqdn);
  }
  return between.found;
}

function compareServices(
  between: Contradictions, service: RunningEdgeService, same: RunningEdgeService, document: TopologyParts, cmdlets: TopologyParts,
): void {
  const { poolFqdn } = service;
  const computersIn = ({ pools }: TopologyParts): string[] | undefined => {
    const computers = pools?.find(({ fqdn }) => fqdn === poolFqdn)?.computers.map(({ fqdn }) => fqdn);
    return computers?.length === 0 ? undefined : computers;
  };
  between.texts(`next hop of ${poolFqdn}`, service.nextHop, same.nextHop);
  between.lists(`computers of ${poolFqdn}`, computersIn(document), computersIn(cmdlets));
  for (const { service: role, fqdn } of service.externalNames) {
    between.texts(`external name of ${role} of ${poolFqdn}`, fqdn, same.externalNames.find((name) => name.service === role)?.fqdn);
  }
  // The cmdlet lacks some ports, and the document may have those of XMPP without a partner.
  const isIn = (one: RunningPort, ports: readonly RunningPort[]): boolean => ports.some((other) => keyOf(one) === keyOf(other));
  between.lists(
    `ports of ${poolFqdn}`,
    service.ports.filter((port) => port.use !== RunningPortUse.OTHER && isIn(port, same.ports)).map(portText),
    same.ports.filter((port) => isIn(port, service.ports)).map(portText),
  );
}

class Contradictions {
  public readonly found: UnreadValue[] = [];

  public constructor(private readonly document: TopologyParts, private readonly cmdlets: TopologyParts) {}

  /** Adds two texts that differ. What one does not tell is not a contradiction. */
  public texts(what: string, one: string | undefined, other: string | undefined): void {
    if (one !== undefined && other !== undefined && one !== other) this.add(what, one, other);
  }

  /** As {@link texts}, for lists in any order, with what only one has. */
  public lists(what: string, one: readonly string[] | undefined, other: readonly string[] | undefined): void {
    if (one === undefined || other === undefined) return;
    const [first, second] = [onlyIn(one, other), onlyIn(other, one)];
    if (first.length > 0 || second.length > 0) this.add(what, shown(first), shown(second));
  }

  private add(what: string, one: string, other: string): void {
    const [first, second] = [this.document.source.file, this.cmdlets.source.file];
    this.found.push({
      what, usualPlace: 'Topology Builder, "Publish Topology"; collect both files again',
      reason: `${first} has ${one}, and ${second} has ${other}: ${first} is used`, file: first,
    });
  }
}

function onlyIn(one: readonly string[], other: readonly string[]): string[] {
  const others = new Set(other);
  return [...new Set(one)].filter((text) => !others.has(text)).sort(compareText);
}

function shown(texts: readonly string[]): string {
  const more = texts.length - MOST_SHOWN;
  return texts.length === 0 ? 'none of these' : `${texts.slice(0, MOST_SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function urlsOf({ simpleUrls }: TopologyParts): string[] | undefined {
  return simpleUrls?.map(({ kind, sipDomain, url }) => `${kind} ${sipDomain} ${url.toLowerCase().replace(/\/$/, '')}`);
}

function keyOf({ service, use, side }: RunningPort): string {
  return `${service} ${use} ${side}`;
}

function portText({ service, use, side, port, count }: RunningPort): string {
  return `${side} ${service} ${use} ${port}${count === 1 ? '' : `-${port + count - 1}`}`;
}
