import { planReverseProxy } from '../../lib/planner/reverse-proxy';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import type { ReverseProxyRequest } from '../../lib/request/reverse-proxy/reverse-proxy-request';
import { SimpleUrls } from '../../lib/request/reverse-proxy/simple-urls';
import { WebServicesPool, type WebServicesPoolProps } from '../../lib/request/reverse-proxy/web-services-pool';

/** The Front End pool of the documentation's example, with changes. */
export function frontEndPool(changes: Partial<WebServicesPoolProps> = {}): WebServicesPool {
  return WebServicesPool.frontEndPool({
    fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
    sipAddresses: ['192.168.10.90', '192.168.10.91'], internalWebFqdn: 'lsweb.contoso.net', ...changes,
  });
}

/** The Director of the documentation's example. */
export function director(changes: Partial<WebServicesPoolProps> = {}): WebServicesPool {
  return WebServicesPool.director({
    fqdn: 'dir01.contoso.net', externalWebFqdn: 'webdirext.contoso.com', webAddresses: ['192.168.10.80'], ...changes,
  });
}

/** The documentation's example on an appliance: a Front End pool, a Director and Office Web Apps of contoso.com. */
export function proxyRequest(overrides: Partial<ReverseProxyRequest> = {}): ReverseProxyRequest {
  return {
    sipDomains: ['contoso.com'],
    pools: [frontEndPool(), director()],
    simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: ['192.168.10.100'] },
    zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.com', side: EdgeSide.INTERNAL }],
    appliance: { publicAddresses: ['131.107.155.40'], internalAddresses: ['172.25.33.40'] },
    ...overrides,
  };
}

/** The same behind an Application Gateway. */
export function gatewayRequest(overrides: Partial<ReverseProxyRequest> = {}): ReverseProxyRequest {
  const { appliance: _appliance, ...request } = proxyRequest(overrides);
  return {
    gateway: {
      subnet: '10.45.40.0/24', dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false,
    },
    ...request,
  };
}

/** The plan of the documentation's example, with the given properties instead of its own. */
export function proxyPlan(overrides: Partial<ReverseProxyRequest> = {}): ReverseProxyPlan {
  return planReverseProxy(proxyRequest(overrides));
}

export function gatewayPlan(overrides: Partial<ReverseProxyRequest> = {}): ReverseProxyPlan {
  return planReverseProxy(gatewayRequest(overrides));
}
