import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { FederatedPartner, PartnerProduct, PublicImProvider, XmppPartner } from 'cdktf-lync-edge';
import { LabEdge } from '../../examples/lab-edge/lab-edge';
import { DeployedAddresses } from '../../lib/deployed/deployed-addresses';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { readEitherPlan } from '../../lib/plan/either-plan';
import { scratchFolder, Workspace } from '../../test-terraform/support/workspace';

/** A lab that Terraform has deployed. */
export interface DeployedLab {
  /** File that cdktf synth wrote. */
  readonly planFile: string;
  /** What `terraform show -json` prints. */
  readonly showFile: string;
  /** The plan with its public addresses. */
  readonly plan: EdgePlan;
}

const STACK = 'lab-edge';

/** Stand-ins choose addresses by names, and two resources may get the same one: not with this name. */
const EDGE = 'edgel.contoso.net';

const STAND_IN_ADDRESS = /"203\.0\.113\.\d+"/g;

/**
 * Deploys the lab with federation, AOL and XMPP, and reads its state.
 *
 * @param firstAddress the first of its public addresses, which follow each other: no two labs that run at once may have the same
 */
export async function deployLab(firstAddress: string): Promise<DeployedLab> {
  const app = new App({ outdir: scratchFolder('lab') });
  const lab = new LabEdge(app, STACK, () => ({
    planningDate: '2013-11-01',
    internal: {
      fqdn: EDGE, nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90', '192.168.10.91'], networks: ['192.168.10.0/24'],
    },
    federation: { partners: [FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.LYNC_SERVER_2013 })] },
    publicIm: [PublicImProvider.AOL],
    xmpp: { partners: [XmppPartner.googleTalk(), XmppPartner.federated('jabber.example')] },
  }));
  lab.edge.addPartner(FederatedPartner.allowedServer('litware.com', { edgeFqdn: 'sip.litware.com', product: PartnerProduct.OCS_2007_R2 }));
  lab.edge.acknowledge('ocs-dns-failover', 'a lab');
  lab.edge.acknowledge('public-im-dns-failover', 'a lab');
  app.synth();
  const folder = join(app.outdir, 'stacks', STACK);
  const workspace = new Workspace('lab-state', readFileSync(join(folder, 'cdk.tf.json'), 'utf8'));
  await workspace.init();
  await workspace.apply();
  const show = withAddressesFrom(firstAddress, (await workspace.terraform(['show', '-json'])).stdout);
  const showFile = join(folder, 'show.json');
  writeFileSync(showFile, show);
  const planFile = join(folder, 'Edge.edge-plan.json');
  const stored = readEitherPlan(readFileSync(planFile, 'utf8'), planFile);
  if (!('edge' in stored)) throw new Error('the lab has no plan of an Edge');
  return { planFile, showFile, plan: DeployedAddresses.ofTerraformShow(show).inEdgePlan(stored.edge) };
}

/** The state as if the cloud had assigned other addresses. */
function withAddressesFrom(first: string, state: string): string {
  const [, network = '', host = ''] = /^(.*\.)(\d+)$/.exec(first) ?? [];
  const assigned = [...new Set(state.match(STAND_IN_ADDRESS))].sort();
  return state.replace(STAND_IN_ADDRESS, (address) => `"${network}${Number(host) + assigned.indexOf(address)}"`);
}
