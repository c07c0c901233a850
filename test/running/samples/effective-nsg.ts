/** What `az network nic list-effective-nsg -o json` prints of a network interface with one group, shortened to two rules. */
export function effectiveNsgJson(): string {
  const rule = (name: string, priority: number, access: string): Record<string, unknown> => ({
    access, destinationAddressPrefix: '0.0.0.0/0', destinationAddressPrefixes: ['0.0.0.0/0'], destinationPortRange: '0-65535',
    destinationPortRanges: ['0-65535'], direction: 'Inbound', expandedDestinationAddressPrefix: null, expandedSourceAddressPrefix: null,
    name, priority, protocol: 'All', sourceAddressPrefix: '0.0.0.0/0', sourceAddressPrefixes: ['0.0.0.0/0'], sourcePortRange: '0-65535',
    sourcePortRanges: ['0-65535'],
  });
  return JSON.stringify({
    networkSecurityGroups: [{
      association: { networkInterface: { id: '/subscriptions/00000000-0000-0000-0000-000000000001/nic/edge01-external' } },
      effectiveSecurityRules: [rule('securityRules/in-443', 1010, 'Allow'), rule('defaultSecurityRules/DenyAllInBound', 65500, 'Deny')],
      networkSecurityGroup: { id: '/subscriptions/00000000-0000-0000-0000-000000000001/nsg/edge-external' },
    }],
  }, undefined, 2);
}
