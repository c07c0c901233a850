import { LyncSettings, PlanTables, TextReport } from 'cdktf-lync-edge';
import type { App } from 'cdktf';
import { FederatedPartners } from '../../examples/federated-partners/federated-partners';
import type { LabEdge } from '../../examples/lab-edge/lab-edge';
import { PublicIm } from '../../examples/public-im/public-im';
import { XmppGoogleTalk } from '../../examples/xmpp-google-talk/xmpp-google-talk';
import { fileOf, newApp } from '../support/synth';

const EXAMPLES: Readonly<Record<string, (app: App, id: string) => LabEdge>> = {
  'federated-partners': (app, id) => new FederatedPartners(app, id),
  'xmpp-google-talk': (app, id) => new XmppGoogleTalk(app, id),
  'public-im': (app, id) => new PublicIm(app, id),
};

describe.each(Object.entries(EXAMPLES))('the example %s', (id, build) => {
  const example = build(newApp(), id);

  test('is synthesized with every validation on', () => {
    expect(JSON.parse(fileOf(example))).toHaveProperty('resource.azurerm_windows_virtual_machine');
  });

  test('is reported like this', () => {
    expect(TextReport.of(PlanTables.ofEdge(example.edge.plan)).text).toMatchSnapshot();
  });

  test('has these settings in Lync', () => {
    expect(LyncSettings.asPowerShell(example.edge.plan)).toMatchSnapshot();
  });

  test('has this checklist for Topology Builder', () => {
    expect(LyncSettings.asChecklist(example.edge.plan)).toMatchSnapshot();
  });
});
