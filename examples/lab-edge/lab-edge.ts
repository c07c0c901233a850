import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { DnsZone, EdgeNetwork, EdgePool, type EdgePoolProps, EdgeTopology, LyncProduct } from 'cdktf-lync-edge';

/** Properties of a variant of the lab. The function can add resources to the stack. */
export type LabVariant = (lab: LabEdge) => Partial<EdgePoolProps>;

/** A lab for contoso.com: two Edge Servers behind DNS load balancing, with network, firewalls and public DNS. */
export class LabEdge extends TerraformStack {
  public readonly edge: EdgePool;
  /** Resource group of the lab. */
  public readonly group: ResourceGroup;

  public constructor(scope: Construct, id: string, variant: LabVariant = () => ({})) {
    super(scope, id);
    new AzurermProvider(this, 'azurerm', { features: [{}] });
    const group = new ResourceGroup(this, 'Lab', { name: 'rg-lync-edge-lab', location: 'westeurope' });
    this.group = group;

    this.edge = new EdgePool(this, 'Edge', {
      product: LyncProduct.LYNC_SERVER_2013,
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
      sipDomains: ['contoso.com'],
      accessEdge: { fqdn: 'sip.contoso.com' },
      webConferencing: { fqdn: 'webcon.contoso.com' },
      audioVideo: { fqdn: 'av.contoso.com' },
      federation: {},
      internal: {
        fqdn: 'lsedge.contoso.net',
        nextHop: 'pool01.contoso.net',
        nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
        networks: ['192.168.10.0/24'],
      },
      network: EdgeNetwork.create({
        location: group.location,
        existingResourceGroupName: group.name,
        addressSpace: '10.45.0.0/16',
        externalSubnet: '10.45.16.0/24',
        internalSubnet: '10.45.33.0/24',
        bastionSubnet: '10.45.255.0/26', // remove if you do not need Remote Desktop
      }),
      zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: group.name, createZone: true })],
      recordsByOthers: true, // create lsedge.contoso.net in the internal DNS
      virtualMachine: {
        size: 'Standard_D4s_v5', // half the recommended hardware, enough for a lab
        timeZone: 'W. Europe Standard Time',
        nightlyShutdown: { time: '1900', timeZone: 'W. Europe Standard Time' },
      },
      tags: { environment: 'lab' },
      ...variant(this),
    });
    this.edge.addOutputs(); // the public addresses, and the name servers for the delegation of contoso.com
  }
}
