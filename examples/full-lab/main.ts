import { App } from 'cdktf';
import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { FullLab } from './full-lab';

const app = new App();
const { edge, proxy } = new FullLab(app, 'full-lab');
app.synth();
process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
process.stdout.write(`\n${TextReport.of(PlanTables.ofReverseProxy(proxy.plan)).text}`);
