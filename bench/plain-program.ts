import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
import { DnsARecord } from '@cdktf/provider-azurerm/lib/dns-a-record';
import { DnsSrvRecord } from '@cdktf/provider-azurerm/lib/dns-srv-record';
import { DnsZone } from '@cdktf/provider-azurerm/lib/dns-zone';
import { NetworkInterface } from '@cdktf/provider-azurerm/lib/network-interface';
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Route } from '@cdktf/provider-azurerm/lib/route';
import { RouteTable } from '@cdktf/provider-azurerm/lib/route-table';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import { SubnetRouteTableAssociation } from '@cdktf/provider-azurerm/lib/subnet-route-table-association';
import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { WindowsVirtualMachine } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
import { type App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import type { Load } from './load';
import { EXTERNAL_RULES, INTERNAL_RULES, type PlainRule } from './plain-rules';

/**
 * The same pools as an engineer would write them without the library: literal names, addresses and rules, and references
 * between resources. Nothing is checked, and only values that depend on the number of the pool are computed.
 */
export function build(app: App, load: Load): void {
  const startScript = readFileSync(join(__dirname, 'edge-start.ps1'), 'utf8');
  const shared = load.stackPerPool ? undefined : stackOf(app, 'edge');
  for (let pool = 1; pool <= load.pools; pool += 1) {
    addPool(shared ?? stackOf(app, `edge-${pool}`), pool, load, startScript);
  }
}

interface Place {
  readonly location: string;
  readonly resourceGroupName: string;
  readonly tags: { [key: string]: string };
}

interface Server {
  readonly access: PublicIp;
  readonly web: PublicIp;
  readonly av: PublicIp;
}

/** A stack and the variable with the password of its servers. */
interface Target {
  readonly stack: TerraformStack;
  readonly password: TerraformVariable;
}

function stackOf(app: App, id: string): Target {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  const password = new TerraformVariable(stack, 'AdministratorPassword-edge_administrator_password', {
    type: 'string',
    description: 'Password of the Edge Servers\' administrator: 12 to 123 characters, three of lower case, upper case, '
      + 'digits and others',
    sensitive: true,
    nullable: false,
  });
  password.overrideLogicalId('edge_administrator_password');
  return { stack, password };
}

function addPool({ stack, password }: Target, pool: number, load: Load, startScript: string): void {
  const federates = pool === 1;
  const edge = new Construct(stack, `Edge${pool}`);
  const name = `lsedge${pool}`;
  const tags = { environment: 'production' };

  const group = new ResourceGroup(edge, 'ResourceGroup', { name: `rg-${name}`, location: 'westeurope', tags });
  const place: Place = { location: 'westeurope', resourceGroupName: group.name, tags };

  const network = new VirtualNetwork(edge, 'VirtualNetwork', {
    ...place, name: `vnet-${name}`, addressSpace: [`10.${pool}.0.0/16`],
  });
  const subnet = (id: string, side: string, range: string): Subnet => new Subnet(edge, id, {
    resourceGroupName: place.resourceGroupName,
    virtualNetworkName: network.name,
    name: `snet-${name}-${side}`,
    addressPrefixes: [range],
    defaultOutboundAccessEnabled: false,
  });
  const external = subnet('ExternalSubnet', 'external', `10.${pool}.0.0/24`);
  const internal = subnet('InternalSubnet', 'internal', `10.${pool}.1.0/24`);

  const externalRoutes = new RouteTable(edge, 'ExternalRoutes', {
    ...place, name: `rt-${name}-external`, bgpRoutePropagationEnabled: false,
  });
  closeRoute(edge, 'ExternalRoutes', externalRoutes, place, 'to-internal-subnet', `10.${pool}.1.0/24`);
  new SubnetRouteTableAssociation(edge, 'ExternalRoutes-Association', {
    subnetId: external.id, routeTableId: externalRoutes.id,
  });
  const internalRoutes = new RouteTable(edge, 'InternalRoutes', {
    ...place, name: `rt-${name}-internal`, bgpRoutePropagationEnabled: true,
  });
  closeRoute(edge, 'InternalRoutes', internalRoutes, place, 'to-external-subnet', `10.${pool}.0.0/24`);
  closeRoute(edge, 'InternalRoutes', internalRoutes, place, 'to-internet', '0.0.0.0/0');
  new SubnetRouteTableAssociation(edge, 'InternalRoutes-Association', {
    subnetId: internal.id, routeTableId: internalRoutes.id,
  });

  const numbers = Array.from({ length: load.servers }, (_, index) => index + 1);
  const addresses = {
    access: numbers.map((number) => `10.${pool}.0.${lastByte(number, 0, 3)}`),
    web: numbers.map((number) => `10.${pool}.0.${lastByte(number, 1, 3)}`),
    av: numbers.map((number) => `10.${pool}.0.${lastByte(number, 2, 3)}`),
    internal: numbers.map((number) => `10.${pool}.1.${lastByte(number, 0, 1)}`),
  };
  const firewalls = [
    addFirewall(edge, 'ExternalFirewall', `nsg-${name}-external`, place, external.id, EXTERNAL_RULES, addresses, federates),
    addFirewall(edge, 'InternalFirewall', `nsg-${name}-internal`, place, internal.id, INTERNAL_RULES, addresses, federates),
  ];

  const availabilitySet = new AvailabilitySet(edge, 'AvailabilitySet', {
    ...place, name: `avail-${name}`, managed: true, platformFaultDomainCount: 2, platformUpdateDomainCount: 5,
  });
  const servers = numbers.map((number) => addServer(
    edge, pool, number, place, external, internal, availabilitySet, password.stringValue, firewalls, startScript,
  ));
  addRecords(stack, pool, load.sipDomains, servers, federates);
}

/** In tens by service, as in the documentation; consecutive after the tenth server. */
function lastByte(number: number, service: number, services: number): number {
  return number <= 10 ? 10 * (service + 1) + number - 1 : 40 + (number - 11) * services + service;
}

function serverName(pool: number, number: number): string {
  return `lsedge${pool}${String(number).padStart(2, '0')}`;
}

function closeRoute(
  edge: Construct, id: string, table: RouteTable, place: Place, name: string, addressPrefix: string,
): void {
  new Route(edge, `${id}-${name}`, {
    resourceGroupName: place.resourceGroupName, routeTableName: table.name, name, addressPrefix, nextHopType: 'None',
  });
}

function addFirewall(
  edge: Construct, id: string, name: string, place: Place, subnetId: string, rules: readonly PlainRule[],
  addresses: Readonly<Record<PlainRule['service'], string[]>>, federates: boolean,
): SubnetNetworkSecurityGroupAssociation {
  const scope = new Construct(edge, id);
  const group = new NetworkSecurityGroup(scope, 'Resource', { ...place, name });
  const association = new SubnetNetworkSecurityGroupAssociation(scope, 'Association', {
    subnetId, networkSecurityGroupId: group.id,
  });
  const common = {
    resourceGroupName: place.resourceGroupName, networkSecurityGroupName: group.name, sourcePortRange: '*',
  };
  for (const rule of rules) {
    if (rule.federation === true && !federates) continue;
    const inbound = rule.name.startsWith('in-');
    const own = addresses[rule.service];
    const ends = rule.peers === 'Internet'
      ? inbound
        ? { sourceAddressPrefix: 'Internet', destinationAddressPrefixes: own }
        : { sourceAddressPrefixes: own, destinationAddressPrefix: 'Internet' }
      : inbound
        ? { sourceAddressPrefixes: [...rule.peers], destinationAddressPrefixes: own }
        : { sourceAddressPrefixes: own, destinationAddressPrefixes: [...rule.peers] };
    new NetworkSecurityRule(scope, rule.name, {
      ...common,
      ...ends,
      name: rule.name,
      description: rule.description,
      priority: rule.priority,
      direction: inbound ? 'Inbound' : 'Outbound',
      access: 'Allow',
      protocol: rule.protocol,
      destinationPortRange: rule.port,
    });
  }
  for (const direction of ['Inbound', 'Outbound']) {
    const deny = direction === 'Inbound' ? 'in-deny-all' : 'out-deny-all';
    new NetworkSecurityRule(scope, deny, {
      ...common,
      name: deny,
      description: 'everything else, any (deny)',
      priority: 4096,
      direction,
      access: 'Deny',
      protocol: '*',
      destinationPortRange: '*',
      sourceAddressPrefix: '*',
      destinationAddressPrefix: '*',
    });
  }
  return association;
}

function addServer(
  edge: Construct, pool: number, number: number, place: Place, external: Subnet, internal: Subnet,
  availabilitySet: AvailabilitySet, password: string, after: SubnetNetworkSecurityGroupAssociation[], startScript: string,
): Server {
  const name = serverName(pool, number);
  const scope = new Construct(edge, `Server-${String(number).padStart(2, '0')}`);
  const byte = (service: number): string => `10.${pool}.0.${lastByte(number, service, 3)}`;
  const internalAddress = `10.${pool}.1.${lastByte(number, 0, 1)}`;
  const publicIp = (part: string): PublicIp => new PublicIp(scope, `PublicIp-${part}`, {
    ...place, name: `pip-${name}-${part}`, sku: 'Standard', allocationMethod: 'Static',
  });
  const server = { access: publicIp('access-edge'), web: publicIp('web-conferencing-edge'), av: publicIp('av-edge') };
  const address = (part: string, privateIpAddress: string, mapped: PublicIp, primary: boolean) => ({
    name: part,
    subnetId: external.id,
    privateIpAddressAllocation: 'Static',
    privateIpAddress,
    publicIpAddressId: mapped.id,
    primary,
  });
  const externalInterface = new NetworkInterface(scope, 'ExternalInterface', {
    ...place,
    name: `nic-${name}-external`,
    ipConfiguration: [
      address('access-edge', byte(0), server.access, true),
      address('web-conferencing-edge', byte(1), server.web, false),
      address('av-edge', byte(2), server.av, false),
    ],
  });
  const internalInterface = new NetworkInterface(scope, 'InternalInterface', {
    ...place,
    name: `nic-${name}-internal`,
    ipConfiguration: [{
      name: 'edge-internal',
      subnetId: internal.id,
      privateIpAddressAllocation: 'Static',
      privateIpAddress: internalAddress,
      primary: true,
    }],
  });
  const machine = new WindowsVirtualMachine(scope, 'VirtualMachine', {
    ...place,
    name,
    computerName: name,
    size: 'Standard_D8s_v5',
    availabilitySetId: availabilitySet.id,
    adminUsername: 'edgeadmin',
    adminPassword: password,
    networkInterfaceIds: [externalInterface.id, internalInterface.id],
    sourceImageReference: {
      publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2012-R2-Datacenter', version: 'latest',
    },
    osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS', diskSizeGb: 128 },
    encryptionAtHostEnabled: true,
    bootDiagnostics: {},
    patchMode: 'Manual',
    automaticUpdatesEnabled: false,
    lifecycle: { ignoreChanges: ['admin_password', 'source_image_reference', 'secure_boot_enabled', 'vtpm_enabled'] },
    dependsOn: after,
  });
  new VirtualMachineExtension(scope, 'StartScript', {
    name: 'edge-start',
    virtualMachineId: machine.id,
    publisher: 'Microsoft.Compute',
    type: 'CustomScriptExtension',
    typeHandlerVersion: '1.10',
    autoUpgradeMinorVersion: true,
    settings: JSON.stringify({ commandToExecute: startCommand(name, pool, [byte(0), byte(1), byte(2)], internalAddress, startScript) }),
    tags: place.tags,
  });
  return server;
}

function startCommand(
  name: string, pool: number, external: readonly string[], internal: string, startScript: string,
): string {
  const script = `$ErrorActionPreference = 'Stop'
$computer = '${name}'
$suffix = 'contoso.net'
$external = @(${external.map((address) => `'${address}'`).join(', ')})
$prefixLength = 24
$gateway = '10.${pool}.0.1'
$dnsServers = @()
$internal = '${internal}'
$routes = @('192.168.10.0/24')
$router = '10.${pool}.1.1'
$hosts = @('192.168.10.90 pool01.contoso.net', '192.168.10.91 pool01.contoso.net')
$features = @('NET-Framework-45-Core', 'Windows-Identity-Foundation')
${startScript}`;
  const encoded = Buffer.from(script, 'utf8').toString('base64');
  return 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command '
    + `"& ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}'))))"`;
}

function addRecords(
  stack: TerraformStack, pool: number, sipDomains: number, servers: readonly Server[], federates: boolean,
): void {
  const domain = `contoso${pool}.com`;
  const scope = new Construct(stack, `dns-${domain}-external`);
  const zone = new DnsZone(scope, 'Resource', { name: domain, resourceGroupName: 'rg-dns' });
  const common = { zoneName: zone.name, resourceGroupName: 'rg-dns', ttl: 3600 };
  const host = (name: string, service: keyof Server): DnsARecord => new DnsARecord(scope, `A-${name}`, {
    ...common, name, records: servers.map((server) => server[service].ipAddress),
  });
  const service = (name: string, unit: string, port: number): DnsSrvRecord => new DnsSrvRecord(scope, `SRV-${name}${unit}`, {
    ...common, name: `${name}${unit}`, record: [{ priority: 0, weight: 0, port, target: `sip${unit}.${domain}` }],
  });
  host('av', 'av');
  host('webcon', 'web');
  for (let index = 0; index < sipDomains; index += 1) {
    const unit = index === 0 ? '' : `.unit${index}`;
    host(`sip${unit}`, 'access');
    service('_sip._tls', unit, 443);
    if (federates) service('_sipfederationtls._tcp', unit, 5061);
  }
}
