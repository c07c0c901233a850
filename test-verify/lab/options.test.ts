import { execFileSync } from 'node:child_process';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { CertificatePurpose } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { BlamedLayer, CauseAudience } from '../../lib/verify/causes/verification-cause';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { describeOffline } from '../../test-terraform/support/providers';
import { NameServer, zoneText } from '../support/name-server';
import { ScriptedServers } from '../support/scripted-servers';
import { AnsweringEdge } from './answering-edge';
import { heldBy, zonesOf } from './closed-zones';
import { countPackets } from './packet-counter';
import { RunningLab } from './running-lab';
import { verified } from './verified';

const NAME_SERVER = '198.51.100.28';
const SECONDARY = '198.51.100.29';
const RESOLVER = '198.51.100.26';

/** Addresses of the Edge Servers of partners. */
const FABRIKAM = '192.0.2.60';
const LITWARE = '192.0.2.61';

/** A line of the text format of Prometheus: a comment, or a gauge with labels. */
const PROMETHEUS = new RegExp(
  '^(# (HELP|TYPE) lync_edge_[a-z_]+ \\S.*'
  + '|lync_edge_[a-z_]+\\{([a-z]+="([^"\\\\\\n]|\\\\["\\\\n])*"(,(?=[a-z])|(?=\\})))+\\} (-?\\d+(\\.\\d+)?|NaN|[+-]Inf))$',
);

describeOffline('lync-edge verify', () => {
  const partners = new ScriptedServers();
  let lab: RunningLab;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    lab = await RunningLab.start({ edge: '192.0.2.41', resolver: RESOLVER, root: '198.51.100.27', nameServer: NAME_SERVER });
    stop = () => lab.stop();
  }, 120_000);

  afterAll(() => Promise.all([stop?.(), partners.close()]));

  const outcome = async (...options: readonly string[]): Promise<string> => {
    const { code, out, err } = await lab.verified(...options);
    return `${code} ${out.split('\n')[0] ?? ''}${err}`;
  };

  it('looks at one area', async () => {
    const { isGood, checks } = await lab.result('--only', 'dns');
    expect(isGood).toBe(true);
    expect(new Set(checks.map(({ expectation }) => expectation.area))).toEqual(new Set(['dns']));
    expect(checks).toHaveLength(16);
  });

  it('asks nobody in a dry run, although it lists the same expectations', async () => {
    const addresses = [RESOLVER, ...lab.edge.addressesOf('lsedge01'), ...lab.edge.addressesOf('lsedge02')];
    const ofDryRun = countPackets(addresses);
    const { code, out } = await lab.verified('--dry-run', '--format', 'json');
    expect(ofDryRun()).toBe(0);
    const ofRun = countPackets(addresses);
    const { checks } = await lab.result();
    expect(ofRun()).toBeGreaterThan(100);
    const { expectations } = JSON.parse(out) as { readonly expectations: readonly unknown[] };
    expect([code, expectations]).toEqual([0, checks.map(({ expectation }) => expectation)]);
  });

  it('prints the same JSON for the same network', async () => {
    const [one, other] = [await lab.verified('--format', 'json'), await lab.verified('--format', 'json')];
    expect(JSON.parse(one.out)).toMatchObject({ isGood: true, side: EdgeSide.EXTERNAL });
    expect(other.out).toBe(one.out);
  });

  it('prints JUnit that an XML parser reads', async () => {
    const { out } = await lab.verified('--format', 'junit');
    const read = 'import sys, xml.etree.ElementTree as E\nr = E.parse(sys.stdin).getroot()\n'
      + 'print(r.tag, len(list(r.iter("testcase"))), len(list(r.iter("failure"))), len(list(r.iter("skipped"))))';
    const { checks } = await lab.result();
    const skipped = checks.filter((check) => check.outcome === CheckOutcome.NOT_LOOKED_AT).length;
    expect(execFileSync('python3', ['-c', read], { input: out, encoding: 'utf8' }).trim())
      .toBe(`testsuites ${checks.length} 0 ${skipped}`);
  });

  it('prints metrics that Prometheus reads', async () => {
    const { out } = await lab.verified('--format', 'prometheus');
    const lines = out.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => !PROMETHEUS.test(line))).toEqual([]);
    expect(lines).toContain('lync_edge_verification_good{pool="lsedge.contoso.net",side="external"} 1');
    const series = lines.filter((line) => !line.startsWith('#')).map((line) => line.slice(0, line.lastIndexOf(' ')));
    expect(new Set(series).size).toBe(series.length);
  });

  it('rehearses the failure of each server', async () => {
    const { code, out } = await lab.verified('--rehearse');
    expect(code).toBe(0);
    expect(out).toContain('Failover with any one server silent: 1 server left');
    expect(out).toMatch(/litware\.com \(Office {2,}partly/);
  });

  describe('with --authoritative', () => {
    const servers = [{ name: 'ns1.dns.example', address: NAME_SERVER }, { name: 'ns2.dns.example', address: SECONDARY }];

    it('says GOOD if all name servers have the same records', async () => {
      await lab.serveZones([{ name: 'contoso.com', records: lab.zone, servers }]);
      expect(await outcome('--only', 'dns', '--authoritative')).toBe('0 GOOD');
    });

    it('finds a secondary that was not updated, and blames it alone', async () => {
      const [primary, secondary] = servers;
      if (primary === undefined || secondary === undefined) throw new Error('there are no two name servers');
      await lab.serveZones([{ name: 'contoso.com', records: lab.zone, servers: [primary, { ...secondary, isNotStarted: true }] }]);
      // The resolver remembers what the primary says before it can ask the other one.
      expect(await outcome('--only', 'dns')).toBe('0 GOOD');
      const stale = zoneText('contoso.com', servers, `${lab.zone}\nav 3600 IN A 192.0.2.250\n`);
      const late = await NameServer.start(SECONDARY, { zones: new Map([['contoso.com', stale]]) });
      const { code, verdict, failed, causes } = await lab.told('--only', 'dns', '--authoritative');
      await late.stop();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ['dns/A/av.contoso.com/authoritative']]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.DNS, expectations: failed }]);
      expect(causes[0]?.what).toContain('ns2.dns.example');
    });
  });

  describe('with partners', () => {
    beforeAll(async () => {
      const mutual = { requestCert: true, rejectUnauthorized: false };
      await Promise.all([
        partners.tls(FABRIKAM, 5061, lab.authority.issue({ subject: 'sip.fabrikam.com' }), (socket) => { socket.resume(); }, mutual),
        lab.serve(lab.zone, heldBy(NAME_SERVER, new Map([
          ['fabrikam.com', `_sipfederationtls._tcp IN SRV 0 0 5061 sip.fabrikam.com.\nsip IN A ${FABRIKAM}`],
          ['litware.com', `sip IN A ${LITWARE}`],
        ]))),
      ]);
    });

    it('says GOOD of one that works', async () => {
      expect(await outcome('--partner', 'fabrikam.com')).toBe('0 GOOD');
    });

    it('blames one that does not work', async () => {
      const { code, verdict, failed, causes } = await lab.told('--partner', 'litware.com');
      expect([code, verdict, failed]).toEqual([1, 'BAD', [
        'partners/litware.com/allowed-domain', 'partners/litware.com/allowed-server', 'partners/litware.com/connection',
        'partners/litware.com/discovery', 'partners/litware.com/xmpp',
      ]]);
      const worst = causes.filter(({ severity }) => severity !== FindingSeverity.ADVICE);
      // The plan names its server, so the missing record is no matter.
      expect(worst).toMatchObject([{
        layer: BlamedLayer.PARTNER, who: CauseAudience.PARTNER, what: `Federation with litware.com fails: ${LITWARE} refuses TCP 5061.`,
      }]);
      expect(worst[0]?.fix).toContain('Set-CsAllowedDomain -Identity \'litware.com\' -ProxyFqdn \'ACCESS-EDGE\'');
    });

    it('looks at all that the plan lists', async () => {
      const { isGood, checks } = await lab.result('--all-partners', '--only', 'partners');
      const errors = checks.filter((check) => check.expectation.severity === FindingSeverity.ERROR);
      expect(isGood).toBe(false);
      expect(Object.fromEntries(errors.map((check) => [check.expectation.id, check.outcome]))).toEqual({
        'partners/fabrikam.com/allowed-domain': 'passed', 'partners/fabrikam.com/connection': 'passed',
        'partners/fabrikam.com/certificate': 'passed', 'partners/gmail.com/xmpp': 'failed', 'partners/jabber.example/xmpp': 'failed',
        'partners/litware.com/allowed-server': 'failed', 'partners/litware.com/connection': 'failed',
        'partners/litware.com/certificate': 'not-looked-at',
      });
    });
  });

  it('looks from inside', async () => {
    const { plan, planFile } = lab.deployed;
    const inside = new AnsweringEdge(edgeToVerify(plan, EdgeSide.INTERNAL), lab.authority);
    const internal = plan.certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_INTERNAL);
    if (internal === undefined) throw new Error('there is no internal certificate');
    const issue = (subject: string) => lab.authority.issue({ subject, sans: internal.sans });
    await lab.serveZones(heldBy(NAME_SERVER, zonesOf(plan, EdgeSide.INTERNAL)));
    const ca = lab.file('inside.pem', lab.authority.certificate);
    const options = [planFile, '--from', 'internal', '--resolver', RESOLVER, '--timeout', '2', '--ca', ca];
    try {
      await inside.start(issue(internal.subject));
      const { code, out, err } = await verified(...options);
      expect([code, out.split('\n')[0], err]).toEqual([0, 'GOOD', '']);
    } finally {
      await inside.stop();
    }
  });
});
