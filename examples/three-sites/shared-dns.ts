import { DnsZone } from '@cdktf/provider-azurerm/lib/dns-zone';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** The public zone that all sites use. Their stacks read the state of this one. */
export class SharedDns extends TerraformStack {
  /** Resource group of the zone, a reference that makes the sites depend on this stack. */
  public readonly resourceGroupName: string;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzurermProvider(this, 'azurerm', { features: [{}] });
    const group = new ResourceGroup(this, 'Group', { name: 'rg-dns', location: 'westeurope' });
    const zone = new DnsZone(this, 'Zone', { name: 'contoso.com', resourceGroupName: group.name });
    this.resourceGroupName = zone.resourceGroupName;
  }
}
