import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, AzurermBackend } from 'cdktf';
import { LyncSettingsScript, PlanTables, TextReport, TopologyChecklist } from 'cdktf-lync-edge';
import { ROUTES_OF_THE_ORGANIZATION, ThreeSites } from './three-sites';

const account = process.env['STATE_STORAGE_ACCOUNT'];
const app = new App();
const { sites } = new ThreeSites(app, ROUTES_OF_THE_ORGANIZATION, (stack) => {
  if (account === undefined) return; // keep the state in local files
  new AzurermBackend(stack, { storageAccountName: account, containerName: 'tfstate', key: `edge-${stack.node.id}` });
});
app.synth();
const plans = sites.map(({ edge }) => edge.plan);
for (const { fileName, text } of [LyncSettingsScript.ofOrganization(plans), TopologyChecklist.ofOrganization(plans)]) {
  writeFileSync(join(app.outdir, fileName), text);
}
for (const plan of plans) process.stdout.write(TextReport.of(PlanTables.ofEdge(plan)).text);
