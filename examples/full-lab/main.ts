import { App } from 'cdktf';
import { EdgePlanReport, ReverseProxyReport } from 'cdktf-lync-edge';
import { FullLab } from './full-lab';

const app = new App();
const { edge, proxy } = new FullLab(app, 'full-lab');
app.synth();
process.stdout.write(EdgePlanReport.asText(edge.plan));
process.stdout.write(`\n${ReverseProxyReport.asText(proxy.plan)}`);
