import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { LyncSettings, PlanTables, TextReport } from 'cdktf-lync-edge';
import { XmppGoogleTalk } from './xmpp-google-talk';

const app = new App();
const { edge } = new XmppGoogleTalk(app, 'xmpp-google-talk');
app.synth();
writeFileSync(join(app.outdir, 'lync-settings.ps1'), LyncSettings.asPowerShell(edge.plan));
writeFileSync(join(app.outdir, 'topology-builder.md'), LyncSettings.asChecklist(edge.plan));
process.stdout.write(TextReport.of(PlanTables.ofEdge(edge.plan)).text);
