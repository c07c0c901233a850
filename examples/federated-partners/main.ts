import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { LyncSettings, PlanTables, TextReport } from 'cdktf-lync-edge';
import { FederatedPartners } from './federated-partners';

const app = new App();
const { edge } = new FederatedPartners(app, 'federated-partners');
app.synth();
writeFileSync(join(app.outdir, 'lync-settings.ps1'), LyncSettings.asPowerShell(edge.plan));
writeFileSync(join(app.outdir, 'topology-builder.md'), LyncSettings.asChecklist(edge.plan));
process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
