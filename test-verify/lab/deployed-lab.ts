import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { FederatedPartner, PartnerProduct, PublicImProvider, XmppPartner } from 'cdktf-lync-edge';
import { LabEdge } from '../../examples/lab-edge/lab-edge';
import { DeployedAddresses } from '../../lib/deployed/deployed-addresses';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { readEitherPlan } from '../../lib/plan/stored/either-plan';
import { IpAddress } from '../../lib/values/ip-address';
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

/**
 * Deploys the lab with federation, AOL and XMPP, and reads its state.
 *
 * @param firstAddress the first of its public addresses, which follow each other: no two labs that run at once may have the same
 */
export async function deployLab(firstAddress: string): Promise<DeployedLab> {
  const app = new App({ outdir: scratchFolder('lab') });
  const lab = new LabEdge(app, STACK, () => ({
    planningDate: '2013-11-01',
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

/** What Terraform prints of a resource. */
interface ShownResource {
  readonly address: string;
  readonly type: string;
  readonly values: { ip_address?: string };
}

/** The state with other public addresses: stand-ins may give several resources the same one. */
function withAddressesFrom(first: string, show: string): string {
  const { value, family } = IpAddress.parse(first, 'first');
  const state = JSON.parse(show) as { readonly values: { readonly root_module: { readonly resources: readonly ShownResource[] } } };
  state.values.root_module.resources
    .filter(({ type }) => type === 'azurerm_public_ip')
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .forEach(({ values }, index) => { values.ip_address = IpAddress.fromValue(family, value + BigInt(index)).text; });
  return JSON.stringify(state);
}
