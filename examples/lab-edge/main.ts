import { App } from 'cdktf';
import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { LabEdge } from './lab-edge';

const app = new App();
const lab = new LabEdge(app, 'lab-edge');
app.synth();
process.stdout.write(TextReport.of(PlanTables.ofEdge(lab.edge.plan)).text);
