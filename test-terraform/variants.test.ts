import { DataAzurermKeyVault } from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault';
import { DataAzurermSubnet } from '@cdktf/provider-azurerm/lib/data-azurerm-subnet';
import { DataAzurermVirtualNetwork } from '@cdktf/provider-azurerm/lib/data-azurerm-virtual-network';
import type { TerraformStack } from 'cdktf';
import {
  AdministratorPassword, DnsZone, EdgeFeature, EdgeNetwork, EdgePlacement, EdgeTopology, FederationSrvRecord,
} from 'cdktf-lync-edge';
import { type PoolChange, publicZone, synthesizePool, synthesizeStack } from './support/edge-stack';
import { describeValidation, isOffline } from './support/providers';
import { Workspace } from './support/workspace';

const DISK_ENCRYPTION_SET = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/'
  + 'Microsoft.Compute/diskEncryptionSets/des-edge';

const POOLS: Readonly<Record<string, PoolChange>> = {
  'a single server behind NAT': () => ({ topology: EdgeTopology.singleNat() }),
  'a single server with one external address': () => ({
    topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
    webConferencing: undefined, audioVideo: undefined,
  }),
  'a pool with one external address for each server': () => ({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
    webConferencing: undefined, audioVideo: undefined,
  }),
  'a pool with public addresses': () => ({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }) }),
  'a virtual network and a DNS zone that exist': () => ({
    zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })],
    network: EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope',
      resourceGroupName: 'rg-edge',
      virtualNetworkName: 'vnet-perimeter',
      virtualNetworkResourceGroupName: 'rg-network',
      externalSubnet: '10.45.16.0/24',
      internalSubnet: '10.45.33.0/24',
      existingBastionSubnet: '10.45.255.0/26',
    }),
  }),
  'existing subnets, found by data sources': (stack) => ({
    network: EdgeNetwork.fromExistingSubnets({
      location: 'westeurope',
      resourceGroupName: 'rg-edge',
      externalSubnet: { id: subnetId(stack, 'external'), addressPrefix: '10.45.16.0/24' },
      internalSubnet: { id: subnetId(stack, 'internal'), addressPrefix: '10.45.33.0/24' },
    }),
  }),
  'a password from a Key Vault': (stack) => ({
    administratorPassword: AdministratorPassword.keyVaultSecret({
      keyVaultId: new DataAzurermKeyVault(stack, 'Vault', { name: 'kv-edge', resourceGroupName: 'rg-keys' }).id,
      secretName: 'edge-administrator',
    }),
  }),
  'availability zones, data disks and keys of one\'s own': () => ({
    placement: EdgePlacement.availabilityZones(['1', '2']),
    virtualMachine: { dataDiskSizeGb: 256, diskEncryptionSetId: DISK_ENCRYPTION_SET },
  }),
  'internal names in a private zone for two virtual networks': (stack) => ({
    recordsByOthers: false,
    zones: [
      publicZone('contoso.com'),
      DnsZone.azurePrivate({
        zoneName: 'contoso.net', resourceGroupName: 'rg-dns', createZone: true,
        linkedVirtualNetworkIds: [
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-network/providers/Microsoft.Network'
          + '/virtualNetworks/vnet-servers',
          new DataAzurermVirtualNetwork(stack, 'Clients', { name: 'vnet-clients', resourceGroupName: 'rg-network' }).id,
        ],
      }),
    ],
  }),
  'instant messaging for remote users only, without federation': () => ({
    features: [EdgeFeature.REMOTE_USER_ACCESS],
    federation: undefined,
  }),
};

const CONFIGURATIONS: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries(POOLS).map(([name, change]) => [name, () => synthesizePool(change)])),
  'a federation SRV record without a pool': () => synthesizeStack((stack) => {
    new FederationSrvRecord(stack, 'Federation', {
      sipDomain: 'contoso.com', zone: publicZone('contoso.com'), accessEdgeFqdn: 'sip.contoso.com',
    });
  }),
};

function subnetId(stack: TerraformStack, name: string): string {
  return new DataAzurermSubnet(stack, name, {
    name: `snet-edge-${name}`, virtualNetworkName: 'vnet-perimeter', resourceGroupName: 'rg-network',
  }).id;
}

describeValidation('a configuration', () => {
  it.each(Object.entries(CONFIGURATIONS))(
    `with %s is accepted by the providers${isOffline ? ', applied, complete at once, and destroyed' : ''}`,
    async (_name, configuration) => {
      const variant = new Workspace('variant', configuration());
      await variant.init();
      expect(await variant.validate()).toEqual([]);
      if (!isOffline) return;
      await variant.apply();
      expect(await variant.resources()).not.toEqual([]);
      expect(await variant.planExitCode()).toBe(0);
      await variant.destroy();
      expect(await variant.resources()).toEqual([]);
    },
  );
});
