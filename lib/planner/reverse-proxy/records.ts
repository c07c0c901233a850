import type { Fqdn } from '../../values/fqdn';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { SimpleUrlKind, WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';
import type { DnsRow } from '../../guide/dns/dns-row';
import type { WebPage } from '../../guide/planning-row';
import { webDnsRowsOf } from '../../guide/web';
import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../../plan/network/dns-plan';
import type { CheckedPool } from '../../check/reverse-proxy/pools';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { distinctNames } from '../dns/access-names';
import { ZoneSelector } from '../dns/zone-selector';
import { lyncdiscoverNames } from './publishing';

const SIP_PORT = 5061;

/** The rows of the guide that require a record; at least one. */
type SourceRows = readonly [SourceRow, ...SourceRow[]];
type SourceRow = Pick<DnsRow, 'id' | 'purpose'>;

/** A record before its zone is selected, with the rows that require it. */
interface Draft {
  readonly side: EdgeSide;
  readonly name: string;
  /** The name that the zone must hold: that of a host record, or the domain of a service record. */
  readonly within: Fqdn;
  readonly host?: { readonly owner: DnsAddressOwner; readonly name: string; readonly addresses: readonly string[] };
  readonly cname?: string;
  readonly srvTarget?: string;
  readonly rows: SourceRows;
}

/** The rows for internal host names of a Front End pool, which the page lists as examples only. */
const FRONT_END_ROWS = {
  sip: { id: 'front-end/a/7', purpose: 'Internal clients sign in to the pool if they find no service record.' },
  dialin: { id: 'front-end/a/9', purpose: 'Dial-in conferencing page.' },
  meet: { id: 'front-end/a/10', purpose: 'Meeting join page.' },
  admin: { id: 'front-end/a/11', purpose: 'Control panel, for the internal network only.' },
} as const;

/**
 * The external records, which resolve to the proxy, and the internal records, which resolve to the pools.
 *
 * Decisions (docs/decisions.md): every SIP domain has `lyncdiscoverinternal`, because clients look it up there; it is a
 * host record, like `lyncdiscover`.
 *
 * @throws EdgeValidationError for a name that no zone holds, an unused zone, and duplicate zones.
 */
export function planWebRecords(request: CheckedProxyRequest): DnsRecordPlan[] {
  const zones = new ZoneSelector(request.source.zones ?? [], request.source.recordsByOthers ?? false);
  const records = new Map<string, DnsRecordPlan>();
  const inside = request.source.internalRecords === false ? [] : internalDrafts(request);
  for (const draft of [...externalDrafts(request), ...inside]) {
    const type = typeOf(draft);
    const id = `${draft.side}/${type}/${draft.name}`;
    const known = records.get(id);
    const tableRows = [...new Set([...known?.tableRows ?? [], ...draft.rows.map((row) => row.id)])];
    records.set(id, known === undefined ? recordOf(id, type, draft, request, zones) : { ...known, tableRows });
  }
  zones.checkAllUsed();
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function recordOf(
  id: string, type: DnsRecordType, draft: Draft, request: CheckedProxyRequest, zones: ZoneSelector,
): DnsRecordPlan {
  const { side, name, within, host, cname, srvTarget, rows } = draft;
  const zone = type === DnsRecordType.CNAME ? undefined : zones.zoneFor(name, within, side);
  return {
    id,
    side,
    type,
    name,
    ttlSeconds: request.ttlSeconds,
    addresses: host === undefined ? [] : addressesOf(host),
    ...(cname === undefined ? {} : { cname }),
    ...(srvTarget === undefined ? {} : { srv: { priority: 0, weight: 0, port: SIP_PORT, target: srvTarget } }),
    ...(zone === undefined ? {} : { zone }),
    purpose: rows[0].purpose,
    tableRows: rows.map((row) => row.id),
  };
}

function externalDrafts(request: CheckedProxyRequest): Draft[] {
  const { pools, officeWebApps, publicAddresses, lyncdiscoverCname } = request;
  const rows = rowsIn(EdgeSide.EXTERNAL, 'reverse-proxy', 'autodiscover', 'mobility');
  const proxy = { owner: DnsAddressOwner.REVERSE_PROXY, name: 'reverse proxy', addresses: publicAddresses };
  const rowsFor = (rowName: DnsRow['name'], rowType: DnsRecordType): SourceRows =>
    atLeastOne(rows.filter(({ name, type }) => name === rowName && type === rowType));
  const hosts = (names: readonly Fqdn[], rowName: DnsRow['name']): Draft[] =>
    drafts(EdgeSide.EXTERNAL, names, { host: proxy }, rowsFor(rowName, DnsRecordType.A));
  const directors = pools.filter((pool) => pool.isDirector);
  const frontEnds = pools.filter((pool) => !pool.isDirector);
  return [
    ...hosts(frontEnds.map((pool) => pool.externalWebFqdn), '{externalWebServicesFqdn}'),
    ...hosts(directors.map((pool) => pool.externalWebFqdn), '{directorExternalWebServicesFqdn}'),
    ...hosts(urlHosts(request, SimpleUrlKind.DIAL_IN), '{dialinFqdn}'),
    ...hosts(urlHosts(request, SimpleUrlKind.MEET), '{meetFqdn}'),
    ...hosts(officeWebApps === undefined ? [] : [officeWebApps.fqdn], '{officeWebAppsFqdn}'),
    ...(lyncdiscoverCname === undefined
      ? hosts(lyncdiscoverNames(request), 'lyncdiscover.{sipDomain}')
      : drafts(EdgeSide.EXTERNAL, lyncdiscoverNames(request), { cname: lyncdiscoverCname.text },
        rowsFor('lyncdiscover.{sipDomain}', DnsRecordType.CNAME))),
  ];
}

function internalDrafts(request: CheckedProxyRequest): Draft[] {
  const { designated, pools, sipDomains, automaticSignInDomains } = request;
  const web = { owner: DnsAddressOwner.POOL, name: designated.fqdn.text, addresses: designated.webAddresses };
  const sip = { owner: DnsAddressOwner.POOL, name: designated.fqdn.text, addresses: designated.sipAddresses };
  const rows = internalRows(designated);
  const discover = rowsIn(EdgeSide.INTERNAL, 'autodiscover', 'mobility').filter(({ type }) => type === DnsRecordType.A);
  const signIn = webDnsRowsOf('client-sign-in').filter(({ table }) => table === 'internal');
  const namesIn = (label: string): Fqdn[] => sipDomains.map((domain) => domain.prepend(label, 'sipDomains'));
  const hosts = (names: readonly Fqdn[], host: NonNullable<Draft['host']>, sources: SourceRows): Draft[] =>
    drafts(EdgeSide.INTERNAL, names, { host }, sources);
  return [
    ...hosts(namesIn('lyncdiscoverinternal'), web, atLeastOne(discover)),
    ...hosts(urlHosts(request, SimpleUrlKind.DIAL_IN), web, rows.dialin),
    ...hosts(urlHosts(request, SimpleUrlKind.MEET), web, rows.meet),
    ...hosts(urlHosts(request, SimpleUrlKind.ADMIN), web, [FRONT_END_ROWS.admin]),
    ...hosts(namesIn('sip'), sip, rows.sip),
    ...pools.filter((pool) => pool.isDirector).flatMap((pool) => hosts(
      [pool.externalWebFqdn],
      { owner: DnsAddressOwner.POOL, name: pool.fqdn.text, addresses: pool.webAddresses },
      atLeastOne(directorRows(pool).filter(({ name }) => name === '{directorExternalWebServicesFqdn}')),
    )),
    ...automaticSignInDomains.map((domain): Draft => ({
      side: EdgeSide.INTERNAL,
      name: SrvOwnerName.of('_sipinternaltls', '_tcp', domain).text,
      within: domain,
      srvTarget: hostIn(designated, domain),
      rows: atLeastOne(signIn),
    })),
  ];
}

function typeOf({ host, cname }: Draft): DnsRecordType {
  if (host !== undefined) return DnsRecordType.A;
  return cname === undefined ? DnsRecordType.SRV : DnsRecordType.CNAME;
}

/** Addresses of a host record; one entry without an address if the platform assigns it at deployment. */
function addressesOf({ owner, name, addresses }: NonNullable<Draft['host']>): DnsAddressPlan[] {
  const entry = { owner, name, service: EdgeService.WEB_SERVICES };
  return addresses.length === 0 ? [entry] : addresses.map((address) => ({ ...entry, address }));
}

function atLeastOne(rows: readonly SourceRow[]): SourceRows {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('no row of the guide requires the record');
  return [first, ...others];
}

/** Target of a service record, which must be in the domain of the record: the pool, or `sip` in the domain. */
function hostIn(pool: CheckedPool, domain: Fqdn): string {
  return pool.fqdn.isDirectlyBelow(domain) ? pool.fqdn.text : domain.prepend('sip', 'sipDomains').text;
}

function drafts(
  side: EdgeSide, names: readonly Fqdn[], data: Pick<Draft, 'host' | 'cname'>, rows: SourceRows,
): Draft[] {
  return distinctNames(names).map((name) => ({ side, name: name.text, within: name, ...data, rows }));
}

function urlHosts({ simpleUrls }: CheckedProxyRequest, kind: SimpleUrlKind): readonly Fqdn[] {
  return simpleUrls.filter((url) => url.kind === kind).map(({ host }) => host);
}

function rowsIn(side: EdgeSide, ...pages: readonly WebPage[]): readonly DnsRow[] {
  return webDnsRowsOf(...pages).filter((row) => row.side === side);
}

function internalRows(pool: CheckedPool): Readonly<Record<'dialin' | 'meet' | 'sip', SourceRows>> {
  if (!pool.isDirector) {
    return { dialin: [FRONT_END_ROWS.dialin], meet: [FRONT_END_ROWS.meet], sip: [FRONT_END_ROWS.sip] };
  }
  const rows = directorRows(pool);
  const named = (rowName: DnsRow['name']): SourceRows => atLeastOne(rows.filter(({ name }) => name === rowName));
  return { dialin: named('{dialinFqdn}'), meet: named('{meetFqdn}'), sip: named('sip.{sipDomain}') };
}

function directorRows(pool: CheckedPool): readonly DnsRow[] {
  return webDnsRowsOf(directorPage(pool));
}

/** The page for a Director of this kind: a single server, or a pool with DNS or hardware load balancing for SIP. */
export function directorPage({ kind, webAddresses, sipAddresses }: CheckedPool): WebPage {
  if (kind === WebServicesPoolKind.DIRECTOR) return 'director-single';
  return sipAddresses.join() === webAddresses.join() ? 'director-hlb' : 'director-dns-and-hlb';
}
