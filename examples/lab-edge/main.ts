import { App } from 'cdktf';
import { EdgePlanReport } from 'cdktf-lync-edge';
import { LabEdge } from './lab-edge';

const app = new App();
const lab = new LabEdge(app, 'lab-edge');
app.synth();
process.stdout.write(EdgePlanReport.asText(lab.edge.plan));
