import type { EdgePlan } from 'cdktf-lync-edge';
import type { App } from 'cdktf';
import { FederatedPartners } from '../../examples/federated-partners/federated-partners';
import { LabEdge } from '../../examples/lab-edge/lab-edge';
import { PublicIm } from '../../examples/public-im/public-im';
import { XmppGoogleTalk } from '../../examples/xmpp-google-talk/xmpp-google-talk';
import { sectionOf } from '../reports/report-lines';
import { fileOf, newApp } from '../support/synth';
import { checklistTitles, findingsBeyond, rowsBeyond, settingsBeyond, stepsBeyond } from './beyond-the-lab';

const EXAMPLES: Readonly<Record<string, (app: App, id: string) => LabEdge>> = {
  'federated-partners': (app, id) => new FederatedPartners(app, id),
  'xmpp-google-talk': (app, id) => new XmppGoogleTalk(app, id),
  'public-im': (app, id) => new PublicIm(app, id),
};

/** What the examples add their partners to, on their day. */
const lab = new LabEdge(newApp(), 'lab-edge', () => ({ planningDate: '2013-11-01' })).edge.plan;

describe.each(Object.entries(EXAMPLES))('the example %s', (id, build) => {
  const example = build(newApp(), id);
  const { plan } = example.edge;

  test('is synthesized with all validation turned on', () => {
    expect(JSON.parse(fileOf(example))).toHaveProperty('resource.azurerm_windows_virtual_machine');
  });

  test('reports its partners like this', () => {
    expect(sectionOf(plan, 'PARTNERS').join('\n')).toMatchSnapshot();
  });

  test('adds these rows to the report of the lab', () => expect(rowsBeyond(lab, plan)).toMatchSnapshot());

  test('removes no rule, record or step from the lab', () => {
    const idsOf = ({ firewall, dnsRecords }: EdgePlan): string[] => [...firewall, ...dnsRecords].map(({ id }) => id);
    expect(idsOf(plan)).toEqual(expect.arrayContaining(idsOf(lab)));
    expect(checklistTitles(plan)).toEqual(expect.arrayContaining(checklistTitles(lab)));
  });

  test('adds these findings', () => expect(findingsBeyond(lab, plan).join('\n')).toMatchSnapshot());

  test('adds these settings in Lync', () => expect(settingsBeyond(lab, plan)).toMatchSnapshot());

  test('adds these steps to the checklist for Topology Builder', () => expect(stepsBeyond(lab, plan)).toMatchSnapshot());
});

test('the lab itself has no additions', () => {
  for (const beyond of [rowsBeyond, settingsBeyond, stepsBeyond]) expect(beyond(lab, lab)).toBe('');
  expect(findingsBeyond(lab, lab)).toEqual([]);
});
