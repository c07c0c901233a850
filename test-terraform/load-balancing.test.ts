import { type EdgePool, type EdgePoolProps, EdgePlacement, EdgeTopology } from 'cdktf-lync-edge';
import { synthesizePool } from './support/edge-stack';
import { describeOffline, describeValidation, isOffline } from './support/providers';
import { addressesOf, changedAttributes, type TerraformPlan } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const ASSOCIATION = 'azurerm_network_interface_backend_address_pool_association';
const balanced = (servers: number, singleExternalAddress = false): Partial<EdgePoolProps> => ({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }),
  ...(singleExternalAddress ? { webConferencing: undefined, audioVideo: undefined } : {}),
});

const VARIANTS: Readonly<Record<string, Partial<EdgePoolProps>>> = {
  'an address for each service': balanced(2),
  'one external address': balanced(2, true),
  'availability zones and XMPP': { ...balanced(3), placement: EdgePlacement.availabilityZones(['1', '2']), xmpp: {} },
};

describeValidation('hardware load balancing', () => {
  it.each(Object.entries(VARIANTS))(
    `with %s is accepted by the providers${isOffline ? ', applied, complete at once, and destroyed' : ''}`,
    async (_name, change) => {
      const variant = new Workspace('balanced', synthesizePool(() => change));
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

/** A deployed pool, and what Terraform makes of changes to it. */
function deployed(base: Partial<EdgePoolProps>): {
  readonly planOf: (change: Partial<EdgePoolProps>, afterwards?: (pool: EdgePool) => void) => Promise<TerraformPlan>;
} {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = new Workspace('deployed', synthesizePool(() => base));
    await workspace.init();
    await workspace.apply();
  });
  return {
    planOf: (change, afterwards) => {
      workspace.write(synthesizePool(() => ({ ...base, ...change }), afterwards));
      return workspace.plan();
    },
  };
}
const changesOf = (plan: TerraformPlan): string[] =>
  [...new Set(plan.updated.map((change) => [change.type, ...changedAttributes(change)].join(' ')))].sort();

describeOffline('a deployed pool behind load balancers', () => {
  const { planOf } = deployed(balanced(2));

  it('gets the associations of a third server, and its addresses in the rules', async () => {
    const plan = await planOf(balanced(3));
    expect(addressesOf([...plan.deleted, ...plan.replaced])).toEqual([]);
    const associations = plan.created.filter(({ type }) => type === ASSOCIATION);
    expect(associations).toHaveLength(4);
    const others = plan.created.filter((created) => !associations.includes(created) && !/^\w+\.Edge_Server-03_/.test(created.address));
    expect(addressesOf(others)).toEqual([]);
    expect(addressesOf(associations).every((address) => address.includes('-03_'))).toBe(true);
    expect(changesOf(plan)).toEqual([
      'azurerm_network_security_rule destination_address_prefixes', 'azurerm_network_security_rule source_address_prefixes',
    ]);
  });

  it('loses only the associations of a drained server', async () => {
    const plan = await planOf({}, (pool) => pool.drain(2));
    expect(addressesOf([...plan.created, ...plan.updated, ...plan.replaced])).toEqual([]);
    expect(plan.deleted.map(({ type }) => type)).toEqual(Array(4).fill(ASSOCIATION));
    expect(addressesOf(plan.deleted).every((address) => address.includes('-02_'))).toBe(true);
  });
});

describeOffline('a deployed pool under DNS load balancing', () => {
  const { planOf } = deployed({});

  it('loses only the addresses of a drained server in its records', async () => {
    const plan = await planOf({}, (pool) => pool.drain(1));
    expect(addressesOf(plan.changes)).toEqual(addressesOf(plan.updated));
    expect(changesOf(plan)).toEqual(['azurerm_dns_a_record records']);
    for (const { change } of plan.updated) {
      expect([change.before?.['records'], change.after?.['records']].map((records) => (records as string[]).length)).toEqual([2, 1]);
    }
  });

  it('is the same as before when the server returns', async () => {
    expect(addressesOf((await planOf({})).changes)).toEqual([]);
  });
});
