import type { Fqdn } from '../../values/fqdn';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { SimpleUrlKind, WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';
import type { DnsRow } from '../../guide/dns/dns-row';
import type { WebPage } from '../../guide/planning-row';
import { webDnsRowsOf } from '../../guide/web';
import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../../plan/dns-plan';
import type { CheckedPool } from '../../check/reverse-proxy/pools';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { distinctNames } from '../dns/access-names';
import { ZoneSelector } from '../dns/zone-selector';
import { lyncdiscoverNames } from './publishing';

const SIP_PORT = 5061;

/** The rows that ask for a record; at least one. */
type Reasons = readonly [Reason, ...Reason[]];
type Reason = Pick<DnsRow, 'id' | 'purpose'>;

/** A record before it has a place in a zone, with the rows that ask for it. */
interface Draft {
  readonly side: EdgeSide;
  readonly name: string;
  /** The name itself, or the domain of a service record: what a zone must hold. */
  readonly within: Fqdn;
  readonly host?: { readonly owner: DnsAddressOwner; readonly name: string; readonly addresses: readonly string[] };
  readonly cname?: string;
  readonly srvTarget?: string;
  readonly rows: Reasons;
}

/** The records of the host names that a Front End pool answers inside; the page prints them as examples only. */
const FRONT_END_ROWS = {
  sip: { id: 'front-end/a/7', purpose: 'Clients inside sign in at the pool when they find no service record.' },
  dialin: { id: 'front-end/a/9', purpose: 'Dial-in conferencing page.' },
  meet: { id: 'front-end/a/10', purpose: 'Meeting join page.' },
  admin: { id: 'front-end/a/11', purpose: 'Control panel, inside the organization only.' },
} as const;

/**
 * The records outside, which lead to the proxy, and their counterparts inside, which lead to the pools.
 *
 * Decisions behind it (docs/decisions.md): `lyncdiscoverinternal` is in every SIP domain, as clients look it up there; it
 * is a host record, like `lyncdiscover`.
 *
 * @throws EdgeValidationError for a name that no zone holds, or for zones that hold nothing or the same.
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
  const hosts = (names: readonly Fqdn[], rowName: DnsRow['name']): Draft[] => drafts(EdgeSide.EXTERNAL, names, { host: proxy },
    reasons(rows.filter(({ name, type }) => name === rowName && type === DnsRecordType.A)));
  return [
    ...hosts(pools.filter((pool) => !pool.isDirector).map((pool) => pool.externalWebFqdn), '{externalWebServicesFqdn}'),
    ...hosts(pools.filter((pool) => pool.isDirector).map((pool) => pool.externalWebFqdn), '{directorExternalWebServicesFqdn}'),
    ...hosts(urlHosts(request, SimpleUrlKind.DIAL_IN), '{dialinFqdn}'),
    ...hosts(urlHosts(request, SimpleUrlKind.MEET), '{meetFqdn}'),
    ...hosts(officeWebApps === undefined ? [] : [officeWebApps.fqdn], '{officeWebAppsFqdn}'),
    ...(lyncdiscoverCname === undefined
      ? hosts(lyncdiscoverNames(request), 'lyncdiscover.{sipDomain}')
      : drafts(EdgeSide.EXTERNAL, lyncdiscoverNames(request), { cname: lyncdiscoverCname.text },
        reasons(rows.filter(({ name, type }) => name === 'lyncdiscover.{sipDomain}' && type === DnsRecordType.CNAME)))),
  ];
}

function internalDrafts(request: CheckedProxyRequest): Draft[] {
  const { designated, pools, sipDomains, automaticSignInDomains } = request;
  const web = { owner: DnsAddressOwner.POOL, name: designated.fqdn.text, addresses: designated.webAddresses };
  const sip = { owner: DnsAddressOwner.POOL, name: designated.fqdn.text, addresses: designated.sipAddresses };
  const rows = insideRows(designated);
  const discover = rowsIn(EdgeSide.INTERNAL, 'autodiscover', 'mobility').filter(({ type }) => type === DnsRecordType.A);
  const signIn = webDnsRowsOf('client-sign-in').filter(({ table }) => table === 'internal');
  return [
    ...drafts(EdgeSide.INTERNAL, sipDomains.map((domain) => domain.prepend('lyncdiscoverinternal', 'sipDomains')), { host: web }, reasons(discover)),
    ...drafts(EdgeSide.INTERNAL, urlHosts(request, SimpleUrlKind.DIAL_IN), { host: web }, rows.dialin),
    ...drafts(EdgeSide.INTERNAL, urlHosts(request, SimpleUrlKind.MEET), { host: web }, rows.meet),
    ...drafts(EdgeSide.INTERNAL, urlHosts(request, SimpleUrlKind.ADMIN), { host: web }, [FRONT_END_ROWS.admin]),
    ...drafts(EdgeSide.INTERNAL, sipDomains.map((domain) => domain.prepend('sip', 'sipDomains')), { host: sip }, rows.sip),
    ...pools.filter((pool) => pool.isDirector).flatMap((pool) => drafts(EdgeSide.INTERNAL, [pool.externalWebFqdn],
      { host: { owner: DnsAddressOwner.POOL, name: pool.fqdn.text, addresses: pool.webAddresses } },
      reasons(directorRows(pool).filter(({ name }) => name === '{directorExternalWebServicesFqdn}')))),
    ...automaticSignInDomains.map((domain): Draft => ({
      side: EdgeSide.INTERNAL,
      name: SrvOwnerName.of('_sipinternaltls', '_tcp', domain).text,
      within: domain,
      srvTarget: hostIn(designated, domain),
      rows: reasons(signIn),
    })),
  ];
}

function typeOf({ host, cname }: Draft): DnsRecordType {
  if (host !== undefined) return DnsRecordType.A;
  return cname === undefined ? DnsRecordType.SRV : DnsRecordType.CNAME;
}

/** What a host record leads to; one entry without an address where the platform assigns it at deployment. */
function addressesOf({ owner, name, addresses }: NonNullable<Draft['host']>): DnsAddressPlan[] {
  const one = { owner, name, service: EdgeService.WEB_SERVICES };
  return addresses.length === 0 ? [one] : addresses.map((address) => ({ ...one, address }));
}

function reasons(rows: readonly Reason[]): Reasons {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('no row of the guide asks for the record');
  return [first, ...others];
}

/** The target of a service record is in the domain of the record: a pool elsewhere gets its own name for it. */
function hostIn(pool: CheckedPool, domain: Fqdn): string {
  return pool.fqdn.isDirectlyBelow(domain) ? pool.fqdn.text : domain.prepend('sip', 'sipDomains').text;
}

function drafts(
  side: EdgeSide, names: readonly Fqdn[], data: Pick<Draft, 'host' | 'cname'>, rows: Reasons,
): Draft[] {
  return distinctNames(names).map((name) => ({ side, name: name.text, within: name, ...data, rows }));
}

function urlHosts({ simpleUrls }: CheckedProxyRequest, wanted: SimpleUrlKind): readonly Fqdn[] {
  return simpleUrls.filter(({ kind }) => kind === wanted).map(({ host }) => host);
}

function rowsIn(side: EdgeSide, ...pages: readonly WebPage[]): readonly DnsRow[] {
  return webDnsRowsOf(...pages).filter((row) => row.side === side);
}

function insideRows(pool: CheckedPool): Readonly<Record<'dialin' | 'meet' | 'sip', Reasons>> {
  if (!pool.isDirector) {
    return { dialin: [FRONT_END_ROWS.dialin], meet: [FRONT_END_ROWS.meet], sip: [FRONT_END_ROWS.sip] };
  }
  const rows = directorRows(pool);
  const named = (wanted: DnsRow['name']): Reasons => reasons(rows.filter(({ name }) => name === wanted));
  return { dialin: named('{dialinFqdn}'), meet: named('{meetFqdn}'), sip: named('sip.{sipDomain}') };
}

function directorRows(pool: CheckedPool): readonly DnsRow[] {
  return webDnsRowsOf(directorPage(pool));
}

/** The page about a Director of this kind: one server, or a pool whose SIP is balanced by DNS or by hardware. */
export function directorPage({ kind, webAddresses, sipAddresses }: CheckedPool): WebPage {
  if (kind === WebServicesPoolKind.DIRECTOR) return 'director-single';
  return sipAddresses.join() === webAddresses.join() ? 'director-hlb' : 'director-dns-and-hlb';
}
