import { DeployedAddresses, EdgeNetwork, type EdgePlan, EdgePool, type EdgePoolProps, EdgeSide, EdgeTopology } from 'cdktf-lync-edge';
import { ordinaryPool, type PoolChange, publicZone, synthesizeStack } from './support/edge-stack';
import { describeOffline } from './support/providers';
import { Workspace } from './support/workspace';

interface RecordSetValues {
  readonly name: string;
  readonly zone_name?: string;
  readonly records?: string[];
}

const ONE_ADDRESS: Partial<EdgePoolProps> = { webConferencing: undefined, audioVideo: undefined };

const TOPOLOGIES: Readonly<Record<string, PoolChange>> = {
  'DNS load balancing': () => ({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) }),
  'one address for all services': () => ({
    ...ONE_ADDRESS, topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
  }),
  'Azure load balancers': () => ({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }),
  'two address families': () => ({
    ...ONE_ADDRESS,
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
    network: EdgeNetwork.create({
      location: 'westeurope',
      addressSpace: '10.45.0.0/16',
      ipv6AddressSpace: 'fd00:10:45::/48',
      externalIpv6Subnet: 'fd00:10:45:0::/64',
    }),
  }),
};

/** Every public address that the plan knows, with the server or load balancer that has it. */
function publicAddressesOf({ servers, loadBalancers }: EdgePlan): (string | undefined)[] {
  return [
    ...servers.flatMap(({ external }) => external.addresses.flatMap((each) => [
      each.publicAddress, ...(each.ipv6Address === undefined ? [] : [each.publicIpv6Address]),
    ])),
    ...loadBalancers.flatMap(({ virtualAddresses }) => virtualAddresses.map(({ address }) => address)),
  ];
}

describeOffline('the addresses of a deployed pool', () => {
  it.each(Object.entries(TOPOLOGIES))('are in its plan afterwards, from the state and from the outputs: %s', async (_name, change) => {
    let pool: EdgePool | undefined;
    const json = synthesizeStack((stack) => {
      pool = new EdgePool(stack, 'Edge', { ...ordinaryPool(), ...change(stack) });
      pool.addOutputs();
      // Another pool with servers at the same addresses, which must not be mixed up.
      new EdgePool(stack, 'Other', { ...ordinaryPool(), ...otherNames(), ...change(stack) }).addOutputs();
    });
    const workspace = new Workspace('deployed-addresses', json);
    await workspace.init();
    await workspace.apply();
    const { plan } = pool as EdgePool;
    expect(publicAddressesOf(plan)).toContain(undefined);

    const { stdout: state } = await workspace.terraform(['show', '-json']);
    const filled = DeployedAddresses.ofTerraformShow(state).inEdgePlan(plan);
    expect(publicAddressesOf(filled)).not.toContain(undefined);
    for (const { side, addresses } of filled.dnsRecords) {
      if (side === EdgeSide.EXTERNAL) expect(addresses.map(({ address }) => address)).not.toContain(undefined);
    }
    const { stdout: outputs } = await workspace.terraform(['output', '-json']);
    expect(DeployedAddresses.ofTerraformOutput(outputs).inEdgePlan(plan)).toEqual(filled);

    // The records that were deployed have the addresses that the plan now shows.
    const values = Object.values(await workspace.resourceValues()) as RecordSetValues[];
    const deployed = values.filter(({ zone_name: zone, records }) => zone === 'contoso.com' && records !== undefined);
    expect(deployed.length).toBeGreaterThan(0);
    for (const { name, records = [] } of deployed) {
      const planned = filled.dnsRecords
        .filter((record) => record.name === `${name}.contoso.com`)
        .flatMap(({ addresses }) => addresses);
      expect(planned.map(({ address }) => address)).toEqual(expect.arrayContaining(records));
    }
  });
});

function otherNames(): Partial<EdgePoolProps> {
  return {
    sipDomains: ['fabrikam.com'],
    accessEdge: { fqdn: 'sip.fabrikam.com' },
    webConferencing: { fqdn: 'webcon.fabrikam.com' },
    audioVideo: { fqdn: 'av.fabrikam.com' },
    internal: {
      fqdn: 'fabedge.contoso.net',
      nextHop: 'pool02.contoso.net',
      nextHopAddresses: ['192.168.20.90'],
      networks: ['192.168.20.0/24'],
    },
    federation: undefined,
    hasOtherEdgePools: true,
    zones: [publicZone('fabrikam.com')],
    network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.45.0.0/16' }),
  };
}
