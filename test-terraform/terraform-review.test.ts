import type { App, TerraformStack } from 'cdktf';
import {
  EdgeNetwork, EdgePool, type EdgePoolProps, EdgeTopology, type IPlanDocument, PlanFile, PlanFolderReview, ReverseProxy, tables,
} from 'cdktf-lync-edge';
import { DEPLOYMENTS } from './support/deployments';
import { type PoolChange, ordinaryPool, synthesizeStack } from './support/edge-stack';
import { describeOffline } from './support/providers';
import { synthesize, Workspace } from './support/workspace';

/** A synthesized stack with its plans. */
interface Synthesized {
  readonly json: string;
  readonly plans: IPlanDocument[];
}

function plansIn(stack: TerraformStack): IPlanDocument[] {
  return stack.node.findAll().flatMap((construct): IPlanDocument[] => {
    if (construct instanceof EdgePool) return [PlanFile.ofEdge(construct.plan)];
    return construct instanceof ReverseProxy ? [PlanFile.ofReverseProxy(construct.plan)] : [];
  }).map(({ text }, index) => ({ fileName: `${index}.json`, text }));
}

function synthesized(build: (app: App) => TerraformStack): Synthesized {
  let plans: IPlanDocument[] = [];
  const json = synthesize((app) => {
    const stack = build(app);
    plans = plansIn(stack);
    return stack;
  });
  return { json, plans };
}

function pool(change: PoolChange = () => ({})): Synthesized {
  let plans: IPlanDocument[] = [];
  const json = synthesizeStack((stack) => {
    new EdgePool(stack, 'Edge', { ...ordinaryPool(), ...change(stack) });
    plans = plansIn(stack);
  });
  return { json, plans };
}

/** What Terraform is going to do in a folder, tied to the plans before and after. */
async function reviewIn(workspace: Workspace, before: Synthesized['plans'], after: Synthesized['plans']): Promise<tables.TerraformChange[]> {
  await workspace.plan();
  const { stdout: text } = await workspace.terraform(['show', '-json', 'saved.tfplan']);
  return PlanFolderReview.of(before, after, { terraform: [{ fileName: 'show.json', text }] }).terraform ?? [];
}

const unexplained = (changes: readonly tables.TerraformChange[]): string[] => changes
  .filter(({ explanation }) => explanation !== tables.TerraformExplanation.PLAN_CHANGE)
  .map(({ explanation, action, type }) => `${explanation} ${action} ${type}`);

const DUAL_STACK: Partial<EdgePoolProps> = {
  webConferencing: undefined,
  audioVideo: undefined,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
  network: EdgeNetwork.create({
    location: 'westeurope', addressSpace: '10.45.0.0/16', ipv6AddressSpace: 'fd00:10:45::/48', externalIpv6Subnet: 'fd00:10:45:0::/64',
  }),
};

describeOffline('a deployment of everything', () => {
  it.each<[string, () => Synthesized, string[]]>([
    // What the program itself adds is in no plan.
    ['the lab', () => synthesized(DEPLOYMENTS['full-lab']!), [
      'no-row create azurerm_role_assignment', 'no-row create azurerm_user_assigned_identity',
    ]],
    ['load balancers', () => synthesized(DEPLOYMENTS['scaled-hlb-public']!), []],
    ['two address families', () => pool(() => DUAL_STACK), []],
  ])('has a row for each resource: %s', async (_what, build, others) => {
    const { json, plans } = build();
    const workspace = new Workspace('review', json);
    await workspace.init();
    const changes = await reviewIn(workspace, [], plans);
    expect(changes.length).toBeGreaterThan(50);
    expect(unexplained(changes)).toEqual(others);
  });
});

describeOffline('a deployed pool', () => {
  const before = pool();
  const more: PoolChange = () => ({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }), xmpp: { fqdn: 'xmpp.contoso.com' },
  });

  it('changes as its plan does, and back', async () => {
    const workspace = new Workspace('review', before.json);
    await workspace.init();
    await workspace.apply();
    const after = pool(more);
    workspace.write(after.json);
    const there = await reviewIn(workspace, before.plans, after.plans);
    expect(unexplained(there)).toEqual([]);
    await workspace.applyPlan();
    workspace.write(before.json);
    const back = await reviewIn(workspace, after.plans, before.plans);
    expect(unexplained(back)).toEqual([]);
    expect(back.map(({ address }) => address).sort()).toEqual(there.map(({ address }) => address).sort());
  });

  it('does what no plan leads to, where a setting is not in plans', async () => {
    const workspace = new Workspace('review', before.json);
    await workspace.init();
    await workspace.apply();
    const after = pool(() => ({ virtualMachine: { osDiskSizeGb: 256 } }));
    workspace.write(after.json);
    const changes = await reviewIn(workspace, before.plans, after.plans);
    expect(changes.map(({ type, unexplained: attributes, rows }) => [type, attributes, rows.map(({ id }) => id)])).toEqual([
      ['azurerm_windows_virtual_machine', ['os_disk'], ['lsedge01']], ['azurerm_windows_virtual_machine', ['os_disk'], ['lsedge02']],
    ]);
  });
});
