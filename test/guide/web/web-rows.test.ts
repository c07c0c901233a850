import {
  AUTODISCOVER_MONITOR_PATH, BRIDGING, INTERNAL_WEB_VIP, SIMPLE_URL_RULES, SIMPLE_URLS, WEB_AFFINITY, WEB_CERTIFICATE_ROWS,
  WEB_COOKIE, WEB_DNS_ROWS, WEB_MONITORS, WEB_PORT_ROWS, webDnsRowsOf, webPortRowsOf,
} from '../../../lib/guide/web';
import { type PlanningDataRow, readPlanning } from '../../support/planning';
import { certificateFacts, dnsFacts, portFacts } from '../../support/planning-words';

const TOPOLOGIES: ReadonlySet<string> = new Set([
  'reverse-proxy', 'autodiscover', 'mobility', 'client-sign-in', 'director-single', 'director-dns-and-hlb', 'director-hlb',
  'hybrid',
]);

const dataRows = (name: string): readonly PlanningDataRow[] =>
  readPlanning(name).rows.filter(({ topology }) => TOPOLOGIES.has(topology));

describe('web rows', () => {
  test('there are 39 DNS, 36 port and 18 certificate rows, with unique IDs', () => {
    expect([WEB_DNS_ROWS.length, WEB_PORT_ROWS.length, WEB_CERTIFICATE_ROWS.length]).toEqual([39, 36, 18]);
    for (const rows of [WEB_DNS_ROWS, WEB_PORT_ROWS, WEB_CERTIFICATE_ROWS]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  test('the rows of a page are those of the page', () => {
    expect(webDnsRowsOf('director-single').map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(webPortRowsOf('reverse-proxy', 'autodiscover')).toHaveLength(9);
  });
});

describe('web rows and the planning data', () => {
  const tables: readonly (readonly [string, readonly Readonly<Record<string, unknown>>[]])[] = [
    ['dns', WEB_DNS_ROWS.map(dnsFacts)],
    ['ports', WEB_PORT_ROWS.map(portFacts)],
    ['certificates', WEB_CERTIFICATE_ROWS.map(certificateFacts)],
  ];

  describe.each(tables)('%s', (name, ours) => {
    const data = dataRows(name);

    test('both have the same rows', () => {
      expect(ours.map((row) => row['id']).sort()).toEqual(data.map(({ id }) => id).sort());
    });

    test.each(data)('$id', (expected) => {
      expect(ours.filter((row) => row['id'] === expected.id)).toStrictEqual([expected]);
    });
  });
});

describe('web services and the planning data', () => {
  const balancing = readPlanning('load-balancing')['webServicesHardwareLoadBalancing'] as Readonly<Record<string, unknown>>;
  const web = readPlanning('web-services') as unknown as {
    readonly simpleUrls: {
      readonly kinds: readonly Readonly<Record<string, unknown>>[];
      readonly rules: readonly { readonly id: string }[];
      readonly disasterRecovery: { readonly monitor: { readonly path: string } };
    };
    readonly reverseProxy: { readonly bridging: unknown };
  };

  test('monitors, affinity, cookie and idle time match the load balancer page', () => {
    expect(WEB_MONITORS.map(({ side, ...facts }) => ({ interface: side, ...facts }))).toEqual(balancing['monitors']);
    expect(WEB_AFFINITY).toEqual(balancing['affinity']);
    expect(balancing['cookie']).toMatchObject(WEB_COOKIE);
    expect(INTERNAL_WEB_VIP).toEqual(balancing['internalVip']);
  });

  test('ports are bridged as documented', () => {
    expect(BRIDGING).toEqual(web.reverseProxy.bridging);
  });

  test('the simple URLs, and every rule about them, are implemented', () => {
    expect(web.simpleUrls.kinds).toEqual(SIMPLE_URLS);
    expect(SIMPLE_URL_RULES.map(({ id }) => id)).toEqual(web.simpleUrls.rules.map(({ id }) => id));
  });

  test('the health of a pool is checked at the documented path', () => {
    expect(AUTODISCOVER_MONITOR_PATH).toBe(web.simpleUrls.disasterRecovery.monitor.path);
  });
});
