import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { TerraformAction, type TerraformChange, TerraformExplanation } from '../../../lib/projection/changes/terraform-change';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { ReverseProxyReview } from '../../../lib/review/reverse-proxy-review';
import type { ContosoOverrides } from '../../support/plan-request';
import { gatewayPlan } from '../../support/reverse-proxy';
import { edited, entryIn, lineOf, pool, readPlan, tied } from './terraform-plans';

const { NO_ROW, NO_CHANGE, PLAN_CHANGE } = TerraformExplanation;
const XMPP: ContosoOverrides = { xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] } };
const RENAMED: ContosoOverrides = { servers: [{ number: 2, computerName: 'lsedge09' }] };
const THREE: ContosoOverrides = { topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) };

/** The change of a resource whose address has this part; a review without it fails the test. */
function changeOf(changes: readonly TerraformChange[], part: string): TerraformChange {
  const found = changes.find(({ address }) => address.includes(part));
  if (found === undefined) throw new Error(`no ${part} among ${changes.map(({ address }) => address).join(', ')}`);
  return found;
}
const reasonsOf = ({ reasons }: TerraformChange): (string | undefined)[] => reasons.map(({ change }) => change);

describe('a feature that comes', () => {
  const changes = tied(pool(), pool(XMPP), readPlan('xmpp'));

  test('leads to all that Terraform does, by the rows of the plan', () => {
    expect(changes.map(({ explanation }) => explanation)).toEqual(changes.map(() => PLAN_CHANGE));
    expect(changes.map(lineOf)).toEqual([
      'update windows_virtual_machine.Edge_Server-01_VirtualMachine (secret): server lsedge01',
      'update windows_virtual_machine.Edge_Server-02_VirtualMachine (secret): server lsedge02',
      'create network_security_rule.Edge_ExternalFirewall_in-5269-tcp-xmpp-proxy: rule TCP 5269 inbound, external, XMPP proxy',
      'create network_security_rule.Edge_ExternalFirewall_out-5269-tcp-xmpp-proxy: rule TCP 5269 outbound, external, XMPP proxy',
      'create network_security_rule.Edge_InternalFirewall_in-23456-tcp-xmpp-proxy: rule TCP 23456 inbound, internal, XMPP proxy',
      'create dns_a_record.dns-contosocom-external_A-xmpp: record A xmpp.contoso.com, external',
      'create dns_srv_record.dns-contosocom-external_SRV-_xmpp-server_tcp: record SRV _xmpp-server._tcp.contoso.com, external',
      'update key_vault_certificate.Edge_ExternalCertificate (certificate_policy): external Edge certificate sip.contoso.com',
    ]);
  });

  test('is named by the change of each row', () => {
    expect(reasonsOf(changeOf(changes, 'in-5269'))).toEqual(['external-inbound-rules/external-in-5269-tcp-xmpp-proxy']);
    expect(reasonsOf(changeOf(changes, 'VirtualMachine'))).toEqual(['certificates/edge-external']);
    expect(changeOf(changes, 'A-xmpp').reasons[0]?.sentence).toContain('publish A xmpp.contoso.com in the external zone contoso.com');
  });

  test('that is in both plans, or in neither, leads to nothing: a deployment is missing', () => {
    for (const plan of [pool(), pool(XMPP)]) {
      expect(tied(plan, plan, readPlan('xmpp')).every(({ explanation, reasons }) => explanation !== PLAN_CHANGE && reasons.length === 0)).toBe(true);
    }
    expect(changeOf(tied(pool(), pool(), readPlan('xmpp')), 'in-5269')).toMatchObject({ explanation: NO_ROW, rows: [] });
  });
});

test('what a plan no longer has is deleted, by the rows of the plan before', () => {
  const changes = tied(pool(XMPP), pool(), readPlan('closed'));
  const deleted = changes.filter(({ action }) => action === TerraformAction.DELETE);
  expect(deleted).toEqual(changes.slice(0, 5));
  expect(deleted.map(({ rows }) => rows.map(({ id }) => id))).toEqual([
    ['external-in-5269-tcp-xmpp-proxy'], ['external-out-5269-tcp-xmpp-proxy'], ['internal-in-23456-tcp-xmpp-proxy'],
    ['external/A/xmpp.contoso.com'], ['external/SRV/_xmpp-server._tcp.contoso.com'],
  ]);
  expect(changes.every(({ explanation }) => explanation === PLAN_CHANGE)).toBe(true);
  // Its creation would not be explained by a row that is gone.
  const created = edited('closed', (document) => {
    const { change } = entryIn(document, 'A-xmpp');
    Object.assign(change, { actions: ['create'], before: null, after: change.before });
  });
  expect(changeOf(tied(pool(XMPP), pool(), created), 'A-xmpp').explanation).toBe(NO_ROW);
});

describe('a server that is replaced', () => {
  const changes = tied(pool(), pool(RENAMED), readPlan('renamed'));

  test('comes first, with what cannot change in place, and with its rows before and after', () => {
    const machine = changeOf(changes, 'VirtualMachine');
    expect(machine).toMatchObject({
      action: TerraformAction.REPLACE, attributes: ['computer_name', 'name'], replacedFor: ['name'], unexplained: [], explanation: PLAN_CHANGE,
    });
    expect(machine.rows.map(({ label }) => label)).toEqual(['server lsedge02', 'server lsedge09']);
    expect(machine.reasons[0]?.sentence).toContain('replace server lsedge02.contoso.net by lsedge09.contoso.net');
    expect(changes.slice(0, 3).map(({ action }) => action)).toEqual(changes.slice(0, 3).map(() => TerraformAction.REPLACE));
  });

  test('has the attributes that follow from others, and not those that the provider computes anew', () => {
    expect(changeOf(changes, 'StartScript').attributes).toEqual(['settings', 'virtual_machine_id']);
  });

  test('is unexplained where the plan has the same server, and stands before all that is explained', () => {
    const unexplained = tied(pool(RENAMED), pool(RENAMED), readPlan('renamed')).filter(({ explanation }) => explanation === NO_CHANGE);
    expect(unexplained.map(({ action, type }) => `${action} ${type}`).slice(0, 3)).toEqual([
      'replace azurerm_virtual_machine_data_disk_attachment', 'replace azurerm_virtual_machine_extension',
      'replace azurerm_windows_virtual_machine',
    ]);
  });
});

describe('an update of which a plan explains a part', () => {
  const changes = tied(pool(), pool(THREE), readPlan('third-server'));

  test('names the attributes that no plan leads to, and stands first', () => {
    const [first] = changes;
    expect(first?.explanation).toBe(NO_CHANGE);
    const tagged = changes.filter(({ explanation }) => explanation !== PLAN_CHANGE);
    expect(tagged).toEqual(changes.slice(0, tagged.length));
    expect(changeOf(changes, '01_VirtualMachine')).toMatchObject({ attributes: ['secret', 'tags'], unexplained: ['tags'] });
    expect(changeOf(changes, '01_PublicIp-access')).toMatchObject({ attributes: ['tags'], unexplained: ['tags'], reasons: [] });
  });

  test('does not hide what the plan leads to', () => {
    for (const part of ['03_VirtualMachine', '03_DataDisk', '03_PublicIp-av', '03_ExternalInterface', 'in-443-tcp-access', 'A-sip']) {
      expect(changeOf(changes, part)).toMatchObject({ explanation: PLAN_CHANGE, unexplained: [] });
    }
    expect(reasonsOf(changeOf(changes, '03_VirtualMachine'))).toEqual(['server-addresses/lsedge03/access-edge']);
  });

  test('a resource that servers share is not made by another server', () => {
    const text = edited('third-server', (document) => {
      const { change } = entryIn(document, 'Edge_ExternalFirewall_B8');
      Object.assign(change, { actions: ['create'], before: null });
    });
    expect(changeOf(tied(pool(), pool(THREE), text), 'Edge_ExternalFirewall_B8')).toMatchObject({
      explanation: NO_CHANGE, rows: [{ label: 'external firewall' }], reasons: [],
    });
  });
});

test('a start script follows the settings that it makes, and a machine does not', () => {
  const text = edited('renamed', (document) => {
    for (const part of ['StartScript', '02_VirtualMachine']) {
      const { change } = entryIn(document, part);
      Object.assign(change, { actions: ['update'], after: { ...change.before, settings: 'another script' }, after_unknown: {}, replace_paths: [] });
    }
  });
  const internal = { ...pool().internal, nextHopAddresses: ['192.168.10.99'] };
  const changes = tied(pool(), pool({ internal }), text);
  expect(changeOf(changes, 'StartScript')).toMatchObject({ attributes: ['settings'], explanation: PLAN_CHANGE });
  expect(changeOf(changes, '02_VirtualMachine')).toMatchObject({ attributes: ['settings'], explanation: NO_CHANGE });
});

test('a size is explained by another size in the plan, and nothing else of a machine is', () => {
  const resized = edited('renamed', (document) => {
    const { change } = entryIn(document, '02_VirtualMachine');
    Object.assign(change, { actions: ['update'], after: { ...change.before, size: 'Standard_F4s_v2' }, after_unknown: {} });
    document.resource_changes = document.resource_changes.filter(({ change: { actions }, address }) => (
      actions[0] === 'no-op' || address.includes('02_VirtualMachine')));
  });
  const [big, small] = ['Standard_D8s_v5', 'Standard_F4s_v2'].map((virtualMachineSize) => pool({ virtualMachineSize }));
  expect(tied(big!, small!, resized)).toMatchObject([{ attributes: ['size'], explanation: PLAN_CHANGE }]);
  expect(tied(big!, big!, resized)).toMatchObject([{ attributes: ['size'], explanation: NO_CHANGE, rows: [{ id: 'lsedge02' }] }]);
  expect(tied(pool(), pool({ drainedServers: [2] }), resized)).toMatchObject([{ unexplained: ['size'], explanation: NO_CHANGE }]);
});

test('a gateway follows the host names that are published', () => {
  const reviewOf = (sipDomains: string[]): TerraformChange[] => ReverseProxyReview.of(
    gatewayPlan({ recordsByOthers: true }), gatewayPlan({ sipDomains, recordsByOthers: true }),
    { terraform: [{ fileName: 'proxy.json', text: readPlan('gateway') }] },
  ).terraform ?? [];
  expect(reviewOf(['contoso.com', 'fabrikam.com'])).toMatchObject([{
    attributes: ['http_listener', 'request_routing_rule'], explanation: PLAN_CHANGE, rows: [{ label: 'Application Gateway' }],
  }]);
  expect(reviewOf(['contoso.com'])).toMatchObject([{ explanation: NO_CHANGE, reasons: [] }]);
});

test('reasons of Terraform that no plan has are told', () => {
  const text = edited('renamed', (document) => {
    Object.assign(entryIn(document, '02_VirtualMachine'), { action_reason: 'replace_because_tainted' });
    Object.assign(entryIn(document, 'StartScript'), { deposed: '0a1b2c3d' });
    const drifted = entryIn(document, 'A-lsedge02');
    document['resource_drift'] = [{ ...drifted, change: { ...drifted.change, actions: ['update'] } }];
  });
  const notesOf = (part: string): string[] => changeOf(tied(pool(), pool(RENAMED), text), part).notes;
  expect(notesOf('VirtualMachine')).toEqual(['Terraform considers the resource damaged']);
  expect(notesOf('StartScript')).toEqual(['an interrupted replacement left it behind']);
  expect(notesOf('A-lsedge02')).toEqual(['it was changed outside of Terraform']);
});

test.each<[string[], TerraformAction | undefined]>([
  [['create', 'delete'], TerraformAction.REPLACE],
  [['delete', 'create'], TerraformAction.REPLACE],
  [['create', 'forget'], TerraformAction.REPLACE],
  [['forget'], TerraformAction.FORGET],
  [['no-op'], undefined],
  [['read'], undefined],
])('the actions %j of Terraform are one action', (actions, action) => {
  const text = edited('renamed', (document) => { entryIn(document, '02_VirtualMachine').change.actions = actions; });
  const changes = tied(pool(), pool(RENAMED), text).filter(({ address }) => address.includes('02_VirtualMachine'));
  expect(changes.map((change) => change.action)).toEqual(action === undefined ? [] : [action]);
});

test('data sources are not told', () => {
  const text = edited('renamed', (document) => { entryIn(document, '02_VirtualMachine')['mode'] = 'data'; });
  expect(tied(pool(), pool(RENAMED), text).map(({ type }) => type)).not.toContain('azurerm_windows_virtual_machine');
});

test('a replacement without another value is not explained by a change of its row', () => {
  const text = edited('renamed', (document) => {
    const entry = entryIn(document, '02_VirtualMachine');
    Object.assign(entry.change, { after: entry.change.before, after_unknown: {}, replace_paths: [] });
  });
  expect(changeOf(tied(pool(), pool(RENAMED), text), 'VirtualMachine')).toMatchObject({ attributes: [], explanation: NO_CHANGE });
});

test('values are not shown, whatever Terraform says about them', () => {
  const text = edited('renamed', (document) => {
    Object.assign(entryIn(document, '02_VirtualMachine').change.after ?? {}, { admin_password: 'Edge-other-87654321' });
  });
  const changes = tied(pool(), pool(RENAMED), text);
  expect(changeOf(changes, 'VirtualMachine').unexplained).toEqual(['admin_password']);
  expect(JSON.stringify(changes)).not.toMatch(/Edge-secret|Edge-other|start script \(/);
});

test('the order of entries and of files does not count', () => {
  const reversed = edited('third-server', (document) => { document.resource_changes.reverse(); });
  expect(tied(pool(), pool(THREE), reversed)).toEqual(tied(pool(), pool(THREE), readPlan('third-server')));
});
