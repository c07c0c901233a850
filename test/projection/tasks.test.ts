import { EdgeTopology } from '../../lib/guide/edge-topology';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanAudience, type PlanRow, type PlanTable } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { ExternalAccessPolicyScope } from '../../lib/plan/settings/lync-settings-plan';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { CertificateSource } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { type ContosoOverrides, contosoPlan } from '../support/plan-request';
import { fullRequest } from '../support/products';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { EVERYTHING } from './planned';

const { NETWORK_TASKS, DNS_TASKS, PKI_TASKS, LYNC_TASKS } = PlanTableId;

/** What a row says, by the keys of its columns. */
type Task = Readonly<Record<string, readonly string[]>>;

function tasksIn({ tables }: PlanTables, id: PlanTableId): ReadonlyMap<string, Task> {
  const { rows, columns } = tables.find((table) => table.id === id) as PlanTable;
  const taskOf = ({ cells, pages }: PlanRow): Task => ({
    ...Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? []])), pages,
  });
  return new Map(rows.map((row) => [row.id, taskOf(row)]));
}

const edgeTasks = (plan: EdgePlan, id: PlanTableId): ReadonlyMap<string, Task> => tasksIn(PlanTables.ofEdge(plan), id);
const idsOf = (tasks: ReadonlyMap<string, Task>): string[] => [...tasks.keys()];

const azure = (overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({ platform: EdgePlatform.azure(), ...overrides });
const behindLoadBalancers = { topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) };

describe('network administrators', () => {
  test('connect the internal networks with a deployed Edge, and do nothing else for it', () => {
    const tasks = edgeTasks(azure(), NETWORK_TASKS);
    expect(idsOf(tasks)).toEqual(['connect-internal-networks']);
    expect(tasks.get('connect-internal-networks')).toMatchObject({
      when: ['after the deployment'],
      details: [
        'internal network 192.168.10.0/24', 'internal subnet 172.25.33.0/24',
        '9 inbound rules and 1 outbound rule: see "Firewall, internal interface"',
      ],
      pages: ['lync-server-2013-set-up-network-interfaces-for-edge-servers.md'],
    });
  });

  test('open firewalls and translate addresses where nothing is deployed', () => {
    const tasks = edgeTasks(contosoPlan(), NETWORK_TASKS);
    expect(idsOf(tasks)).toEqual(['connect-internal-networks', 'translate-addresses', 'external-firewall']);
    expect(tasks.get('translate-addresses')?.['details']).toContain(
      '10.45.16.11 to a public address of its own, Access Edge of lsedge02');
    expect(tasks.get('translate-addresses')?.['details']).toHaveLength(6);
  });

  test('configure appliances, but no load balancers of the cloud', () => {
    expect(edgeTasks(contosoPlan(behindLoadBalancers), NETWORK_TASKS).get('configure-load-balancers')?.['details'])
      .toContain('virtual address 131.107.155.50, external, Access Edge');
    expect(idsOf(edgeTasks(azure(behindLoadBalancers), NETWORK_TASKS))).toEqual(['connect-internal-networks']);
    const appliances = azure({
      ...behindLoadBalancers,
      loadBalancer: {
        accessEdgeAddress: '203.0.113.50', webConferencingAddress: '203.0.113.51', audioVideoAddress: '203.0.113.52',
        internalAddress: '172.25.33.50',
      },
    });
    expect(idsOf(edgeTasks(appliances, NETWORK_TASKS))).toEqual(['connect-internal-networks', 'configure-load-balancers']);
  });

  test('configure the appliance of a reverse proxy, and the way from a gateway to the pools', () => {
    const ofProxy = tasksIn(PlanTables.ofReverseProxy(proxyPlan()), NETWORK_TASKS);
    expect(idsOf(ofProxy)).toEqual(['configure-appliance', 'firewalls']);
    expect(ofProxy.get('configure-appliance')?.['details']).toContain('meet.contoso.com to dir01.contoso.net');
    expect(tasksIn(PlanTables.ofReverseProxy(gatewayPlan()), NETWORK_TASKS).get('connect-pools')?.['details'])
      .toEqual(expect.arrayContaining([
        'subnet 10.45.40.0/24', 'dir01.contoso.net 192.168.10.80', 'pool01.contoso.net 192.168.10.95',
        'officewebapps01.contoso.com 192.168.10.100',
      ]));
    expect(tasksIn(PlanTables.ofReverseProxy(gatewayPlan()), PKI_TASKS).get('check-pool-certificates')?.['details'])
      .toContain('officewebapps01.contoso.com: officewebapps01.contoso.com');
  });
});

describe('DNS administrators', () => {
  test('have nothing to do if the deployment writes every record', () => {
    const table = PlanTables.ofEdge(azure()).tables.find(({ id }) => id === DNS_TASKS)!;
    expect(table.rows).toEqual([]);
    expect(table.whenEmpty).toBe('none');
  });

  test('create the records in none of the zones, when their addresses are known', () => {
    const tasks = edgeTasks(azure({ zones: [{ name: 'contoso.net', side: EdgeSide.INTERNAL }], recordsByOthers: true }), DNS_TASKS);
    expect(idsOf(tasks)).toEqual(['publish-records/external']);
    expect(tasks.get('publish-records/external')).toMatchObject({
      when: ['after the deployment'], where: ['external DNS, in the zones of these names'],
    });
    expect(tasks.get('publish-records/external')?.['details']).toEqual(expect.arrayContaining([
      'A sip.contoso.com lsedge01, lsedge02 at deployment', 'SRV _sip._tls.contoso.com 0 0 443 sip.contoso.com',
    ]));
    const known = contosoPlan({ ...behindLoadBalancers, zones: [], recordsByOthers: true });
    expect(edgeTasks(known, DNS_TASKS).get('publish-records/external')).toMatchObject({ when: ['before users connect'] });
  });

  test('create all records where nothing is deployed, zone by zone', () => {
    const tasks = edgeTasks(contosoPlan(), DNS_TASKS);
    expect(idsOf(tasks).sort()).toEqual([
      'publish-records/external/contoso.com', 'publish-records/internal/contoso.net',
    ]);
    const records = [...tasks.values()].flatMap(({ details = [] }) => details);
    expect(records).toHaveLength(contosoPlan().dnsRecords.length);
  });

  test('make perimeter DNS resolve the next hop, which hosts files do otherwise', () => {
    const internal = { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', perimeterDnsServers: ['172.25.40.5'], networks: ['192.168.10.0/24'] };
    expect(edgeTasks(azure({ internal }), DNS_TASKS).get('resolve-next-hop'))
      .toMatchObject({ where: ['172.25.40.5'], details: ['pool01.contoso.net'], when: ['before the deployment'] });
  });

  test('add names that an internal zone hides, and records that no zone of a reverse proxy has', () => {
    expect(tasksIn(PlanTables.ofReverseProxy(gatewayPlan()), DNS_TASKS).get('add-hidden-names')).toMatchObject({
      where: ['internal DNS, zone contoso.com'],
      details: ['A officewebapps01.contoso.com 192.168.10.100', 'A webext.contoso.com at deployment, the reverse proxy'],
    });
    const others = proxyPlan({ zones: [], recordsByOthers: true });
    expect(idsOf(tasksIn(PlanTables.ofReverseProxy(others), DNS_TASKS)))
      .toEqual(['publish-records/external', 'publish-records/internal']);
  });
});

describe('PKI administrators', () => {
  const ofSource = (external?: NonNullable<ContosoOverrides['certificates']>['external']): Task[] => [
    ...edgeTasks(azure(external === undefined ? {} : { certificates: { external } }), PKI_TASKS),
  ].filter(([id]) => id.endsWith('/edge-external')).map(([, task]) => task);

  test('issue a certificate that the plan does not make, with its names and servers', () => {
    expect(ofSource()).toMatchObject([{
      when: ['after the deployment'],
      where: ['a public CA'],
      details: [
        'subject sip.contoso.com', 'alternative names sip.contoso.com, sip.fabrikam.com, webcon.contoso.com',
        'for server authentication, on lsedge01, lsedge02', 'key of 2048 bits, exportable',
      ],
    }]);
    const aol = azure({ publicIm: [PublicImProvider.AOL] });
    expect(edgeTasks(aol, PKI_TASKS).get('issue-certificate/edge-external')?.['details'])
      .toContain('for server and client authentication, on lsedge01, lsedge02');
  });

  test.each([
    [CertificateSource.EXISTING, ['Check that the external certificate in the Key Vault has the planned names']],
    [CertificateSource.ISSUER, ['Set up the issuer of the external certificate in the Key Vault, for the domains of its names']],
    [CertificateSource.SELF_SIGNED, ['Add the self-signed external certificate to the trusted root certificates']],
    [CertificateSource.SIGNED_ELSEWHERE, [
      'Sign the request for the external certificate, and merge the signed certificate into the Key Vault',
      'Renew the external certificate',
    ]],
  ])('of a certificate from the source %s', (source, tasks) => {
    expect(ofSource({ source }).flatMap(({ task = [] }) => task)).toEqual(tasks);
  });

  test('renew a signed certificate by hand', () => {
    expect(ofSource({ source: CertificateSource.SIGNED_ELSEWHERE, signed: true })).toMatchObject([{
      task: ['Renew the external certificate'],
      when: ['before the certificate expires'],
      details: ['valid for 12 months; the Key Vault sends its contacts an email 30 days before expiry'],
    }]);
  });

  test('check the certificates of the gateway and of the pools behind it', () => {
    const tasks = tasksIn(PlanTables.ofReverseProxy(gatewayPlan()), PKI_TASKS);
    expect(tasks.get('issue-certificate/reverse-proxy')).toMatchObject({
      task: ['Check that the listener certificate in the Key Vault has the planned names'],
    });
    expect(tasks.get('check-pool-certificates')?.['details']).toContain('pool01.contoso.net: webext.contoso.com');
    expect(tasksIn(PlanTables.ofReverseProxy(proxyPlan()), PKI_TASKS).get('issue-certificate/reverse-proxy'))
      .toMatchObject({ task: ['Issue the listener certificate'], where: ['a public CA'] });
  });
});

describe('Lync administrators', () => {
  test('do what no deployment has access to, in working order', () => {
    expect(idsOf(edgeTasks(azure(), LYNC_TASKS))).toEqual([
      'define-topology', 'install-edge-components', 'assign-certificates', 'run-settings-script',
    ]);
    expect(idsOf(edgeTasks(azure(EVERYTHING), LYNC_TASKS))).toEqual([
      'define-topology', 'install-xmpp-gateway', 'install-edge-components', 'assign-certificates', 'run-settings-script',
      'inform-partners', 'inform-xmpp-partners', 'share-sip-address-space', 'request-public-im',
    ]);
    expect(idsOf(edgeTasks(contosoPlan(), LYNC_TASKS))[0]).toBe('set-up-servers');
  });

  test('enter public A/V addresses, which are known only after some deployments', () => {
    expect(edgeTasks(azure(), LYNC_TASKS).get('define-topology')).toMatchObject({
      when: ['after the deployment'],
      details: expect.arrayContaining(['A/V Edge of lsedge02 translated by NAT, public address as assigned at deployment']) as string[],
    });
    expect(edgeTasks(contosoPlan(behindLoadBalancers), LYNC_TASKS).get('define-topology'))
      .toMatchObject({ when: ['before the deployment'] });
    expect(edgeTasks(contosoPlan(), LYNC_TASKS).get('define-topology')).toMatchObject({
      when: ['before the deployment'],
      details: expect.arrayContaining(['A/V Edge of lsedge02 translated by NAT, public address as assigned at the NAT device']) as string[],
    });
  });

  test('ask partners, but nobody at a public service or in a shared domain', () => {
    const tasks = edgeTasks(azure(EVERYTHING), LYNC_TASKS);
    expect(tasks.get('inform-partners')).toMatchObject({
      where: ['administrators of litware.example, tailspin.example, woodgrove.example'],
      details: [
        'Access Edge sip.contoso.com', 'SIP domains contoso.com, fabrikam.com',
        'must have a federation SRV record of their own: litware.example, tailspin.example',
      ],
    });
    expect(tasks.get('inform-xmpp-partners')).toMatchObject({ where: ['administrators of jabber.example'] });
    expect(tasks.get('run-settings-script')?.['details']).toEqual(expect.arrayContaining(['5 partner domains', '2 blocked domains', '2 XMPP partners']));
  });

  test('request no public IM from a service that has ended or takes no requests', () => {
    expect(idsOf(edgeTasks(azure({ publicIm: [PublicImProvider.AOL], planningDate: '2020-01-01' }), LYNC_TASKS)))
      .not.toContain('request-public-im');
    expect(idsOf(edgeTasks(planEdge(fullRequest(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019)), LYNC_TASKS)))
      .not.toContain('request-public-im');
  });

  test('stop drained servers, and grant policies to users', () => {
    const plan = azure({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }), drainedServers: [2] });
    expect(edgeTasks(plan, LYNC_TASKS).get('stop-drained-servers')?.['details']).toEqual(['lsedge02.contoso.net']);
    const policy = { ...plan.externalAccessPolicy, identity: 'Remote', scope: ExternalAccessPolicyScope.USER };
    expect(edgeTasks({ ...plan, externalAccessPolicy: policy }, LYNC_TASKS).get('grant-external-access-policy'))
      .toMatchObject({ task: ['Grant the external access policy Remote to its users'] });
  });

  test('read the pages and names of their product', () => {
    const tasks = edgeTasks(planEdge(fullRequest(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE)), LYNC_TASKS);
    expect(tasks.get('define-topology')).toMatchObject({
      where: ['Skype for Business Server Topology Builder'], pages: ['create-your-edge-topology.md'],
    });
  });

  test('set the external web services and simple URLs of a reverse proxy', () => {
    const tasks = tasksIn(PlanTables.ofReverseProxy(proxyPlan()), LYNC_TASKS);
    expect(tasks.get('set-external-web-services')?.['details']).toContain('dir01.contoso.net: webdirext.contoso.com');
    expect(tasks.get('set-simple-urls')?.['details']).toContain('https://meet.contoso.com');
  });
});

test('each audience gets its own tasks', () => {
  const tables = PlanTables.ofEdge(azure(EVERYTHING));
  const tasks: readonly PlanTableId[] = [NETWORK_TASKS, DNS_TASKS, PKI_TASKS, LYNC_TASKS];
  const found = Object.values(PlanAudience).map((audience) => (
    tables.forAudience(audience).tables.map(({ id }) => id).filter((id) => tasks.includes(id))));
  expect(found).toEqual(tasks.map((id) => [id]));
});

test('a comparison has the differences behind the tasks, and not the tasks again', () => {
  const { differences } = EdgePlanComparison.of(azure(), azure({ zones: [], recordsByOthers: true }));
  expect(differences.length).toBeGreaterThan(0);
  expect(differences.filter(({ part }) => part === PlanPart.TASKS)).toEqual([]);
});
