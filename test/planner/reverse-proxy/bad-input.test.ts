import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import type { ReverseProxyRequest } from '../../../lib/request/reverse-proxy/reverse-proxy-request';
import { SimpleUrls } from '../../../lib/request/reverse-proxy/simple-urls';
import { WebServicesPool } from '../../../lib/request/reverse-proxy/web-services-pool';
import { refusalOf } from '../../support/plan-request';
import { director, frontEndPool, proxyPlan } from '../../support/reverse-proxy';

const given = (meet: string, dialin = 'https://dialin.contoso.com', admin?: string): SimpleUrls =>
  SimpleUrls.of({ meet: { 'contoso.com': meet }, dialin, ...(admin === undefined ? {} : { admin }) });

const withPool = (changes: Parameters<typeof frontEndPool>[0]): Partial<ReverseProxyRequest> => ({ pools: [frontEndPool(changes)] });

test.each<[string, Partial<ReverseProxyRequest>, string, string]>([
  ['no SIP domain', { sipDomains: [] }, 'sipDomains', 'contoso.com'],
  ['the same SIP domain twice', { sipDomains: ['contoso.com', 'CONTOSO.com.'] }, 'sipDomains[1]', 'remove one'],
  ['a SIP domain that is an address', { sipDomains: ['192.168.10.1'] }, 'sipDomains[0]', 'IP address'],
  ['no pool', { pools: [] }, 'pools', 'frontEndPool'],
  ['a pool name of one label', withPool({ fqdn: 'pool01' }), 'pools[0].fqdn', 'domain'],
  ['external and internal web services under one name', withPool({ externalWebFqdn: 'lsweb.contoso.net' }), 'pools[0].externalWebFqdn', 'webext'],
  ['the external name of another pool', { pools: [frontEndPool(), director({ externalWebFqdn: 'WEBEXT.contoso.com' })] },
    'pools[1].externalWebFqdn', 'a unique name'],
  ['a pool without an address', withPool({ webAddresses: [] }), 'pools[0].webAddresses', 'load balancer'],
  ['an address twice', withPool({ webAddresses: ['192.168.10.95', '192.168.10.95'] }), 'pools[0].webAddresses[1]', 'remove one'],
  ['an IPv6 address', withPool({ webAddresses: ['2001:db8::1'] }), 'pools[0].webAddresses[0]', 'IPv4'],
  ['two addresses of one server', {
    pools: [WebServicesPool.standardEditionServer({
      fqdn: 'se01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.1', '192.168.10.2'],
    })],
  }, 'pools[0].webAddresses', 'specify a pool'],
  ['two pools, and none of them designated', {
    pools: [frontEndPool(), frontEndPool({ fqdn: 'pool02.contoso.net', internalWebFqdn: 'web2.contoso.net', externalWebFqdn: 'web2.contoso.com' })],
  }, 'designatedPool', 'pool01.contoso.net'],
  ['a designated pool that is none of them', { designatedPool: 'pool09.contoso.net' }, 'designatedPool', 'use one of them'],
  ['simple URLs in a domain of others', { simpleUrls: SimpleUrls.hostPerUrl({ domain: 'fabrikam.com' }) }, 'simpleUrls.domain', 'fabrikam.com'],
  ['a simple URL over http', { simpleUrls: given('http://meet.contoso.com') }, 'simpleUrls.meet["contoso.com"]', '"https://meet.contoso.com"'],
  ['a simple URL with a port', { simpleUrls: given('https://meet.contoso.com:4443/x') }, 'simpleUrls.meet["contoso.com"]', '"https://meet.contoso.com/x"'],
  ['a simple URL that is a host', { simpleUrls: given('meet.contoso.com') }, 'simpleUrls.meet["contoso.com"]', '"https://meet.contoso.com"'],
  ['a simple URL with a query', { simpleUrls: given('https://meet.contoso.com/?a=b') }, 'simpleUrls.meet["contoso.com"]', 'did you mean'],
  ['a simple URL that is nothing of the kind', { simpleUrls: given('meet') }, 'simpleUrls.meet["contoso.com"]', 'complete URL'],
  ['two simple URLs that are the same', { simpleUrls: given('https://lync.contoso.com/X', 'https://lync.contoso.com/x') }, 'simpleUrls.dialin', 'a unique URL'],
  ['a SIP domain without a Meet URL', {
    sipDomains: ['contoso.com', 'fabrikam.com'], simpleUrls: given('https://meet.contoso.com'),
  }, 'simpleUrls.meet', 'https://meet.fabrikam.com'],
  ['a Meet URL of an unknown domain', {
    simpleUrls: SimpleUrls.of({ meet: { 'litware.com': 'https://meet.litware.com' }, dialin: 'https://dialin.contoso.com' }),
  }, 'simpleUrls.meet', 'litware.com'],
  ['a scope that is none', { simpleUrlScope: 'Redmond' }, 'simpleUrlScope', '"site:Redmond"'],
  ['a scope in another letter case', { simpleUrlScope: 'global' }, 'simpleUrlScope', '"Global"'],
  ['a host for two places', { simpleUrls: given('https://webext.contoso.com/Meet') }, 'simpleUrls.meet["contoso.com"]', 'another host'],
  ['Office Web Apps under the name of a simple URL', { officeWebApps: { fqdn: 'meet.contoso.com', addresses: ['192.168.10.1'] } },
    'officeWebApps.fqdn', 'another host'],
  ['Office Web Apps without an address', { officeWebApps: { fqdn: 'owa.contoso.com', addresses: [] } }, 'officeWebApps.addresses', 'set officeWebApps.addresses'],
  ['a time-out of 0', { requestTimeoutSeconds: 0 }, 'requestTimeoutSeconds', '1'],
  ['a time-out of more than a day', { requestTimeoutSeconds: 86_401 }, 'requestTimeoutSeconds', '86400'],
  ['a TTL of 0', { recordTtlSeconds: 0 }, 'recordTtlSeconds', '1'],
  ['a sign-in domain that is not ours', { automaticSignInDomains: ['litware.com'] }, 'automaticSignInDomains', 'litware.com'],
  ['names that no zone holds', { zones: [] }, 'zones', 'recordsByOthers'],
  ['a zone that holds nothing', {
    zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.com', side: EdgeSide.INTERNAL }, { name: 'litware.com', side: EdgeSide.EXTERNAL }],
  }, 'zones[2]', 'remove it'],
  ['an appliance without an address outside', { appliance: { publicAddresses: [], internalAddresses: ['172.25.33.40'] } }, 'appliance.publicAddresses', 'set appliance.publicAddresses'],
  ['an appliance and a gateway', {
    gateway: { subnet: '10.0.0.0/24', dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false },
  }, 'appliance', 'one of the two'],
  ['an unknown rule acknowledged', { acknowledgements: [{ ruleId: 'simple-url-prefx', reason: 'x' }] }, 'acknowledgements[0].ruleId', 'simple-url-prefix'],
  ['a rule of the Edge acknowledged here', { acknowledgements: [{ ruleId: 'ocs-dns-failover', reason: 'x' }] }, 'acknowledgements[0].ruleId', 'copy the ID'],
])('%s', (_, overrides, property, fix) => {
  const refusal = refusalOf(() => proxyPlan(overrides));
  expect(refusal.property).toBe(property);
  expect(`${refusal.fix} ${refusal.expected}`).toContain(fix);
});
