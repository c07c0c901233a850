import fc from 'fast-check';
import { planningChoices, planningRecipe, type Recipe, serversOf, zoneNames } from './edge-request';
import { applianceRecipes, proxyChoices, proxyPlanningRecipe } from './proxy-request';
import { made } from './recipe';
import { hostileLine, maybe, rarely } from './texts';

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers';
const VAULT = `${SUBSCRIPTION}/Microsoft.KeyVault/vaults/kv-edge`;
const SUBNETS = `${SUBSCRIPTION}/Microsoft.Network/virtualNetworks/vnet/subnets`;
const IDENTITY = `${SUBSCRIPTION}/Microsoft.ManagedIdentity/userAssignedIdentities/id-gateway`;

const tags = fc.dictionary(fc.constantFrom('owner', 'cost center', 'a${b}c', '$(x)', 'q"\'`'), hostileLine.filter((text) => text.length <= 256), { maxKeys: 3 });
const certificate = fc.oneof(
  fc.record({ keyVaultId: fc.constant(VAULT), validityMonths: maybe(fc.constantFrom(1, 12)), tags: maybe(tags) }).map((props) => made('EdgeCertificate.selfSigned', props)),
  fc.record({ keyVaultId: fc.constant(VAULT), issuerName: fc.constantFrom('DigiCert', 'Own-CA') }).map((props) => made('EdgeCertificate.fromIssuer', props)),
  fc.record({ keyVaultId: fc.constant(VAULT), signed: fc.constantFrom(true, true, false) }).map((props) => made('EdgeCertificate.signedElsewhere', props)),
  fc.constant(made('EdgeCertificate.existing', { keyVaultId: VAULT, certificateId: 'https://kv-edge.vault.azure.net/certificates/edge' })),
);

const networkKind = fc.constantFrom('create', 'create', 'inExistingVirtualNetwork', 'fromExistingSubnets');
const ranges = { externalSubnet: '10.45.0.0/24', internalSubnet: '10.45.33.0/24' };

function networkRecipe(kind: string, bastion: boolean, ipv6: boolean): unknown {
  const location = 'westeurope';
  if (kind === 'create') {
    return made('EdgeNetwork.create', {
      location, addressSpace: '10.45.0.0/16', ...ranges, bastionSubnet: bastion ? '10.45.35.0/26' : undefined,
      ipv6AddressSpace: ipv6 ? 'fd00:10:45::/48' : undefined, internalIpv6Subnet: ipv6 ? 'fd00:10:45:33::/64' : undefined,
    });
  }
  const existing = { location, resourceGroupName: 'rg', existingBastionSubnet: bastion ? '10.45.35.0/26' : undefined };
  if (kind === 'inExistingVirtualNetwork') {
    return made('EdgeNetwork.inExistingVirtualNetwork', { ...existing, virtualNetworkName: 'vnet', ...ranges, internalIpv6Subnet: ipv6 ? 'fd00:10:45:33::/64' : undefined });
  }
  return made('EdgeNetwork.fromExistingSubnets', {
    ...existing, externalSubnet: { id: `${SUBNETS}/outside`, addressPrefix: ranges.externalSubnet },
    internalSubnet: { id: `${SUBNETS}/inside`, addressPrefix: ranges.internalSubnet, ipv6AddressPrefix: ipv6 ? 'fd00:10:45:33::/64' : undefined },
  });
}

function zoneRecipes(names: { readonly external: readonly string[]; readonly internal: readonly string[] }, createZone: boolean | undefined): unknown[] {
  return [
    ...names.external.map((zoneName) => made('DnsZone.azure', { zoneName, resourceGroupName: 'rg-dns', createZone })),
    ...names.internal.map((zoneName) => made('DnsZone.azurePrivate', { zoneName, resourceGroupName: 'rg-dns' })),
  ];
}

/** Valid and nearly valid properties of an Edge pool. */
export const poolProps: fc.Arbitrary<Recipe> = fc.record({
  planning: planningChoices, networkKind, createZone: maybe(fc.boolean()), tags: maybe(tags),
  placement: maybe(fc.constantFrom(made('EdgePlacement.availabilitySet', { faultDomains: 2 }), made('EdgePlacement.availabilityZones', ['1', '2'])), 3),
  external: maybe(certificate, 3), internal: maybe(certificate, 4), naming: maybe(fc.constant(made('ResourceNaming.new')), 4),
  size: maybe(fc.constantFrom('Standard_D8s_v5', 'Standard_B2s'), 3),
  password: maybe(fc.constantFrom(
    made('AdministratorPassword.variable', 'edge_password'), made('AdministratorPassword.keyVaultSecret', { keyVaultId: VAULT, secretName: 'edge-password' }),
  ), 3),
  timeZone: maybe(fc.constantFrom('UTC', 'W. Europe Standard Time'), 4), balancerAddress: maybe(fc.integer({ min: 5, max: 50 })),
}).map((chosen) => {
  const { planning, tags: given, external, internal, size, timeZone } = chosen;
  // Azure assigns public addresses by NAT: no public topology there.
  const kind = planning.topology.kind.replace('Public', 'Nat');
  const adapted = { ...planning, topology: { ...planning.topology, kind: kind as typeof planning.topology.kind } };
  const ipv6 = planning.networks.internalIpv6 && kind !== 'scaledHardwareLoadBalanced' && planning.topology.single;
  const servers = planning.overrides?.map(({ computerName, internalAddress }, index) => ({
    number: index + 1, computerName: kind === 'singleNat' ? undefined : computerName, internalAddress: internalAddress === undefined ? undefined : `10.45.33.${internalAddress}`,
  }));
  return {
    ...planningRecipe({ ...adapted, networks: { ...planning.networks, internalIpv6: ipv6 } }),
    network: networkRecipe(chosen.networkKind, planning.networks.bastion, ipv6),
    servers: servers?.filter(({ number }) => number <= serversOf(adapted.topology)),
    zones: zoneRecipes(zoneNames(planning), chosen.createZone),
    placement: chosen.placement, tags: given, naming: chosen.naming, administratorPassword: chosen.password,
    virtualMachine: size === undefined && timeZone === undefined ? undefined : { size, timeZone },
    certificates: external === undefined && internal === undefined ? undefined : { external, internal },
    loadBalancer: kind === 'scaledHardwareLoadBalanced' && chosen.balancerAddress !== undefined
      ? made('EdgeLoadBalancer.azure', { internalAddress: `10.45.33.${chosen.balancerAddress}` }) : undefined,
  };
});

/** Valid and nearly valid properties of a reverse proxy. */
export const proxyProps: fc.Arbitrary<Recipe> = fc.record({
  planning: proxyChoices, appliance: applianceRecipes, onGateway: rarely(2), certificate, zones: maybe(fc.constant(['1', '2'])), tags: maybe(tags), capacity: fc.boolean(),
}).map(({ planning, appliance, onGateway, certificate: listener, zones, tags: given, capacity }) => ({
  ...proxyPlanningRecipe(planning), tags: given,
  zones: planning.records === 'others' ? [] : [
    ...zoneRecipes({ external: planning.sipDomains, internal: planning.internalRecords === false ? [] : planning.sipDomains }, undefined),
  ],
  host: onGateway ? made('ReverseProxyHost.applicationGateway', {
    network: made('ReverseProxyNetwork.create', { location: 'westeurope', addressSpace: '10.60.0.0/16', subnet: '10.60.0.0/24' }),
    identityId: IDENTITY, certificate: listener, zones, capacity: capacity ? made('GatewayCapacity.fixed', 2) : made('GatewayCapacity.autoscale', 1, 5),
  }) : made('ReverseProxyHost.appliance', appliance),
}));
