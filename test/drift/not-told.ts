import { AT_DEPLOYMENT } from '../../lib/projection/model/words';
import { FederationType } from '../../lib/values/vocabulary/federation';
import { AddressTranslation, LoadBalancing } from '../../lib/values/vocabulary/topology';
import { domainOf, type Pair, type Told } from './told';

/** Why a drift does not tell what a comparison of plans tells, and where that is so. */
export interface NotTold {
  readonly reason: string;
  readonly is: (told: Told, pair: Pair) => boolean;
}

const of = (table: string, ...facts: string[]) => (told: Told): boolean => told.table === table && (facts.length === 0 || facts.includes(told.fact));
const anyOf = (...tests: ((told: Told) => boolean)[]) => (told: Told): boolean => tests.some((test) => test(told));

const SETTINGS_OF_ALL = ['access-edge-configuration', 'external-access-policy', 'federation', 'partner-domains', 'hosting-providers', 'blocked-domains', 'public-im', 'mobile-push', 'xmpp', 'xmpp-partners'];

/** What exports cannot tell, or tell in another way. */
export const NOT_TOLD: readonly NotTold[] = [
  { reason: 'rules are compared with security groups and firewalls, packet by packet', is: ({ table }) => /-(?:inbound|outbound)-rules$|^firewall-addresses$|^media-policy-/.test(table) },
  { reason: 'findings follow from the plan', is: of('findings') },
  { reason: 'no export of a load balancer is read: its addresses are told as records', is: anyOf(of('virtual-addresses'), of('listeners'), of('balanced-network'), of('dns-records', 'owners')) },
  { reason: 'features and conditions follow from settings and partners', is: of('overview', 'inUse', 'otherConditions') },
  { reason: 'the part on products and builds tells it', is: of('overview', 'product', 'productBuild', 'newestWindows', 'xmppProxy', 'windowsFeatures') },
  { reason: 'the kind of deployment is told as servers, addresses and records', is: of('overview', 'topology', 'servers', 'platform', 'translation', 'addressing') },
  { reason: 'nobody configures it', is: of('overview', 'failover', 'exchangeUm', 'alsoDeployed', 'peakLoad', 'planningDate') },
  { reason: 'it is told beside the plan, because it is the plan that is wrong', is: of('overview', 'otherEdgePools') },
  { reason: 'internal networks are told as routes', is: of('overview', 'internalNetworks') },
  { reason: 'the plan does not have it', is: ({ table, fact }, { planned: { organization: own } }) => table === 'overview' && (
    (fact === 'site' && own?.siteName === undefined) || (fact === 'disabled' && own?.legacyTlsDisabled === undefined) || fact === 'certificateTimes') },
  { reason: 'the registry does not set it', is: (told, { runs }) => of('overview', 'disabled')(told) && runs.organization?.legacyTlsDisabled === undefined },
  { reason: 'the topology does not have it', is: (told, { runs }) => of('overview', 'site')(told) && runs.organization?.siteName === undefined },
  { reason: 'zones are those of the deployment', is: of('dns-records', 'zone') },
  { reason: 'they are told as records', is: anyOf(of('federation', 'discoverableDomains'), of('xmpp', 'fqdn', 'domains'), of('mobile-push', 'domains')) },
  { reason: 'partners do not tell it', is: anyOf(of('federation', 'otherPartnerProducts', 'microsoft365Networks', 'microsoft365ListDate'), of('partner-domains', 'product', 'hosted', 'stack'), of('hosting-providers', 'product', 'hosted'), of('xmpp-partners', 'stack')) },
  { reason: 'who is discovered is on no list', is: ({ table, id }, { planned, runs }) => table === 'partner-domains'
    && [planned, runs].some(({ federation }) => federation?.partners.some(({ domain, type }) => domain === id && type === FederationType.DISCOVERED_PARTNER_DOMAIN)) },
  { reason: 'clients and licenses are not settings', is: anyOf(of('mobile-push', 'clients'), of('public-im', 'ended', 'provisioning', 'unencryptedMedia')) },
  { reason: 'clients that need no service have no setting', is: (told, { runs: { mobilePush } }) => of('mobile-push', 'removed')(told) && mobilePush?.apple !== true && mobilePush?.microsoft !== true },
  { reason: 'federation, XMPP and push notification that are missing are told as their settings and partners', is: anyOf(of('federation', 'added'), of('xmpp', 'added'), of('mobile-push', 'added')) },
  { reason: 'only the deployment or the NAT rules know which public address a server has', is: (told, { planned, runs }) => (
    (of('server-addresses', 'publicAddress')(told) && (planned.translation !== AddressTranslation.NONE || told.value?.startsWith(AT_DEPLOYMENT) === true)) || (of('server-ipv6-addresses', 'address')(told) && [...planned.servers, ...runs.servers].some(({ external }) => external.addresses.some(({ ipv6Address, publicIpv6Address }) => ipv6Address !== publicIpv6Address)))) },
  { reason: 'whose a planned address was is told as the address of a server', is: (told) => of('dns-records', 'addresses')(told) && told.value === ' -> ' },
  { reason: 'the plan does not have the public address', is: (told, { planned }) => of('dns-records', 'addresses')(told) && (told.value?.endsWith(`-> ${AT_DEPLOYMENT}`) === true || planned.dnsRecords.some(({ id, addresses }) => id === told.id && addresses.some(({ address }) => address === undefined))) },
  { reason: 'authorities and sources are not in a certificate', is: of('certificates', 'issuedBy', 'authority', 'source', 'installed') },
  { reason: 'as long as another certificate is in use, it is compared with the plan', is: ({ table, id }, { planned, runs }) => table === 'certificates' && id.startsWith('edge-external')
    && (planned.existingExternalCertificate !== undefined || runs.existingExternalCertificate !== undefined) },
  { reason: 'the name of a policy tells its scope', is: of('external-access-policy', 'scope') },
  { reason: 'a policy that does not exist has no settings', is: ({ table }, { planned, runs }) => table === 'external-access-policy' && planned.externalAccessPolicy.identity !== runs.externalAccessPolicy.identity },
  { reason: 'another pool may need it', is: ({ table }, { planned }) => planned.hasOtherEdgePools === true && SETTINGS_OF_ALL.includes(table) },
  { reason: 'no record of the domain was read', is: ({ table, id, fact }, { planned, runs }) => table === 'dns-records' && fact === 'added'
    && !runs.dnsRecords.some(({ side, name }) => id.startsWith(`${side}/`) && domainOf(planned, name) === domainOf(planned, id.split('/')[2] ?? '')) },
  { reason: 'where no site has a route, it was perhaps not read', is: (told, { runs }) => of('overview', 'routes')(told) && (!runs.routes.sip || !runs.routes.xmpp) },
  { reason: 'lists without federation have no effect', is: ({ table, fact }, { planned, runs }) => ['federation', 'partner-domains', 'hosting-providers', 'blocked-domains'].includes(table) && fact === 'removed'
    && (!runs.accessEdgeConfiguration.allowFederatedUsers || planned.federation === undefined) },
  { reason: 'resolvers that the plan does not have are told beside it', is: (told, { planned }) => of('overview', 'perimeterDns')(told) && planned.internal.perimeterDnsServers.length === 0 },
  { reason: 'a plan without addresses of the next hop leaves them to others', is: (told, { planned, runs }) => anyOf(of('overview', 'nextHop'), of('server-settings', 'hosts'))(told)
    && [planned, runs].some(({ internal }) => internal.nextHopAddresses.length === 0 || internal.perimeterDnsServers.length > 0) },
  { reason: 'of load balancers and of records that are not there nothing is read', is: (told, { planned, runs }) => of('server-settings', 'drained')(told)
    && (planned.loadBalancing !== LoadBalancing.DNS || runs.loadBalancing !== LoadBalancing.DNS) },
  { reason: 'names in SIP domains that the plan does not have are not its own', is: ({ table, id, fact }, { planned, runs }) => table === 'dns-records' && fact === 'removed'
    && runs.sipDomains.some((domain) => !planned.sipDomains.includes(domain) && id.endsWith(`.${domain}`)) },
  { reason: 'other names of the organization may lead to the pool too', is: ({ table, id, fact }) => table === 'dns-records' && fact === 'removed' && /\/(?:A|AAAA|CNAME)\/(?:sip|sipinternal|sipexternal|lyncdiscover)\./.test(id) },
];

/** What a drift tells, and a comparison of plans does not. */
export const ONLY_DRIFT: readonly NotTold[] = [
  { reason: 'plans do not have listeners', is: of('server-settings', 'listener') },
  { reason: 'the planned certificate is looked for on the servers', is: ({ table, id }, { planned, runs }) => table === 'certificates' && id.startsWith('edge-external')
    && (planned.existingExternalCertificate !== undefined || runs.existingExternalCertificate !== undefined) },
  { reason: 'a service that is missing as a whole is told as its settings', is: (told, { runs }) => (of('mobile-push', 'services')(told) && runs.mobilePush === undefined)
    || (of('federation', 'partnerDiscovery')(told) && runs.federation === undefined) },
];
