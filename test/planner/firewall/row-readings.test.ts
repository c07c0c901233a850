import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { AutodiscoverPublishing } from '../../../lib/values/vocabulary/reverse-proxy';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { everyPortRow } from '../../../lib/guide/ports';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';

const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;

/** Rows that a plan of a topology has rules for. */
function rowsInUse(topology: string, overrides: Partial<EdgePlanRequest>): ReadonlySet<string> {
  const { firewall } = contosoPlan({
    topology: PLANNED_TOPOLOGIES[topology]!(), federation: undefined, automaticSignInDomains: undefined, zones: [],
    recordsByOthers: true, ...overrides,
  });
  return new Set(firewall.flatMap(({ tableRows }) => tableRows));
}

/** The page whose tables of public IM a topology has. */
const publicImPage = (topology: string): string => (topology === 'scaled-hlb-public' ? 'federation-all' : topology);
const publicImRows = (topology: string, ...numbers: readonly number[]): string[] =>
  numbers.map((number) => `${publicImPage(topology)}/public-im/${number}`);

describe.each(Object.keys(PLANNED_TOPOLOGIES))('rows of %s that are interpreted differently than printed', (topology) => {
  const messengerRows = publicImRows(topology, 4, 5, 6);
  const signalling = publicImRows(topology, 1, 2, 3);
  const present = (rows: readonly string[], overrides: Partial<EdgePlanRequest>): string[] => {
    const used = rowsInUse(topology, overrides);
    return rows.filter((row) => used.has(row));
  };

  test.each<[string, PublicImProvider[], boolean]>([
    ['Windows Live Messenger, which they name', [WINDOWS_LIVE_MESSENGER], true],
    ['Skype, which took its users over', [SKYPE], true],
    ['AOL and Yahoo!, which have no media', [AOL, YAHOO], false],
    ['nobody, though they name audio and video', [], false],
  ])('media with public IM clients is open for %s', (_name, publicIm, expected) => {
    expect(present(messengerRows, { publicIm })).toEqual(expected ? messengerRows : []);
  });

  test('the signaling of public IM requires public IM: federation and remote users by themselves do not open it', () => {
    const features = [EdgeFeature.REMOTE_USER_ACCESS];
    const federation = { discoverableDomains: ['contoso.com'] };
    expect(present(signalling, { features, federation })).toEqual([]);
    expect(present(signalling, { features, federation, publicIm: [AOL] })).toEqual(signalling);
    // The third row is about clients outside.
    expect(present(signalling, { features: [], publicIm: [AOL] })).toEqual(signalling.slice(0, 2));
  });

  test('UDP 3478 to the remote Edge is open for partners with Lync Server 2013 and for Skype, which the row does not name', () => {
    const [row, ...others] = everyPortRow()
      .filter(({ id, readAs }) => id.startsWith(`${topology}/external/`) && readAs !== undefined);
    if (row === undefined) throw new Error('no row of the external table is read otherwise');
    expect(others).toEqual([]);
    const partners = (product: PartnerProduct): Partial<EdgePlanRequest> => ({
      federation: { discoverableDomains: ['contoso.com'], partnerProducts: [product] },
    });
    expect(row).toMatchObject({ ports: '3478', transport: 'UDP', direction: 'outbound' });
    expect(present([row.id], partners(PartnerProduct.LYNC_SERVER_2013))).toEqual([row.id]);
    expect(present([row.id], { publicIm: [SKYPE] })).toEqual([row.id]);
    expect(present([row.id], partners(PartnerProduct.OCS_2007))).toEqual([]);
    expect(present([row.id], { publicIm: [AOL] })).toEqual([]);
  });
});

test('the reverse proxy opens 80 and 8080 for redirects and Autodiscover, but not for Office Web Apps', () => {
  const ports = (overrides: Parameters<typeof proxyPlan>[0]): string[] => proxyPlan(overrides).firewall.map(({ ports: open }) => open);
  expect(ports({})).not.toContain('80');
  expect(ports({ redirectHttp: true })).toContain('80');
  expect(ports({ redirectHttp: true })).not.toContain('8080');
  expect(ports({ autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP })).toEqual(expect.arrayContaining(['80', '8080']));
});

describe('client ports', () => {
  const CLIENT_PORTS = { accessEdge: 8443, webConferencing: 8444, audioVideo: 8445 };
  const everything: Partial<EdgePlanRequest> = { publicIm: [AOL, SKYPE], xmpp: { domains: ['contoso.com'] } };
  const moved = (topology: EdgeTopology): EdgePlan => contosoPlan({
    topology,
    ...everything,
    accessEdge: { fqdn: 'sip.contoso.com', port: CLIENT_PORTS.accessEdge },
    webConferencing: { fqdn: 'webcon.contoso.com', port: CLIENT_PORTS.webConferencing },
    audioVideo: { fqdn: 'av.contoso.com', port: CLIENT_PORTS.audioVideo },
  });
  const rows = new Map(everyPortRow().map((row) => [row.id, row]));

  test.each(Object.entries(PLANNED_TOPOLOGIES))('of %s change with the service, but other ports do not', (_name, make) => {
    const ports = moved(make()).firewall.flatMap(({ tableRows, ports: port }) => tableRows.map((id) => ({ row: rows.get(id)!, port })));
    const expected = ports.map(({ row }) => {
      if (!row.clientPort) return row.ports;
      return String({ 'access-edge': 8443, 'web-conferencing': 8444, 'audio-video': 8445 }[row.role as string]);
    });
    expect(ports.map(({ port }) => port)).toEqual(expected);
    const clients = new Set(ports.filter(({ row }) => row.clientPort).map(({ port }) => port));
    expect([...clients].sort()).toEqual(Object.values(CLIENT_PORTS).map(String));
  });

  test('are those of external clients: inbound, TCP 443, on the external side', () => {
    const facts = new Set(everyPortRow().filter(({ clientPort }) => clientPort)
      .map(({ side, direction, transport, ports }) => `${side} ${direction} ${transport} ${ports}`));
    expect([...facts]).toEqual(['external inbound TCP 443']);
    const others = everyPortRow().filter(({ side, direction, ports, clientPort }) => (
      side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND && ports === '443' && !clientPort));
    expect(others).toEqual([]);
  });
});
