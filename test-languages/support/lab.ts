import type { HostProgram } from './host-program';
import { map, type Reference, struct } from './values';

/** The parts of a lab that tests use. */
export interface Lab {
  readonly app: Reference;
  readonly stack: Reference;
  readonly pool: Reference;
}

/** An app of cdktf that writes to a folder, with a stack for the lab. */
export async function newStack(host: HostProgram, outdir: string): Promise<Omit<Lab, 'pool'> & { readonly group: Reference }> {
  const app = await host.create('cdktf.App', [map({ outdir })]);
  const stack = await host.create('cdktf.TerraformStack', [app, 'lab-edge']);
  await host.create('@cdktf/provider-azurerm.provider.AzurermProvider', [stack, 'azurerm', map({ features: [map({})] })]);
  const group = await host.create('@cdktf/provider-azurerm.resourceGroup.ResourceGroup', [
    stack, 'Lab', map({ name: 'rg-lync-edge-lab', location: 'westeurope' }),
  ]);
  return { app, stack, group };
}

/** The properties of the pool in examples/lab-edge. */
export async function labProps(host: HostProgram, group: Reference): Promise<Record<string, unknown>> {
  const location = await host.get(group, 'location');
  const resourceGroupName = await host.get(group, 'name');
  return {
    ...await labRequest(host),
    network: await host.make('EdgeNetwork', 'create', struct('CreatedNetworkProps', {
      location,
      existingResourceGroupName: resourceGroupName,
      addressSpace: '10.45.0.0/16',
      externalSubnet: '10.45.16.0/24',
      internalSubnet: '10.45.33.0/24',
      bastionSubnet: '10.45.255.0/26',
    })),
    zones: [await host.make('DnsZone', 'azure', struct('AzureDnsZoneProps', { zoneName: 'contoso.com', resourceGroupName, createZone: true }))],
    recordsByOthers: true,
    virtualMachine: struct('EdgeVirtualMachineProps', {
      size: 'Standard_D4s_v5',
      timeZone: 'W. Europe Standard Time',
      nightlyShutdown: struct('NightlyShutdown', { time: '1900', timeZone: 'W. Europe Standard Time' }),
    }),
    tags: map({ environment: 'lab' }),
  };
}

/** What a pool and a request for a plan have in common. */
export async function labRequest(host: HostProgram): Promise<Record<string, unknown>> {
  return {
    product: await host.getStatic('LyncProduct', 'LYNC_SERVER_2013'),
    topology: await host.make('EdgeTopology', 'scaledDnsLoadBalancedNat', struct('ScaledNatEdgeProps', { servers: 2 })),
    sipDomains: ['contoso.com'],
    accessEdge: struct('request.EdgeServiceRequest', { fqdn: 'sip.contoso.com' }),
    webConferencing: struct('request.EdgeServiceRequest', { fqdn: 'webcon.contoso.com' }),
    audioVideo: struct('request.EdgeServiceRequest', { fqdn: 'av.contoso.com' }),
    federation: struct('request.FederationRequest', {}),
    internal: struct('request.InternalSideRequest', {
      fqdn: 'lsedge.contoso.net',
      nextHop: 'pool01.contoso.net',
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
    }),
  };
}

/** A lab, with properties that differ. */
export async function newLab(host: HostProgram, outdir: string, variant: object = {}): Promise<Lab> {
  const { app, stack, group } = await newStack(host, outdir);
  const pool = await host.create('EdgePool', [stack, 'Edge', struct('EdgePoolProps', { ...await labProps(host, group), ...variant })]);
  return { app, stack, pool };
}
