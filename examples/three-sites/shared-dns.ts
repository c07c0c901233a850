import { DnsZone } from '@cdktf/provider-azurerm/lib/dns-zone';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** What the sites have in common: the public zone. Its state is read by theirs. */
export class SharedDns extends TerraformStack {
  /** Resource group of the zone: a reference, by which the sites wait for this stack. */
  public readonly resourceGroupName: string;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzurermProvider(this, 'azurerm', { features: [{}] });
    const group = new ResourceGroup(this, 'Group', { name: 'rg-dns', location: 'westeurope' });
    const zone = new DnsZone(this, 'Zone', { name: 'contoso.com', resourceGroupName: group.name });
    this.resourceGroupName = zone.resourceGroupName;
  }
}
