import type { Construct } from 'constructs';
import {
  type ApplicationGatewayProps, DnsZone, ReverseProxy, ReverseProxyHost, ReverseProxyNetwork, type ReverseProxyProps,
  SimpleUrls, WebServicesPool,
} from 'cdktf-lync-edge';

export const IDENTITY = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers'
  + '/Microsoft.ManagedIdentity/userAssignedIdentities/id-proxy';

/** An Application Gateway for the documentation's example, with changes. */
export function contosoGateway(changes: Partial<ApplicationGatewayProps> = {}): ReverseProxyHost {
  return ReverseProxyHost.applicationGateway({
    network: ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: '10.46.0.0/16' }),
    listenerCertificate: 'https://kv-contoso.vault.azure.net/certificates/webext',
    identityId: IDENTITY,
    ...changes,
  });
}

/** The documentation's example behind an Application Gateway. */
export function contosoProxyProps(overrides: Partial<ReverseProxyProps> = {}): ReverseProxyProps {
  return {
    sipDomains: ['contoso.com'],
    host: contosoGateway(),
    pools: [
      WebServicesPool.frontEndPool({
        fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
      }),
      WebServicesPool.director({
        fqdn: 'dir01.contoso.net', externalWebFqdn: 'webdirext.contoso.com', webAddresses: ['192.168.10.80'],
      }),
    ],
    simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: ['192.168.10.100'] },
    zones: [
      DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
      DnsZone.azurePrivate({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
    ],
    ...overrides,
  };
}

export function contosoProxy(scope: Construct, overrides: Partial<ReverseProxyProps> = {}, id = 'Proxy'): ReverseProxy {
  return new ReverseProxy(scope, id, contosoProxyProps(overrides));
}
