import { LyncProduct } from '../../../lib/guide/products/lync-product';
import { FirewallProof } from '../../../lib/proof/firewall-proof';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { Transport } from '../../../lib/values/vocabulary/traffic';
import type { JudgedExpectation } from '../../../lib/verify/causes/found-symptom';
import { BlamedLayer, CauseAudience } from '../../../lib/verify/causes/verification-cause';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { FailedVerdict, provedBox } from '../../support/proof/failed-verdict';
import { synthesizedEdge, withRule } from '../../support/proof/synthesized-edge';
import { at, causes, type Finding, judged, judgedPlan, onlyCause, publicPlan } from './judged';

const { CONNECTION_REFUSED, CONNECTION_SILENT, CONNECTION_UNREACHABLE, PORT_OPEN, SERVICE_MUTE } = SymptomKind;

const plan = publicPlan({ xmpp: { domains: ['contoso.com'], partners: [] } });

test('a server that is silent on every port is one cause, also where something else than a port was looked at', () => {
  const all = [
    ...judgedPlan(plan, (endpoint) => (endpoint.ownerName === 'lsedge02' ? at(endpoint, CONNECTION_SILENT) : 'passed')),
    ...plan.endpoints.filter(({ ownerName, port }) => ownerName === 'lsedge02' && port === 5061).map((endpoint) => judged({
      id: 'sip/lsedge02/access-edge/TCP/5061', area: VerifyArea.SIP, subject: 'lsedge02, Access Edge, TCP 5061, sip.contoso.com',
    }, at(endpoint, CONNECTION_SILENT))),
  ];
  const cause = onlyCause(plan, all);
  expect(cause).toMatchObject({
    id: 'server/lsedge02', layer: BlamedLayer.SERVER, who: CauseAudience.LYNC, severity: FindingSeverity.ERROR,
    what: 'lsedge02 does not answer on any of its 6 ports, while others do.',
  });
  expect(cause.expectations).toHaveLength(7);
  expect(cause.evidence).toContain('addresses: 131.107.155.11, 131.107.155.21, 131.107.155.31');
});

test('silence everywhere is one cause between here and the Edge, and one of this place if there is no route at all', () => {
  const silent = onlyCause(plan, judgedPlan(plan, (endpoint) => at(endpoint, CONNECTION_SILENT)));
  expect(silent).toMatchObject({ layer: BlamedLayer.NETWORK, what: 'None of the 12 ports of lsedge01, lsedge02 answers.' });
  const unreachable = onlyCause(plan, judgedPlan(plan, (endpoint) => at(endpoint, CONNECTION_UNREACHABLE)));
  expect(unreachable).toMatchObject({
    layer: BlamedLayer.CLIENT, what: 'There is no route from here to any of the 12 ports of lsedge01, lsedge02.',
  });
});

describe('silence of the resolver and of every port', () => {
  const unheard = (detail: string) => (name: string): Finding => (
    { found: 'the resolver gives no answer', symptoms: [{ kind: SymptomKind.RESOLVER_FAILED, name, detail }] });
  const silentWith = (ofRecord: (name: string) => Finding): JudgedExpectation[] => judgedPlan(
    plan, (endpoint) => at(endpoint, CONNECTION_SILENT), (_, name) => ofRecord(name));

  test.each(['silent', 'unreachable'])('is one cause if the resolver is %s: the computer that asks', (detail) => {
    const cause = onlyCause(plan, silentWith(unheard(detail)));
    expect(cause).toMatchObject({
      id: 'no-network', layer: BlamedLayer.CLIENT, what: 'Nothing answers this computer: neither its resolver, nor any of 12 ports.',
    });
    expect(cause.expectations).toHaveLength(plan.records.length + 12);
  });

  test('is not, if the resolver refuses, or finds another name', () => {
    const layers = (ofRecord: (name: string) => Finding): BlamedLayer[] => causes(plan, silentWith(ofRecord)).map(({ layer }) => layer);
    expect(layers(unheard('refused'))).toEqual([BlamedLayer.RESOLVER, BlamedLayer.NETWORK]);
    expect(layers((name) => (name === 'av.contoso.com' ? 'passed' : unheard('silent')(name)))).not.toContain(BlamedLayer.CLIENT);
  });
});

test('an answer in another area shows that the server is there', () => {
  const cause = causes(plan, [
    ...judgedPlan(plan, (endpoint) => (endpoint.ownerName === 'lsedge02' ? at(endpoint, CONNECTION_SILENT) : 'passed')),
    judged({ id: 'media/lsedge02', area: VerifyArea.MEDIA, subject: 'lsedge02, A/V Edge, UDP 3478' }, 'passed'),
  ]);
  expect(cause.map(({ id }) => id)).not.toContain('server/lsedge02');
});

test('all ports of one address, while others of the server answer, point to that address', () => {
  const all = judgedPlan(plan, (endpoint) => (endpoint.service === EdgeService.AUDIO_VIDEO ? at(endpoint, CONNECTION_SILENT) : 'passed'));
  expect(onlyCause(plan, all)).toMatchObject({
    layer: BlamedLayer.SERVER, evidence: expect.arrayContaining(['lsedge01: 131.107.155.30', 'lsedge02: 131.107.155.31']) as string[],
    what: 'The address of the A/V Edge of lsedge01, lsedge02 does not answer on any port, while other addresses do.',
  });
});

describe('a service that refuses', () => {
  test('is not running, and its Windows service is named with what starts it', () => {
    const webConferencing = judgedPlan(plan, (endpoint) => (
      endpoint.service === EdgeService.WEB_CONFERENCING && endpoint.ownerName === 'lsedge01' ? at(
        endpoint, CONNECTION_REFUSED,
      ) : 'passed'));
    expect(onlyCause(plan, webConferencing)).toMatchObject({
      layer: BlamedLayer.SERVICE, who: CauseAudience.LYNC, page: 'lync-server-2013-start-edge-servers.md',
      what: 'The Web Conferencing Edge of lsedge01 is not running: TCP 443 is refused.',
      fix: expect.arrayContaining(['Get-CsWindowsService -Name RTCDATAPROXY', 'Start-CsWindowsService -Name RTCDATAPROXY']) as string[],
      evidence: expect.arrayContaining(['Windows service: Lync Server Web Conferencing Edge (RTCDATAPROXY)']) as string[],
    });
    const both = judgedPlan(
      plan, (endpoint) => (endpoint.service === EdgeService.XMPP_PROXY ? at(endpoint, CONNECTION_REFUSED) : 'passed'),
    );
    expect(onlyCause(plan, both)).toMatchObject({
      what: 'The XMPP proxy of lsedge01, lsedge02 is not running: TCP 5269 is refused.',
      fix: expect.arrayContaining(['Start-Service -DisplayName \'Lync Server XMPP Translating Gateway Proxy\'']) as string[],
    });
  });

  test('on one of its ports alone does not listen there, which is a matter of the topology', () => {
    const all = judgedPlan(plan, (endpoint) => (endpoint.port === 5061 ? at(endpoint, CONNECTION_REFUSED) : 'passed'));
    expect(onlyCause(plan, all)).toMatchObject({
      layer: BlamedLayer.CONFIGURATION,
      what: 'The Access Edge of lsedge01, lsedge02 is running, but refuses TCP 5061: it does not listen there.',
    });
  });

  test('together with all others of its server is one cause', () => {
    const all = judgedPlan(plan, (endpoint) => (endpoint.ownerName === 'lsedge01' ? at(endpoint, CONNECTION_REFUSED) : 'passed'));
    expect(onlyCause(plan, all)).toMatchObject({
      id: 'services/lsedge01', layer: BlamedLayer.SERVICE, what: 'lsedge01 refuses every connection: none of its services is running.',
    });
  });

  test('has the names of Skype for Business Server there', () => {
    const successor = publicPlan({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 });
    const all = judgedPlan(successor, (endpoint) => (
      endpoint.service === EdgeService.ACCESS_EDGE && endpoint.ownerName === 'lsedge01' ? at(endpoint, CONNECTION_REFUSED) : 'passed'));
    const cause = onlyCause(successor, all);
    expect(cause.evidence).toContain('Windows service: Skype for Business Server Access Edge (RTCSRV)');
    expect(cause.fix[0]).toBe('In the Skype for Business Server Management Shell on lsedge01.contoso.net:');
    expect(cause.page).toBe('deploy-edge-servers.md');
  });
});

test('a port that connects and says nothing is a matter of the service', () => {
  const all = judgedPlan(plan, (endpoint) => (endpoint.port === 5061 ? at(endpoint, SERVICE_MUTE) : 'passed'));
  expect(onlyCause(plan, all)).toMatchObject({
    layer: BlamedLayer.SERVICE, what: 'The Access Edge of lsedge01, lsedge02 accepts connections, but does not answer on TCP 5061.',
  });
});

describe('a port that is silent', () => {
  const silent = judgedPlan(plan, (endpoint) => (endpoint.port === 5061 ? at(endpoint, CONNECTION_SILENT) : 'passed'));

  test('on one server, while it answers on the other, is a matter of that server', () => {
    const all = judgedPlan(plan, (endpoint) => (
      endpoint.port === 5061 && endpoint.ownerName === 'lsedge02' ? at(endpoint, CONNECTION_SILENT) : 'passed'));
    expect(onlyCause(plan, all)).toMatchObject({
      layer: BlamedLayer.SERVER, what: 'TCP 5061 of the Access Edge does not answer on lsedge02, while it does on lsedge01.',
    });
  });

  test('without security groups is a matter of the network, and no proof is asked for', () => {
    const cause = onlyCause(plan, silent);
    expect(cause).toMatchObject({
      layer: BlamedLayer.NETWORK, who: CauseAudience.NETWORK, tableRows: ['scaled-dns-public/external/6'],
      what: 'TCP 5061 of the Access Edge does not answer on lsedge01, lsedge02.',
    });
    expect(cause.fix.join()).not.toContain('--deployed');
  });

  describe('behind security groups', () => {
    const { plan: synthesized, text } = synthesizedEdge();
    const azure = edgeToVerify(synthesized, EdgeSide.EXTERNAL);
    const all = judgedPlan(
      azure, (endpoint) => (endpoint.port === 5061 ? at(endpoint, CONNECTION_SILENT, { address: '203.0.113.10' }) : 'passed'),
    );

    test('cannot be told from another firewall without a proof', () => {
      expect(onlyCause(azure, all)).toMatchObject({
        layer: BlamedLayer.NETWORK,
        evidence: expect.arrayContaining([
          'Whether a security group or another firewall stops it cannot be told without the deployed security groups.',
        ]) as string[],
        fix: expect.arrayContaining([
          'Pass the output of terraform show -json with --deployed: it tells whether the security groups stop it.',
        ]) as string[],
      });
    });

    test('is not their fault if the proof says that they are open', () => {
      const cause = onlyCause(azure, all, { deployed: FirewallProof.ofSynthesized(synthesized, text) });
      expect(cause.layer).toBe(BlamedLayer.NETWORK);
      expect(cause.evidence).toContain('The deployed security groups let it through: something behind or in front of them stops it.');
    });

    test('is their fault if the proof says that the planned rule is missing, and both rules are named', () => {
      const changed = withRule(text, 'External', 'in-5061-tcp-access-edge', () => undefined);
      const cause = onlyCause(azure, all, { deployed: FirewallProof.ofSynthesized(synthesized, changed) });
      expect(cause).toMatchObject({ layer: BlamedLayer.SECURITY_GROUP, who: CauseAudience.NETWORK });
      expect(cause.what).toMatch(/^The deployed security groups stop TCP 5061 to the Access Edge of lsedge01/);
      expect(cause.fix[0]).toBe('Deploy the planned firewall rules external-in-5061-tcp-access-edge: run terraform plan, and apply it.');
      expect(cause.evidence.join('\n')).toMatch(/stopped by the security rules .*deny/i);
    });

    test('is not their fault if they stop another port, or the same port of another server', () => {
      const rule = 'external-in-5061-tcp-access-edge';
      const others = [
        provedBox(
          { planRules: ['external-in-443-tcp-access-edge'], ports: '443' },
        ), provedBox({ planRules: [rule], destinations: ['10.45.99.0/24'] }),
      ];
      const cause = onlyCause(azure, all, { deployed: new FailedVerdict('x', others, []) });
      expect(cause.layer).toBe(BlamedLayer.NETWORK);
    });
  });
});

describe('a port that is open and not planned', () => {
  const { plan: synthesized } = synthesizedEdge();
  const azure = edgeToVerify(synthesized, EdgeSide.EXTERNAL);
  const symptom = { kind: PORT_OPEN, owner: 'lsedge01', address: '203.0.113.10', transport: Transport.TCP, port: 3389 };
  const all = [...judgedPlan(azure), judged({
    id: 'ports/lsedge01/access-edge/closed', area: VerifyArea.PORTS, subject: 'lsedge01, Access Edge',
  }, {
    found: 'open: 3389', symptoms: [symptom],
  })];

  test('is let through by the security rule that the proof found', () => {
    const extra = provedBox({ ports: '3380-3400', destinations: ['10.45.0.0/16'], securityRules: ['nsg-lsedge-external/AllowRdp'] });
    const [adapter] = synthesized.servers[0]?.external.addresses ?? [];
    expect(adapter?.address.startsWith('10.45.')).toBe(true);
    expect(onlyCause(azure, all, { deployed: new FailedVerdict('x', [], [extra]) })).toMatchObject({
      layer: BlamedLayer.SECURITY_GROUP, what: 'TCP 3389 of lsedge01 is open, and no rule of the plan opens it.',
      fix: ['Remove the security rules nsg-lsedge-external/AllowRdp, or add what needs the port to the plan.'],
    });
  });

  test('is not blamed on an extra rule for other ports', () => {
    const extra = provedBox({ ports: '22', destinations: ['10.45.0.0/16'], securityRules: ['nsg-lsedge-external/AllowSsh'] });
    const cause = onlyCause(azure, all, { deployed: new FailedVerdict('x', [], [extra]) });
    expect(cause.layer).toBe(BlamedLayer.NETWORK);
    expect(JSON.stringify(cause)).not.toContain('AllowSsh');
  });
});

test('IPv6 that fails everywhere, while IPv4 works, is one cause', () => {
  const dual = {
    ...plan, endpoints: [
      ...plan.endpoints, ...plan.endpoints.map((endpoint, index) => ({ ...endpoint, isIpv6: true, address: `2001:db8::${index + 1}` })),
    ],
  };
  const all = judgedPlan(dual, (endpoint) => (endpoint.isIpv6 ? at(endpoint, CONNECTION_UNREACHABLE) : 'passed'));
  expect(onlyCause(dual, all)).toMatchObject({ id: 'ipv6', layer: BlamedLayer.CLIENT });
});
