import type { Fqdn } from '../../values/fqdn';
import { distinctNames } from '../dns/access-names';
import { ZoneSelector } from '../dns/zone-selector';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { type WebDnsRow, webDnsRowsOf, type WebTopology } from '../../guide/web';
import type { CheckedPool } from '../../check/reverse-proxy/pools';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { lyncdiscoverNames } from './publishing';
import type { WebDnsRecordPlan } from '../../plan/reverse-proxy-plan';
import { WebServicesPoolKind } from '../../request/reverse-proxy/web-services-pool';

/** What host records outside lead to. */
export const PROXY = 'reverse proxy';

const SIP_PORT = 5061;

/** A record before it has a place in a zone, with the rows that ask for it. */
interface Draft {
  readonly location: 'external' | 'internal';
  readonly name: string;
  /** The name itself, or the domain of a service record: what a zone must hold. */
  readonly within: Fqdn;
  readonly host?: { readonly leadsTo: string; readonly addresses: readonly string[] };
  readonly cname?: string;
  readonly srvTarget?: string;
  readonly rows: readonly Pick<WebDnsRow, 'id' | 'purpose'>[];
}

/** The records of the host names that a Front End pool answers inside; the page prints them as examples only. */
const FRONT_END_ROWS = {
  sip: { id: 'front-end/a/7', purpose: 'Clients inside sign in at the pool when they find no service record.' },
  dialin: { id: 'front-end/a/9', purpose: 'Dial-in conferencing page.' },
  meet: { id: 'front-end/a/10', purpose: 'Meeting join page.' },
  admin: { id: 'front-end/a/11', purpose: 'Control panel, inside the organisation only.' },
} as const;

/**
 * The records outside, which lead to the proxy, and their counterparts inside, which lead to the pools.
 *
 * Decisions behind it (docs/decisions.md): `lyncdiscoverinternal` is in every SIP domain, as clients look it up there; it
 * is a host record, like `lyncdiscover`.
 *
 * @throws EdgeValidationError for a name that no zone holds, or for zones that hold nothing or the same.
 */
export function planWebRecords(request: CheckedProxyRequest): WebDnsRecordPlan[] {
  const zones = new ZoneSelector(request.source.zones ?? [], request.source.recordsByOthers ?? false);
  const records = new Map<string, WebDnsRecordPlan>();
  const inside = request.source.internalRecords === false ? [] : internalDrafts(request);
  for (const draft of [...externalDrafts(request), ...inside]) {
    const type = draft.host !== undefined ? 'A' : draft.cname !== undefined ? 'CNAME' : 'SRV';
    const id = `${draft.location}/${type}/${draft.name}`;
    const known = records.get(id);
    const tableRows = [...new Set([...known?.tableRows ?? [], ...draft.rows.map((row) => row.id)])];
    records.set(id, known === undefined ? recordOf(id, type, draft, request, zones) : { ...known, tableRows });
  }
  zones.checkAllUsed();
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function recordOf(
  id: string, type: string, draft: Draft, request: CheckedProxyRequest, zones: ZoneSelector,
): WebDnsRecordPlan {
  const { location, name, within, host, cname, srvTarget, rows } = draft;
  const zone = type === 'CNAME' ? undefined : zones.zoneFor(name, within, location === 'internal');
  return {
    id,
    location,
    type,
    name,
    ttlSeconds: request.ttlSeconds,
    ...(host === undefined ? { addresses: [] } : { leadsTo: host.leadsTo, addresses: [...host.addresses] }),
    ...(cname === undefined ? {} : { cname }),
    ...(srvTarget === undefined ? {} : { srv: { priority: 0, weight: 0, port: SIP_PORT, target: srvTarget } }),
    ...(zone === undefined ? {} : { zone }),
    purpose: String(rows[0]?.purpose),
    tableRows: rows.map((row) => row.id),
  };
}

function externalDrafts(request: CheckedProxyRequest): Draft[] {
  const { pools, officeWebApps, publicAddresses, lyncdiscoverCname } = request;
  const rows = rowsIn('external', 'reverse-proxy', 'autodiscover', 'mobility');
  const proxy = { leadsTo: PROXY, addresses: publicAddresses };
  const hosts = (names: readonly Fqdn[], rowName: WebDnsRow['name']): Draft[] => drafts('external', names, { host: proxy },
    rows.filter(({ name, type }) => name === rowName && type === 'A'));
  return [
    ...hosts(pools.filter((pool) => !pool.isDirector).map((pool) => pool.externalWebFqdn), '{externalWebServicesFqdn}'),
    ...hosts(pools.filter((pool) => pool.isDirector).map((pool) => pool.externalWebFqdn), '{directorExternalWebServicesFqdn}'),
    ...hosts(urlHosts(request, 'dialin'), '{dialinFqdn}'),
    ...hosts(urlHosts(request, 'meet'), '{meetFqdn}'),
    ...hosts(officeWebApps === undefined ? [] : [officeWebApps.fqdn], '{officeWebAppsFqdn}'),
    ...(lyncdiscoverCname === undefined
      ? hosts(lyncdiscoverNames(request), 'lyncdiscover.{sipDomain}')
      : drafts('external', lyncdiscoverNames(request), { cname: lyncdiscoverCname.text },
        rows.filter(({ name, type }) => name === 'lyncdiscover.{sipDomain}' && type === 'CNAME'))),
  ];
}

function internalDrafts(request: CheckedProxyRequest): Draft[] {
  const { designated, pools, sipDomains, automaticSignInDomains } = request;
  const web = { leadsTo: designated.fqdn.text, addresses: designated.webAddresses };
  const sip = { leadsTo: designated.fqdn.text, addresses: designated.sipAddresses };
  const rows = insideRows(designated);
  const discover = rowsIn('internal', 'autodiscover', 'mobility').filter(({ type }) => type === 'A');
  const signIn = webDnsRowsOf('client-sign-in').filter(({ table }) => table === 'internal');
  return [
    ...drafts('internal', sipDomains.map((domain) => domain.prepend('lyncdiscoverinternal', 'sipDomains')), { host: web }, discover),
    ...drafts('internal', urlHosts(request, 'dialin'), { host: web }, rows.dialin),
    ...drafts('internal', urlHosts(request, 'meet'), { host: web }, rows.meet),
    ...drafts('internal', urlHosts(request, 'admin'), { host: web }, [FRONT_END_ROWS.admin]),
    ...drafts('internal', sipDomains.map((domain) => domain.prepend('sip', 'sipDomains')), { host: sip }, rows.sip),
    ...pools.filter((pool) => pool.isDirector).flatMap((pool) => drafts('internal', [pool.externalWebFqdn],
      { host: { leadsTo: pool.fqdn.text, addresses: pool.webAddresses } },
      directorRows(pool).filter(({ name }) => name === '{directorExternalWebServicesFqdn}'))),
    ...automaticSignInDomains.map((domain): Draft => ({
      location: 'internal',
      name: SrvOwnerName.of('_sipinternaltls', '_tcp', domain).text,
      within: domain,
      srvTarget: hostIn(designated, domain),
      rows: signIn,
    })),
  ];
}

/** The target of a service record is in the domain of the record: a pool elsewhere gets its own name for it. */
function hostIn(pool: CheckedPool, domain: Fqdn): string {
  return pool.fqdn.isDirectlyBelow(domain) ? pool.fqdn.text : domain.prepend('sip', 'sipDomains').text;
}

function drafts(
  location: Draft['location'], names: readonly Fqdn[], data: Pick<Draft, 'host' | 'cname'>, rows: Draft['rows'],
): Draft[] {
  return distinctNames(names).map((name) => ({ location, name: name.text, within: name, ...data, rows }));
}

function urlHosts({ simpleUrls }: CheckedProxyRequest, wanted: string): readonly Fqdn[] {
  return simpleUrls.filter(({ kind }) => kind === wanted).map(({ host }) => host);
}

function rowsIn(location: WebDnsRow['location'], ...topologies: readonly WebTopology[]): readonly WebDnsRow[] {
  return webDnsRowsOf(...topologies).filter((row) => row.location === location);
}

function insideRows(pool: CheckedPool): Readonly<Record<'dialin' | 'meet' | 'sip', Draft['rows']>> {
  if (!pool.isDirector) {
    return { dialin: [FRONT_END_ROWS.dialin], meet: [FRONT_END_ROWS.meet], sip: [FRONT_END_ROWS.sip] };
  }
  const rows = directorRows(pool);
  const named = (wanted: WebDnsRow['name']): Draft['rows'] => rows.filter(({ name }) => name === wanted);
  return { dialin: named('{dialinFqdn}'), meet: named('{meetFqdn}'), sip: named('sip.{sipDomain}') };
}

function directorRows(pool: CheckedPool): readonly WebDnsRow[] {
  return webDnsRowsOf(directorTopology(pool));
}

/** The page about a Director of this kind: one server, or a pool whose SIP is balanced by DNS or by hardware. */
export function directorTopology({ kind, webAddresses, sipAddresses }: CheckedPool): WebTopology {
  if (kind === WebServicesPoolKind.DIRECTOR) return 'director-single';
  return sipAddresses.join() === webAddresses.join() ? 'director-hlb' : 'director-dns-and-hlb';
}
