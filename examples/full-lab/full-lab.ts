import { DataAzurermKeyVault } from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import {
  DnsZone, EdgeCertificate, type EdgeDnsZone, GatewayCapacity, ReverseProxy, ReverseProxyHost, ReverseProxyNetwork,
  SimpleUrls, WebServicesPool,
} from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The resources that the Edge pool and the reverse proxy share. */
class LabParts extends Construct {
  public static of(lab: LabEdge): LabParts {
    const existing = lab.node.tryFindChild('Parts');
    return existing instanceof LabParts ? existing : new LabParts(lab);
  }

  /** An existing vault that is enabled for deployment. */
  public readonly vault = new DataAzurermKeyVault(this, 'Vault', { name: 'kv-lync-edge-lab', resourceGroupName: 'rg-keys' });
  public readonly zone: EdgeDnsZone;

  private constructor(lab: LabEdge) {
    super(lab, 'Parts');
    this.zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: lab.group.name, createZone: true });
  }
}

/** The lab with certificates from a Key Vault and a reverse proxy: everything that external users need. */
export class FullLab extends LabEdge {
  public readonly proxy: ReverseProxy;

  public constructor(scope: Construct, id: string) {
    super(scope, id, (lab) => {
      const { vault, zone } = LabParts.of(lab);
      return {
        zones: [zone],
        certificates: {
          external: EdgeCertificate.selfSigned({ keyVaultId: vault.id }),
          internal: EdgeCertificate.selfSigned({ keyVaultId: vault.id }),
        },
      };
    });
    this.edge.acknowledge('certificate-self-signed', 'a lab: the clients trust the certificate');
    const { vault, zone } = LabParts.of(this);

    const identity = new UserAssignedIdentity(this, 'ProxyIdentity', {
      name: 'id-lync-proxy-lab', resourceGroupName: this.group.name, location: this.group.location,
    });
    const role = new RoleAssignment(this, 'ProxyReadsSecrets', {
      scope: vault.id, roleDefinitionName: 'Key Vault Secrets User', principalId: identity.principalId,
    });
    this.proxy = new ReverseProxy(this, 'Proxy', {
      edge: this.edge,
      host: ReverseProxyHost.applicationGateway({
        network: ReverseProxyNetwork.create({
          location: this.group.location, existingResourceGroupName: this.group.name, addressSpace: '10.46.0.0/24',
        }),
        certificate: EdgeCertificate.selfSigned({ keyVaultId: vault.id }),
        identityId: identity.id,
        capacity: GatewayCapacity.fixed(1),
      }),
      pools: [WebServicesPool.frontEndPool({
        fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
      })],
      simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
      zones: [zone],
      recordsByOthers: true,
    });
    // The gateway cannot start until it can read its certificate.
    const gateway = this.proxy.gateway?.resource;
    if (gateway !== undefined) {
      gateway.dependsOn = [...gateway.dependsOn ?? [], `${role.terraformResourceType}.${role.friendlyUniqueId}`];
    }
  }
}
