import { EdgeTopology } from '../../lib/guide/edge-topology';
import { ChangeTask } from '../../lib/projection/changes/change-task';
import { ChangeRisk } from '../../lib/projection/changes/plan-review';
import { PlanAudience } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { SFB_2015 } from '../support/products';
import { azurePlan, changeIn, changesOf, dns, hardware, reviewed, thresholdsOf, verdictOf } from './transitions';

const { OUTAGE, REPLACEMENT, EXPOSURE, NONE } = ChangeRisk;
const { NETWORK, LYNC } = PlanAudience;

describe('servers', () => {
  test('a server that comes is one change, and is reachable from the Internet', () => {
    const review = reviewed(dns(2), dns(3));
    const added = changesOf(review).filter(({ task }) => task === ChangeTask.ADD_SERVER);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ subject: 'lsedge03', risk: NONE });
    expect(added[0]!.differences.map(({ table }) => table)).toEqual([
      ...Array.from({ length: 4 }, () => PlanTableId.SERVER_ADDRESSES), PlanTableId.SERVER_SETTINGS,
    ]);
    expect(changeIn(review, 'external-inbound-rules/external-in-443-tcp-access-edge')).toMatchObject({
      risk: EXPOSURE, task: ChangeTask.CHANGE_RULE,
      effect: 'anyone on the Internet can reach the Access Edge at 131.107.155.12 on TCP 443',
    });
    expect(changeIn(review, 'certificates/edge-external')).toMatchObject({ risk: NONE, task: ChangeTask.INSTALL_CERTIFICATE });
    expect(thresholdsOf(review)).toEqual([
      'zone-records-changed external zone contoso.com',
      'firewall-rules-changed external firewall of lsedge.contoso.net',
      'firewall-rules-changed internal firewall of lsedge.contoso.net',
    ]);
  });

  test('a server that leaves in use is an outage with the order in which nobody is cut off', () => {
    const review = reviewed(dns(3), dns(2));
    const [removed, ...others] = changesOf(review).filter(({ task }) => task === ChangeTask.REMOVE_SERVER);
    expect(others).toEqual([]);
    expect(removed).toMatchObject({ risk: OUTAGE, order: expect.stringMatching(/^drain server 3 first/) as unknown });
    expect(changeIn(review, 'external-inbound-rules/external-in-443-tcp-access-edge').risk).toBe(NONE);
    expect(changesOf(review).filter(({ risk }) => risk === OUTAGE)).toHaveLength(1);
  });

  test('a drained server leaves without an outage', () => {
    const review = reviewed({ ...dns(3), drainedServers: [3] }, dns(2));
    expect(changesOf(review).filter(({ risk }) => risk !== NONE)).toEqual([]);
    expect(changeIn(review, 'dns-records/internal/A/lsedge03.contoso.net').effect)
      .toBe('nobody: no server has the name any longer');
  });

  test('a renamed server is replaced, and keeps its addresses', () => {
    const review = reviewed(dns(2), { ...dns(2), servers: [{ number: 2, computerName: 'dmz-b' }] });
    const replaced = changesOf(review).filter(({ risk }) => risk === REPLACEMENT);
    expect(replaced).toMatchObject([{ task: ChangeTask.REPLACE_SERVER, subject: 'dmz-b', audiences: [LYNC, NETWORK] }]);
    expect(changeIn(review, 'dns-records/external/A/sip.contoso.com').effect).toBe('nobody: the addresses stay');
    expect(thresholdsOf(review)).toContain('machine-replaced lsedge02.contoso.net');
    expect(thresholdsOf(review)).not.toContain('zone-records-changed external zone contoso.com');
  });

  test('a server that gets another number is replaced', () => {
    const plan = azurePlan(dns(2));
    const servers = plan.servers.map((server) => (server.number === 2 ? { ...server, number: 3 } : server));
    const review = EdgePlanReview.of(plan, { ...plan, servers });
    expect(changesOf(review).map(({ task, risk }) => [task, risk])).toEqual([[ChangeTask.REPLACE_SERVER, REPLACEMENT]]);
    expect(thresholdsOf(review)).toContain('machine-replaced lsedge02.contoso.net');
  });

  test('another size restarts all of them', () => {
    const review = reviewed({ virtualMachineSize: 'Standard_D4s_v5' }, { virtualMachineSize: 'Standard_D8s_v5' });
    expect(changeIn(review, 'overview/edge-pool/servers')).toMatchObject({
      task: ChangeTask.CHANGE_SERVER, risk: OUTAGE, byDeployment: true,
      order: expect.stringContaining('one server at a time') as unknown,
    });
    expect(thresholdsOf(review)).toEqual([]);
  });

  test('addresses that move interrupt whoever is connected', () => {
    const review = reviewed(dns(2), { ...dns(2), servers: [{ number: 1, accessEdgeAddress: '131.107.155.99' }] });
    expect(changeIn(review, 'server-addresses/lsedge01/access-edge')).toMatchObject({
      risk: OUTAGE, sentence: expect.stringContaining('131.107.155.10 -> 131.107.155.99') as unknown,
    });
  });
});

describe('topologies and products', () => {
  test('a single server becomes a pool: its machine is replaced', () => {
    const review = reviewed({ topology: EdgeTopology.singlePublic() }, dns(2));
    expect(changesOf(review).filter(({ task }) => task === ChangeTask.REPLACE_SERVER)).toMatchObject([{ risk: REPLACEMENT }]);
    expect(thresholdsOf(review)).toContain('machine-replaced lsedge.contoso.net');
  });

  test('hardware in place of DNS load balancing interrupts nobody', () => {
    const review = reviewed(dns(2), hardware(2));
    expect(changesOf(review).filter(({ risk }) => risk !== NONE)).toEqual([]);
    expect(verdictOf(review, NETWORK).tasks).toContain('add-listener 13 deployed');
    expect(changeIn(review, 'dns-records/external/A/sip.contoso.com').effect)
      .toContain('use lsedge01, lsedge02 for up to 3600 seconds');
    expect(thresholdsOf(review)).toContain('zone-records-changed external zone contoso.com');
  });

  test('the way back cuts off whoever has the virtual addresses, and not because of rules that nobody needs', () => {
    const review = reviewed(hardware(2), dns(2));
    expect(changesOf(review).filter(({ risk }) => risk === OUTAGE).map(({ id }) => id)).toEqual([
      'dns-records/external/A/av.contoso.com', 'dns-records/external/A/sip.contoso.com',
      'dns-records/external/A/webcon.contoso.com', 'dns-records/internal/A/lsedge.contoso.net',
    ]);
  });

  test('a later product opens what it needs, and the order of the upgrade is told', () => {
    const review = reviewed(dns(2), { ...dns(2), product: SFB_2015 });
    expect(changeIn(review, 'overview/edge-pool/product'))
      .toMatchObject({ risk: NONE, audiences: [LYNC], order: expect.stringContaining('drain') as unknown });
    expect(verdictOf(review, NETWORK).tasks).toContain('open-rule 1 deployed');
    expect(thresholdsOf(review)).toEqual([]);
  });
});
