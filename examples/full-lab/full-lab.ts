import { DataAzurermKeyVault } from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import type { Construct } from 'constructs';
import {
  DnsZone, EdgeCertificate, type EdgeDnsZone, GatewayCapacity, ReverseProxy, ReverseProxyHost, ReverseProxyNetwork,
  SimpleUrls, WebServicesPool,
} from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The lab with certificates from a Key Vault and a reverse proxy: everything that users outside need. */
export class FullLab extends LabEdge {
  public readonly proxy: ReverseProxy;

  public constructor(scope: Construct, id: string) {
    let vault: DataAzurermKeyVault | undefined;
    let zone: EdgeDnsZone | undefined;
    super(scope, id, (lab) => {
      // A vault that exists, is enabled for deployment, and holds the certificate "webext" for the listeners.
      vault = new DataAzurermKeyVault(lab, 'Vault', { name: 'kv-lync-edge-lab', resourceGroupName: 'rg-keys' });
      zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: lab.group.name, createZone: true });
      return {
        zones: [zone],
        certificates: {
          external: EdgeCertificate.selfSigned({ keyVaultId: vault.id }),
          internal: EdgeCertificate.selfSigned({ keyVaultId: vault.id }),
        },
      };
    });
    this.edge.acknowledge('certificate-self-signed', 'a lab: the clients trust the certificate');

    const identity = new UserAssignedIdentity(this, 'ProxyIdentity', {
      name: 'id-lync-proxy-lab', resourceGroupName: this.group.name, location: this.group.location,
    });
    new RoleAssignment(this, 'ProxyReadsSecrets', {
      scope: vault!.id, roleDefinitionName: 'Key Vault Secrets User', principalId: identity.principalId,
    });
    this.proxy = new ReverseProxy(this, 'Proxy', {
      edge: this.edge,
      host: ReverseProxyHost.applicationGateway({
        network: ReverseProxyNetwork.create({
          location: this.group.location, existingResourceGroupName: this.group.name, addressSpace: '10.46.0.0/24',
        }),
        listenerCertificate: `${vault!.vaultUri}certificates/webext`,
        identityId: identity.id,
        capacity: GatewayCapacity.fixed(1),
      }),
      pools: [WebServicesPool.frontEndPool({
        fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
      })],
      simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
      zones: [zone!],
      recordsByOthers: true,
    });
  }
}
