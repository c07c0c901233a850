import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { LyncSettingsScript, PlanTables, TextReport, TopologyChecklist } from 'cdktf-lync-edge';
import { FederatedPartners } from './federated-partners';

const app = new App();
const { edge } = new FederatedPartners(app, 'federated-partners');
app.synth();
for (const { fileName, text } of [LyncSettingsScript.of(edge.plan), TopologyChecklist.of(edge.plan)]) {
  writeFileSync(join(app.outdir, fileName), text);
}
process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
