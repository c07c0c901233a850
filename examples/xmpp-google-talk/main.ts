import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { LyncSettingsScript, PlanTables, TextReport, TopologyChecklist } from 'cdktf-lync-edge';
import { XmppGoogleTalk } from './xmpp-google-talk';

const app = new App();
const { edge } = new XmppGoogleTalk(app, 'xmpp-google-talk');
app.synth();
for (const { fileName, text } of [LyncSettingsScript.of(edge.plan), TopologyChecklist.of(edge.plan)]) {
  writeFileSync(join(app.outdir, fileName), text);
}
process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
