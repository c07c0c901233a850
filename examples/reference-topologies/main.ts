import { App } from 'cdktf';
import { EdgeSide } from 'cdktf-lync-edge';
import { REFERENCE_TOPOLOGIES, TopologyStack } from './reference-topologies';

const app = new App();
const stacks = REFERENCE_TOPOLOGIES.map((reference) => new TopologyStack(app, reference));
app.synth();
for (const { node, edge: { plan } } of stacks) {
  const virtual = plan.loadBalancers.find(({ side }) => side === EdgeSide.EXTERNAL)?.virtualAddresses.length ?? 0;
  const addresses = virtual + plan.servers.flatMap(({ external }) => external.addresses).length;
  process.stdout.write(`${node.id}: ${plan.servers.length} servers, ${addresses} public addresses, `
    + `${plan.firewall.length} firewall rules, ${plan.dnsRecords.length} DNS records\n`);
}
