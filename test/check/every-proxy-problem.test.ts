import { planReverseProxy } from '../../lib/planner/reverse-proxy';
import { refusalOf } from '../support/plan-request';
import { frontEndPool, gatewayRequest, proxyRequest } from '../support/reverse-proxy';

const WRONG = {
  sipDomains: ['contoso.com', 'fabrikam_com'],
  pools: [frontEndPool({ fqdn: 'pool_01.contoso.net', webAddresses: ['192.168.10.900'], sipAddresses: ['192.168.10.90', 'lync'] })],
  designatedPool: 'dir',
  officeWebApps: { fqdn: 'office_web.contoso.com', addresses: ['192.168.10'] },
  simpleUrlScope: 'Emea',
  requestTimeoutSeconds: 0,
  recordTtlSeconds: -1,
};
const PROPERTIES = [
  'sipDomains[1]', 'pools[0].fqdn', 'pools[0].webAddresses[0]', 'pools[0].sipAddresses[1]', 'designatedPool', 'officeWebApps.fqdn',
  'officeWebApps.addresses[0]', 'simpleUrlScope', 'requestTimeoutSeconds', 'recordTtlSeconds',
];
const toldOf = (plan: () => unknown): readonly string[] => refusalOf(plan).problems.map(({ property }) => property);

test('what is wrong with each value of a request is told together', () => {
  expect(toldOf(() => planReverseProxy(proxyRequest({
    ...WRONG, appliance: { publicAddresses: ['131.107.155.400'], internalAddresses: ['172.25.33.40/24'] },
  })))).toEqual([...PROPERTIES, 'appliance.publicAddresses[0]', 'appliance.internalAddresses[0]']);
  expect(toldOf(() => planReverseProxy(gatewayRequest({
    ...WRONG, gateway: { subnet: '10.45.40.0', dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false },
  })))).toEqual([...PROPERTIES, 'gateway.subnet']);
});

test('a problem between two values comes first, and alone if the values themselves are right', () => {
  const twice = { pools: [frontEndPool(), frontEndPool()] };
  expect(toldOf(() => planReverseProxy(proxyRequest(twice)))).toEqual(['pools[1].fqdn']);
  expect(toldOf(() => planReverseProxy(proxyRequest({ ...twice, recordTtlSeconds: -1 })))).toEqual(['pools[1].fqdn', 'recordTtlSeconds']);
});
