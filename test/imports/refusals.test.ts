import fc from 'fast-check';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgeImport, type ImportedPool } from '../../lib/imports/edge-import';
import { ImportNoteKind } from '../../lib/imports/import-note';
import { ImportReport } from '../../lib/imports/import-report';
import { EdgeProgram } from '../../lib/imports/program/edge-program';
import { planEdge } from '../../lib/planner/index';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { RequestFile } from '../../lib/request/request-file';
import { RunningInterfaceSide } from '../../lib/running/model/running-interface';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import type { RunningExternalName } from '../../lib/running/model/running-edge-service';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { ProductKey } from '../../lib/values/vocabulary/product-key';
import { contosoExports } from '../running/samples/contoso';
import { contosoPlan, type ContosoOverrides } from '../support/plan-request';
import { runningOf } from '../support/running-of';
import { damaged, damages } from './damaged';

const PUBLIC = contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), recordsByOthers: true, xmpp: { partners: [XmppPartner.googleTalk()] } });
const SAMPLES: readonly RunningEdge[] = [RunningEdgeReader.read(contosoExports()), runningOf(contosoPlan({ recordsByOthers: true, xmpp: { partners: [XmppPartner.googleTalk()] } })), runningOf(PUBLIC)];

/** What an import says of the only pool, one line a note. */
function toldOf(running: RunningEdge, ...kinds: readonly ImportNoteKind[]): string[] {
  return onlyPool(running).notes.filter(({ kind }) => kinds.includes(kind)).map(({ kind, property, message }) => `${kind} ${property}: ${message}`);
}

function onlyPool(running: RunningEdge): ImportedPool {
  const [pool] = EdgeImport.of(running, { planningDate: '2013-01-15' }).pools;
  if (pool === undefined) throw new Error('no pool');
  return pool;
}

/** The properties of a request that the planner refuses. */
function refusedOf({ request }: ImportedPool): string[] {
  if (request === undefined) return [];
  try {
    planEdge(request);
    return [];
  } catch (error) {
    if (error instanceof EdgeValidationError) return error.problems.map(({ property }) => property);
    throw error;
  }
}

describe('whatever the files say', () => {
  test('an import gives requests that are planned, or tells what the planner refuses', () => {
    const counts = { planned: 0, refused: 0, none: 0 };
    fc.assert(fc.property(fc.nat(SAMPLES.length - 1), damages, (sample, found) => {
      const running = damaged(SAMPLES[sample], found) as RunningEdge;
      const imported = importOf(running);
      if (imported === undefined) return;
      for (const pool of imported.pools) {
        const refused = refusedOf(pool);
        const told = pool.notes.filter(({ kind }) => kind === ImportNoteKind.REFUSED);
        expect([...new Set(told.map(({ property }) => property))].sort()).toEqual([...new Set(refused)].sort());
        if (pool.request === undefined) expect(pool.notes.map(({ kind, property }) => kind === ImportNoteKind.MISSING || property === 'topology')).toContain(true);
        else expect(RequestFile.of(RequestFile.parse(RequestFile.of(pool.request).text)).text).toBe(RequestFile.of(pool.request).text);
        counts[pool.request === undefined ? 'none' : refused.length > 0 ? 'refused' : 'planned'] += 1;
      }
      expect(ImportReport.of(imported).text).not.toContain('undefined');
      expect(EdgeProgram.of(imported).text).toContain('app.synth();');
    }), { numRuns: 400 });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });
});

test('the report has neither HTML nor links of those who wrote the exports', () => {
  const [first] = SAMPLES;
  const { text } = ImportReport.of(importOf({ ...first!, unread: [{ what: '<img src=x>', reason: '[a](b)', usualPlace: 'x' }] })!);
  expect(text).toContain('- &lt;img src=x>: [a]&#40;b)');
});

/** What an import refuses or leaves out of an Edge that runs and cannot be a plan. */
const RUNS: Readonly<Record<string, RunningEdge>> = {
  'addresses that two servers have': changed({}, (server) => ({ ...server, interfaces: server.interfaces.map((each) => (each.side === RunningInterfaceSide.INTERNAL ? { ...each, address: '172.25.33.10' } : each)) })),
  'an address outside its subnet': changed({}, (server) => ({ ...server, interfaces: server.interfaces.map((each) => (each.side === RunningInterfaceSide.EXTERNAL && each.number === 1 ? { ...each, address: '198.18.0.1' } : each)) })),
  'four servers behind NAT with a load balancer': hardwareBehindNat(),
  'no server': changed({}, undefined),
  'no SIP domain': withTopology((topology) => ({ ...topology, sipDomains: [] })),
  'an Access Edge outside of the SIP domains': renamed({ service: EdgeService.ACCESS_EDGE, fqdn: 'sip.other.example', port: 443 }),
  'the port of federation for users, with separate addresses': renamed({ service: EdgeService.ACCESS_EDGE, fqdn: 'sip.contoso.com', port: 5061 }),
  'another port for A/V': renamed({ service: EdgeService.AUDIO_VIDEO, fqdn: 'av.contoso.com', port: 4443 }),
  'a name that two services have': renamed({ service: EdgeService.WEB_CONFERENCING, fqdn: 'av.contoso.com', port: 443 }),
  'XMPP on a product without it': changed({ product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019 }, (server) => server),
  'IPv6 outside alone': changed({}, (server) => ({ ...server, interfaces: server.interfaces.map((each) => (each.side === RunningInterfaceSide.EXTERNAL ? { ...each, address: `2001:db8:16::${each.number}` } : each)) })),
};

/** What is told of each. */
const TOLD: Readonly<Record<keyof typeof RUNS, readonly string[]>> = {
  'IPv6 outside alone': [],
  'XMPP on a product without it': [
    'left-out xmpp: XMPP is left out: Skype for Business Server 2019 has no XMPP proxy',
  ],
  'a name that two services have': [
    'refused audioVideo.fqdn: the planner refuses "av.contoso.com"; expected a unique name: webConferencing.fqdn has the same name',
  ],
  'addresses that two servers have': [
    'contradiction servers[number 2].internalAddress: the topology has 172.25.33.10, the adapter of lsedge02.contoso.net has 172.25.33.11; the request has what the topology says',
    'refused servers[number 2].internalAddress: the planner refuses "172.25.33.10"; expected a unique address; servers[number 1].internalAddress uses this one',
  ],
  'an Access Edge outside of the SIP domains': [
    'refused accessEdge.fqdn: the planner refuses "sip.other.example"; expected a name in one of the SIP domains (contoso.com, fabrikam.com): clients and partners look up the Access Edge in the domain of the SIP address',
  ],
  'an address outside its subnet': [
    'contradiction servers[number 1].external addresses: the topology has 198.18.0.1, which no adapter of lsedge01.contoso.net has; the request has what the topology says',
    'contradiction servers[number 2].external addresses: the topology has 198.18.0.1, which no adapter of lsedge02.contoso.net has; the request has what the topology says',
    'refused servers[number 1].accessEdgeAddress: the planner refuses "198.18.0.1"; expected a usable address of 198.18.0.0/24: the first two addresses are for the network and its router, and the last one is for broadcasts',
  ],
  'another port for A/V': [],
  'four servers behind NAT with a load balancer': [
    'refused network.externalSubnet: the planner refuses "10.45.16.0/24"; expected public addresses: topology scaled-hlb-public has no NAT',
  ],
  'no SIP domain': [
    'missing sipDomains: no SIP domain was read',
  ],
  'no server': [
    'missing network.externalSubnet: no address of a server was read',
    'missing network.internalSubnet: no address of a server was read',
    'left-out servers: the file of lsedge01.contoso.net is left out: the topology has no Edge Server of this name',
    'left-out servers: the file of lsedge02.contoso.net is left out: the topology has no Edge Server of this name',
  ],
  'the port of federation for users, with separate addresses': [
    'contradiction automaticSignInDomains: _sip._tls.contoso.com leads to sip.contoso.com port 443, the Access Edge is sip.contoso.com port 5061; the request has the domain, and its plan has the record that leads to the Access Edge',
  ],
};

test.each(Object.entries(RUNS))('an Edge that cannot be a plan is told with its reason: %s', (name, running) => {
  expect(toldOf(running, ImportNoteKind.MISSING, ImportNoteKind.REFUSED, ImportNoteKind.LEFT_OUT, ImportNoteKind.CONTRADICTION)).toEqual(TOLD[name]);
});

type Topology = NonNullable<RunningEdge['topology']>;
type Computer = Topology['pools'][number]['computers'][number];

function withTopology(change: (topology: Topology) => Topology, overrides: ContosoOverrides = {}): RunningEdge {
  const running = runningOf(contosoPlan({ recordsByOthers: true, xmpp: { partners: [XmppPartner.googleTalk()] }, ...overrides }));
  if (running.topology === undefined) throw new Error('no topology');
  return { ...running, topology: change(running.topology) };
}

/** With other servers in the topology; without any, the pool has none. */
function changed(parts: Partial<Topology>, server: ((server: Computer) => Computer) | undefined): RunningEdge {
  return withTopology((topology) => ({
    ...topology, ...parts, pools: topology.pools.map((pool) => ({ ...pool, computers: server === undefined ? [] : pool.computers.map(server) })),
  }));
}

function renamed(name: RunningExternalName): RunningEdge {
  return withTopology((topology) => ({
    ...topology, edgeServices: topology.edgeServices.map((each) => ({ ...each, externalNames: each.externalNames.map((known) => (known.service === name.service ? name : known)) })),
  }));
}

function hardwareBehindNat(): RunningEdge {
  const running = withTopology((topology) => topology, { topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 4 }) });
  return { ...running, records: running.records.map((record) => (record.name === 'lsedge.contoso.net' ? { ...record, value: '172.25.33.99' } : record)) };
}

/** Undefined for what no reader gives. */
function importOf(running: RunningEdge): EdgeImport | undefined {
  try {
    return EdgeImport.of(running);
  } catch (error) {
    if (error instanceof EdgeValidationError && error.problems.every(({ property }) => property === 'options.planningDate' || property.startsWith('running'))) return undefined;
    throw error;
  }
}
