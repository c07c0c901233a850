import { App } from 'cdktf';
import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { LabEdgeRfc2136 } from './lab-edge-rfc2136';

const app = new App();
const lab = new LabEdgeRfc2136(app, 'lab-edge-rfc2136', Number(process.env['LAB_DNS_PORT'] ?? 15353));
app.synth();
process.stdout.write(TextReport.of(PlanTables.ofEdge(lab.edge.plan)).text);
