import { CertificatePurpose } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { OWN_DNS_ROWS } from '../../lib/guide/dns/own';
import type { DnsRecordPlan } from '../../lib/plan/network/dns-plan';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../support/plan-request';
import { readPlanning } from '../support/planning';
import { theirService } from '../support/planning-words';

interface Example {
  readonly sipDomains: readonly string[];
  readonly fqdns: Readonly<Record<'accessEdge' | 'webConferencingEdge' | 'avEdge' | 'edgeInternal' | 'xmpp', string>>;
  readonly edgeServers: readonly { readonly node: number; readonly adapters: readonly ExampleAdapter[] }[];
  readonly internalRoute: { readonly from: string; readonly to: string };
  readonly dnsRecords: readonly ExampleRecord[];
  readonly federationDnsRecords: readonly ExampleRecord[];
  readonly publicImDnsRecords?: readonly ExampleRecord[];
  readonly xmppDnsRecords: readonly ExampleRecord[];
  readonly certificates: Readonly<Record<'external' | 'internal' | 'publicIm' | 'xmpp', ExampleCertificate>>;
  readonly natMap?: readonly { readonly service: string; readonly node: number; readonly private: string; readonly public: string }[];
  readonly publicIpCount?: number;
  /** Of the hardware-balanced topology, with its load balancer. */
  readonly documentedPublicIpCount?: number;
}

interface ExampleAdapter {
  readonly name: string;
  readonly addresses?: readonly string[];
  readonly primary?: string;
  readonly secondary?: readonly string[];
  readonly services?: Readonly<Record<string, string>>;
  readonly defaultGateway: string | null;
}

interface ExampleRecord {
  readonly location: string;
  readonly type: string;
  readonly name: string;
  readonly values?: readonly string[];
  readonly port?: number;
  readonly target?: string;
}

interface ExampleCertificate {
  readonly subject: string;
  readonly sans: readonly string[];
}

const OWN_ROWS: ReadonlySet<string> = new Set(OWN_DNS_ROWS.map(({ id }) => id));

const ADDRESS_PROPERTIES: Readonly<Record<string, string>> = {
  accessEdge: 'accessEdgePublicAddress',
  webConferencingEdge: 'webConferencingPublicAddress',
  avEdge: 'audioVideoPublicAddress',
};

describe('the contoso.com examples of the documentation', () => {
  const examples = readPlanning('examples')['edge'] as Readonly<Record<string, Example>>;

  describe.each(Object.keys(PLANNED_TOPOLOGIES))('%s', (topology) => {
    const example = examples[topology]!;
    const input = (extra: Partial<EdgePlanRequest> = {}): EdgePlan => contosoPlan({
      topology: PLANNED_TOPOLOGIES[topology]!(),
      sipDomains: [...example.sipDomains],
      accessEdge: { fqdn: example.fqdns.accessEdge },
      webConferencing: { fqdn: example.fqdns.webConferencingEdge },
      audioVideo: { fqdn: example.fqdns.avEdge },
      servers: example.edgeServers.map(({ node }) => ({
        number: node,
        ...Object.fromEntries((example.natMap ?? []).filter((entry) => entry.node === node)
          .map((entry): [string, string] => [String(ADDRESS_PROPERTIES[entry.service]), entry.public])),
      })),
      ...extra,
    });
    const plan = input();
    // The page of the hardware-balanced topology prints the same addresses for the server and for the names, which must lead
    // to the load balancer, and the router as the gateway. The server keeps the printed addresses.
    const balanced = topology === 'scaled-hlb-public';
    const asPrinted = balanced ? input({ loadBalancer: { defaultGateway: '131.107.155.1' } }) : plan;
    const namesAsPrinted = balanced
      ? input({
          servers: [{
            number: 1, accessEdgeAddress: '131.107.155.110', webConferencingAddress: '131.107.155.120',
            audioVideoAddress: '131.107.155.130', internalAddress: '172.25.33.110',
          }],
          loadBalancer: {
            accessEdgeAddress: '131.107.155.10', webConferencingAddress: '131.107.155.20',
            audioVideoAddress: '131.107.155.30', internalAddress: '172.25.33.10',
          },
        })
      : plan;
    const printedServers = asPrinted.servers.slice(0, example.edgeServers.length);

    test('the adapters have the printed addresses', () => {
      const external = example.edgeServers.map(({ adapters }) => adapters.find(({ name }) => name === 'external')!);
      expect(printedServers.map((server) => ({
        primary: server.external.addresses[0]?.address,
        secondary: server.external.addresses.slice(1).map(({ address }) => address),
        services: Object.fromEntries(server.external.addresses.map(({ services, address }) => [services.map(theirService).join(), address])),
        defaultGateway: server.external.defaultGateway,
      }))).toEqual(external.map(({ primary, secondary, services, defaultGateway }) => (
        { primary, secondary, services, defaultGateway })));
    });

    test('the internal adapters have their address, an internal route and no default gateway', () => {
      const internal = example.edgeServers.map(({ adapters }) => adapters.find(({ name }) => name === 'internal')!);
      expect(internal.filter(({ defaultGateway }) => defaultGateway !== null)).toEqual([]);
      expect(printedServers.map((server) => [server.internal.address])).toEqual(internal.map(({ addresses }) => addresses));
      for (const { internal: adapter } of plan.servers) {
        expect(adapter).not.toHaveProperty('defaultGateway');
        expect(adapter.subnet).toBe(`${example.internalRoute.from}/24`);
        expect(adapter.routes).toEqual([{ destination: `${example.internalRoute.to}/24`, gateway: '172.25.33.1' }]);
      }
    });

    test('the servers are named after the internal FQDN', () => {
      expect(plan.servers.map(({ fqdn }) => fqdn)).toEqual(topology.startsWith('single')
        ? ['lsedge.contoso.net']
        : ['lsedge01.contoso.net', 'lsedge02.contoso.net']);
    });

    test('the DNS records are the printed ones and no others but those of our own rows', () => {
      const own = namesAsPrinted.dnsRecords.filter(({ tableRows }) => tableRows.every((row) => OWN_ROWS.has(row)));
      const printed = namesAsPrinted.dnsRecords.filter((record) => !own.includes(record));
      expect(byName(printed.map(asExample))).toEqual(byName(example.dnsRecords));
      expect(own.map(({ name }) => name)).toEqual(topology.startsWith('single') ? [] : plan.servers.map(({ fqdn }) => fqdn));
    });

    test('the federation table requires no record that is missing in the main table', () => {
      const records = input({ federation: { discoverableDomains: ['contoso.com'] } }).dnsRecords.map(asExample);
      expect(example.federationDnsRecords).toHaveLength(balanced ? 0 : 1);
      for (const record of example.federationDnsRecords) expect(records).toContainEqual(record);
    });

    test('XMPP adds its two records', () => {
      const added = withXmpp().dnsRecords.filter(({ id }) => !plan.dnsRecords.some((known) => known.id === id));
      const names = added.map(({ id }) => id);
      expect(names).toEqual(['external/A/xmpp.contoso.com', 'external/SRV/_xmpp-server._tcp.contoso.com']);
      if (!balanced) expect(byName(added.map(asExample))).toEqual(byName(resolved(example.xmppDnsRecords)));
    });

    test('public IM adds no record', () => {
      const publicIm = input({ publicIm: [PublicImProvider.AOL] }).dnsRecords;
      expect(publicIm.map(({ id }) => id)).toEqual(plan.dnsRecords.map(({ id }) => id));
      for (const record of resolved(example.publicImDnsRecords ?? [])) {
        expect(publicIm.map(asExample)).toContainEqual(record);
      }
    });

    test.each([
      ['external', CertificatePurpose.EDGE_EXTERNAL], ['internal', CertificatePurpose.EDGE_INTERNAL],
    ] as const)('the %s certificate', (side, purpose) => {
      expect(namesOf(plan, purpose)).toEqual(asSet(example.certificates[side]));
    });

    test('with AOL the external certificate keeps its names and gains client authentication', () => {
      const withAol = input({ publicIm: [PublicImProvider.AOL] });
      expect(namesOf(withAol, CertificatePurpose.EDGE_EXTERNAL)).toEqual(asSet(example.certificates.publicIm));
      expect(ekuOf(plan)).toEqual(['serverAuth']);
      expect(ekuOf(withAol)).toEqual(['serverAuth', 'clientAuth']);
    });

    test('with XMPP the external certificate has the bare domain instead of the wildcard', () => {
      const { subject, sans } = example.certificates.xmpp;
      expect(sans).toContain('*.contoso.com');
      expect(namesOf(withXmpp(), CertificatePurpose.EDGE_EXTERNAL))
        .toEqual(asSet({ subject, sans: sans.map((san) => san.replace('*.', '')) }));
    });

    test('the number of public addresses is the printed one', () => {
      const seen = [
        ...plan.loadBalancers.filter(({ side }) => side === EdgeSide.EXTERNAL)
          .flatMap(({ virtualAddresses }) => virtualAddresses.map(({ address }) => address)),
        ...plan.servers.flatMap((server) => server.external.addresses.map(({ publicAddress }) => publicAddress)),
      ];
      const printed = example.publicIpCount ?? example.documentedPublicIpCount;
      expect(seen).not.toContain(undefined);
      expect(new Set(seen).size).toBe(printed);
      expect(seen).toHaveLength(Number(printed));
    });

    test('private addresses are mapped to public ones as printed, and public ones to themselves', () => {
      const map = plan.servers.flatMap((server) => server.external.addresses.map(({ services, address, publicAddress }) => (
        { service: services.map(theirService).join(), node: server.number, private: address, public: publicAddress })));
      expect(map).toEqual((example.natMap ?? map.map((entry) => ({ ...entry, public: entry.private })))
        .map(({ service, node, private: address, public: seen }) => ({ service, node, private: address, public: seen })));
      expect(plan.translation).toBe(example.natMap === undefined ? 'none' : 'nat');
    });

    function withXmpp(): EdgePlan {
      return input({ xmpp: { fqdn: example.fqdns.xmpp, domains: ['contoso.com'] } });
    }

    /** The pages write `{accessEdgePublicAddress}` where they print the addresses of the Access Edge elsewhere. */
    function resolved(records: readonly ExampleRecord[]): readonly ExampleRecord[] {
      const printed = example.dnsRecords.find(({ name, type }) => name === example.fqdns.accessEdge && type === 'A')!;
      return records.map((record) => (record.type === 'A' ? { ...record, values: printed.values! } : record));
    }
  });
});

function asExample(record: DnsRecordPlan): ExampleRecord {
  const { side: location, type, name, srv } = record;
  return srv === undefined
    ? { location, type, name, values: record.addresses.map(({ address }) => String(address)) }
    : { location, type, name, port: srv.port, target: srv.target };
}

function byName(records: readonly ExampleRecord[]): readonly ExampleRecord[] {
  const key = ({ location, type, name }: ExampleRecord): string => `${location}/${type}/${name}`;
  return [...records].sort((a, b) => key(a).localeCompare(key(b)));
}

function asSet({ subject, sans }: ExampleCertificate): { readonly subject: string; readonly sans: ReadonlySet<string> } {
  return { subject, sans: new Set(sans) };
}

function namesOf(plan: EdgePlan, purpose: CertificatePurpose): ReturnType<typeof asSet> {
  const certificate = plan.certificates.find((candidate) => candidate.purpose === purpose)!;
  expect(new Set(certificate.sans).size).toBe(certificate.sans.length);
  return asSet(certificate);
}

function ekuOf(plan: EdgePlan): readonly string[] {
  return plan.certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL)!.eku;
}
