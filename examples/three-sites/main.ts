import { App, AzurermBackend } from 'cdktf';
import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { ROUTES_OF_THE_ORGANIZATION, ThreeSites } from './three-sites';

const account = process.env['STATE_STORAGE_ACCOUNT'];
const app = new App();
const { sites } = new ThreeSites(app, ROUTES_OF_THE_ORGANIZATION, (stack) => {
  if (account === undefined) return; // keep the state in local files
  new AzurermBackend(stack, { storageAccountName: account, containerName: 'tfstate', key: `edge-${stack.node.id}` });
});
app.synth();
for (const { edge } of sites) process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
