import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeFeature } from '../../lib/request/edge-feature';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { readPlanning } from '../support/planning';
import { contosoPlan } from '../support/plan-request';
import { linesOf, partOf, sectionOf, sectionTitles, squeezed } from './report-lines';

const TITLE = 'LOAD BALANCERS';
const balanced = (overrides: Partial<EdgePlanRequest> = {}, servers = 2, singleExternalAddress = false): EdgePlan =>
  contosoPlan({
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }),
    ...overrides,
  });
const section = (plan: EdgePlan): string[] => squeezed(sectionOf(plan, TITLE));

describe('a complete, vendor-neutral configuration', () => {
  const lines = sectionOf(balanced(), TITLE);

  test('has the virtual addresses, with their names and nodes', () => {
    expect(partOf(lines, 'Virtual addresses')).toEqual([
      'external, Access Edge',
      '  Name     sip.contoso.com',
      '  Address  131.107.155.50',
      '  Nodes    lsedge01 131.107.155.10, lsedge02 131.107.155.11',
      'external, Web Conferencing Edge',
      '  Name     webcon.contoso.com',
      '  Address  131.107.155.51',
      '  Nodes    lsedge01 131.107.155.20, lsedge02 131.107.155.21',
      'external, A/V Edge',
      '  Name     av.contoso.com',
      '  Address  131.107.155.52',
      '  Nodes    lsedge01 131.107.155.30, lsedge02 131.107.155.31',
      'internal, Edge internal',
      '  Name     lsedge.contoso.net',
      '  Address  172.25.33.50',
      '  Nodes    lsedge01 172.25.33.10, lsedge02 172.25.33.11',
    ]);
  });

  test('has the listeners of each, and explains its columns', () => {
    expect(partOf(lines, 'Listeners')).toEqual([
      '  Listener  Service                Protocol     Monitor   SNAT     Nagle',
      '  --------  ---------------------  -----------  --------  -------  -----',
      'external, Access Edge',
      '  443 TCP   Access Edge            SIP/TLS      TCP 443   allowed  off',
      '  5061 TCP  Access Edge            SIP/MTLS     TCP 5061  allowed  any',
      'external, Web Conferencing Edge',
      '  443 TCP   Web Conferencing Edge  PSOM/TLS     TCP 443   allowed  off',
      'external, A/V Edge',
      '  3478 UDP  A/V Edge               STUN/MSTURN  TCP 443   no',
      '  443 TCP   A/V Edge               STUN/MSTURN  TCP 443   no       off',
      'internal, Edge internal',
      '  5061 TCP  Access Edge            SIP/MTLS     TCP 5061  allowed  any',
      '  5062 TCP  A/V authentication     SIP/MTLS     TCP 5062  no       any',
      '  3478 UDP  A/V Edge               STUN/MSTURN  TCP 443   no',
      '  443 TCP   A/V Edge               STUN/MSTURN  TCP 443   no       off',
    ]);
    const notes = lines.join(' ').replace(/ +/g, ' ');
    expect(notes).toContain('Ports are the same on the virtual address and on the nodes.');
    expect(notes).toContain('SNAT: whether the load balancer may replace the client\'s address with its own.');
    expect(notes).toContain('Nagle: whether small segments may be combined; never on TCP 50000-59999.');
  });

  test('has the common settings of the listeners, and the requirements for the servers', () => {
    expect(partOf(lines, 'Listener settings')).toEqual([
      '  Persistence           by source address',
      '  Idle timeout          20 minutes',
      '  Direct server return  off: responses return through the load balancer',
    ]);
    expect(partOf(lines, 'Requirements for servers and network')).toEqual([
      '  Not balanced      internal TCP 8057, Web Conferencing Edge',
      '                    internal TCP 4443, CMS replication',
      '                    internal TCP 50001, Centralized logging',
      '                    internal TCP 50002, Centralized logging',
      '                    internal TCP 50003, Centralized logging',
      '  Gateway of nodes  131.107.155.50',
      '  Routes of nodes   192.168.10.0/24 through the internal adapter',
      '  Public addresses  9: 3 virtual, and 3 of each of the 2 servers',
    ]);
  });
});

test('a listener with a different setting is named', () => {
  const plan = balanced();
  const [external, ...others] = plan.loadBalancers;
  const [first, ...rest] = external!.listeners;
  const differing = { ...external!, listeners: [{ ...first!, idleTimeoutMinutes: 1 }, ...rest] };
  const lines = squeezed(partOf(sectionOf({ ...plan, loadBalancers: [differing, ...others] }, TITLE), 'Listener settings'));
  expect(lines.slice(1, 3)).toEqual(['Idle timeout of 1 minute', 'external-443-tcp-access-edge']);
  expect(lines[3]).toBe('Idle timeout of 20 minutes');
  expect(lines.slice(4).join(' ')).toContain('external-5061-tcp-access-edge');
});

test('is after the servers, and is omitted without load balancers', () => {
  const titles = sectionTitles(balanced());
  expect(titles.indexOf(TITLE)).toBe(titles.indexOf('SERVERS AND ADDRESSES') + 1);
  expect(sectionTitles(contosoPlan())).not.toContain(TITLE);
});

test('fits 80 columns, even for twelve servers with long names', () => {
  const plan = balanced(
    {
      xmpp: { domains: ['contoso.com'] },
      servers: Array.from({ length: 12 }, (_, index) => ({
        number: index + 1,
        computerName: `perimeter-edg${String(index + 1).padStart(2, '0')}`,
      })),
    },
    12
  );
  for (const line of linesOf(plan)) expect(line.length).toBeLessThanOrEqual(80);
  expect(section(plan).join(' ')).toContain('perimeter-edg12 131.107.155.');
});

test('shows addresses that are known only at deployment, and services without listeners', () => {
  const lines = section(
    balanced({
      platform: EdgePlatform.azure(),
      features: [EdgeFeature.REMOTE_USER_ACCESS],
      federation: undefined,
      network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
    })
  );
  const named = lines.indexOf('external, Access Edge');
  expect(lines.slice(named, named + 3)).toEqual(['external, Access Edge', 'Name sip.contoso.com', 'Address at deployment']);
  const unused = lines.indexOf('external, A/V Edge');
  expect(lines[unused + 3]).toBe('Nodes none: the service is not in use');
});

test('one address has the one name of all services', () => {
  const lines = section(balanced({}, 2, true));
  const shared = lines.indexOf('external, Access Edge, Web Conferencing Edge, A/V Edge');
  expect(lines.slice(shared + 1, shared + 3)).toEqual(['Name sip.contoso.com', 'Address 131.107.155.50']);
});

test('a drained server is not a node, and is marked as drained among the servers', () => {
  const plan = balanced({ drainedServers: [2] }, 3);
  expect(section(plan).join(' ')).not.toContain('lsedge02');
  expect(squeezed(sectionOf(plan, 'SERVERS AND ADDRESSES'))).toContain('2. lsedge02, lsedge02.contoso.net, drained');
});

describe('the number of public addresses', () => {
  const rows = readPlanning('load-balancing')['publicIpRequirements'] as readonly {
    readonly edgeServers: number;
    readonly ipPerRole: { readonly hardware: number; readonly hardwareVips: number };
    readonly singleIp: { readonly hardware: number; readonly hardwareVips: number };
  }[];
  const counted = (servers: number, single: boolean): string | undefined =>
    section(balanced({}, servers, single))
      .find((line) => line.startsWith('Public addresses'))
      ?.slice('Public addresses '.length);

  test.each(rows)('$edgeServers servers need as many as documented', ({ edgeServers, ipPerRole, singleIp }) => {
    expect(counted(edgeServers, false)).toBe(
      `${ipPerRole.hardware}: ${ipPerRole.hardwareVips} virtual, and 3 of each of the ${edgeServers} servers`
    );
    expect(counted(edgeServers, true)).toBe(
      `${singleIp.hardware}: ${singleIp.hardwareVips} virtual, and 1 of each of the ${edgeServers} servers`
    );
  });

  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('the rule behind the documented rows holds for %i servers', (servers) => {
    expect(counted(servers, false)).toMatch(new RegExp(`^${3 + 3 * servers}: `));
    expect(counted(servers, true)).toMatch(new RegExp(`^${1 + servers}: `));
  });
});
