import { PlanDrift } from '../../lib/drift/plan-drift';
import { EdgeImport } from '../../lib/imports/edge-import';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { contosoExports } from '../running/samples/contoso';
import { POOLS } from '../running/samples/organization';
import { edgeServerFile, scriptDocument } from '../running/samples/script-files';

const ALL = contosoExports();
const NAMES = ALL.map(({ fileName }) => fileName);
const POOL = 'lsedge.contoso.net';

const without = (...names: readonly string[]): IPlanDocument[] => ALL.filter(({ fileName }) => !names.includes(fileName));

/** A plan that differs from what runs in most of its properties. */
const OTHER: EdgePlan = (() => {
  const request = EdgeImport.of(RunningEdgeReader.read(ALL)).pools.find(({ fqdn }) => fqdn === POOL)?.request;
  if (request === undefined) throw new Error('no request');
  return planEdge({
    ...request, sipDomains: ['contoso.com'], webConferencing: { fqdn: 'meet.contoso.com', port: 444 }, recordTtlSeconds: 60, externalAccessPolicy: 'Contractors',
    internal: { ...request.internal, nextHop: 'pool09.contoso.net', networks: ['10.9.0.0/16'], nextHopAddresses: ['10.9.0.1'], perimeterDnsServers: ['192.0.2.99'] },
    network: { ...request.network, internalSubnet: '10.45.32.0/23' },
    organization: { siteName: 'Dublin', legacyTlsDisabled: false, avTokenLifetimeHours: 1 },
    federation: { partners: [FederatedPartner.allowedDomain('new.example', { product: PartnerProduct.UNKNOWN })], partnerDiscovery: true },
    mobilePush: undefined, servers: (request.servers ?? []).map((server) => ({ ...server, accessEdgeAddress: server.accessEdgeAddress?.replace(/1$/, '9') })),
  });
})();

/** Without ports: a server that does not listen as planned is told where no topology tells that its service has another port. */
const changesOf = (documents: IPlanDocument[]): string[] => (
  PlanDrift.of(OTHER, RunningEdgeReader.read(documents)).changes.map(({ id }) => id).filter((id) => !id.startsWith('listeners/')));

/** What a drift and an import say that they do not know. */
function missingOf(documents: IPlanDocument[]): string {
  const running = RunningEdgeReader.read(documents);
  const { notCompared, unread } = PlanDrift.of(OTHER, running);
  for (const { usualPlace } of unread) expect(usualPlace).not.toBe('');
  return [...notCompared.map(({ subject, message }) => `${subject}: ${message}`), ...unread.map(({ what }) => what)].join('\n');
}

/** What a folder says that it lacks without a file; tenant, other answers of DNS and rules of firewalls are not compared. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'front-end.json': /settings of the organization/,
  'topology.xml': /^topology$|addresses of edge01\.contoso\.net in the topology/m,
  'edge-server-EDGE01.json': /edge01: no file of this server/,
  'edge-server-EDGE02.json': /edge02: no file of this server/,
  'contoso.com.external.zone': /external records of contoso\.com/,
};

const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index).map((other) => (one === other ? [one] : [one, other])));

describe('without some of the files', () => {
  test('many things differ with all of them', () => {
    expect(changesOf(ALL).length).toBeGreaterThan(25);
  });

  test.each(PAIRS.map((names) => [names.join(' and '), names] as const))('a drift claims nothing that was not read, and says what is missing: %s', (_title, names) => {
    const all = new Set(changesOf(ALL));
    expect(changesOf(without(...names)).filter((id) => !all.has(id))).toEqual([]);
    const missing = missingOf(without(...names));
    for (const name of names) if (TOLD[name] !== undefined) expect(missing).toMatch(TOLD[name]);
    expect(() => EdgeImport.of(RunningEdgeReader.read(without(...names)))).not.toThrow();
  });

  test.each(NAMES)('a drift from one file claims nothing that was not read: %s', (name) => {
    const all = new Set(changesOf(ALL));
    expect(changesOf(ALL.filter(({ fileName }) => fileName === name)).filter((id) => !all.has(id))).toEqual([]);
  });
});

describe('a folder with a file of another organization', () => {
  const [pool, server] = [POOLS[0]!, POOLS[0]!.servers[0]!];
  const file = edgeServerFile(pool, { ...server, external: ['198.51.100.1', '198.51.100.2', '198.51.100.3'] });
  const foreign = scriptDocument('edge-server-EDGE01.json', {
    ...file, parts: { ...file.parts, computer: [{ ComputerName: 'EDGE01', HostName: 'edge01', DnsSuffix: 'fabrikam.net' }] },
  });

  test('is told, and what it says is not taken for that of a server of the plan', () => {
    const documents = [...without('edge-server-EDGE01.json'), foreign];
    const running = RunningEdgeReader.read(documents);
    const drift = PlanDrift.of(OTHER, running);
    expect(drift.notPlanned).toContainEqual({ subject: 'edge01.fabrikam.net', message: 'the topology has no Edge Server of this name: edge-server-EDGE01.json is not compared' });
    expect(drift.notCompared.map(({ subject }) => subject)).toContain('edge01');
    expect(changesOf(documents)).toEqual(changesOf(without('edge-server-EDGE01.json')));
    expect(EdgeImport.of(running).pools.flatMap(({ notes }) => notes.map(({ message }) => message)))
      .toContain('the file of edge01.fabrikam.net is left out: the topology has no Edge Server of this name');
  });
});

describe('names', () => {
  test('are the same in other case, with a last dot, and as an internationalized name', () => {
    const running = RunningEdgeReader.read(ALL);
    const source = { file: 'front-end.json', place: 'x' };
    const plan = planEdge({ ...planRequest(), federation: { partners: [FederatedPartner.allowedDomain('xn--mnchen-3ya.example', { product: PartnerProduct.UNKNOWN })] } });
    const { topology } = running;
    if (topology === undefined) throw new Error('no topology');
    const drift = PlanDrift.of(plan, {
      ...running, settings: { ...running.settings, allowedDomains: [{ domain: 'MÜNCHEN.example.', source }], hostingProviders: [], blockedDomains: [] },
      topology: {
        ...topology, sipDomains: ['Contoso.com.', 'FABRIKAM.com'],
        edgeServices: topology.edgeServices.map((service) => ({
          ...service, poolFqdn: `${service.poolFqdn.toUpperCase()}.`, nextHop: `${service.nextHop?.toUpperCase() ?? ''}.`, externalNames: service.externalNames.map((name) => ({ ...name, fqdn: `${name.fqdn.toUpperCase()}.` })),
        })),
      },
    });
    expect(drift.changes.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^change SRV _sipfederationtls\._tcp\.contoso\.com/)]);
  });

  function planRequest(): Parameters<typeof planEdge>[0] {
    const request = EdgeImport.of(RunningEdgeReader.read(ALL)).pools.find(({ fqdn }) => fqdn === POOL)?.request;
    if (request === undefined) throw new Error('no request');
    return request;
  }
});
