import { readFileSync } from 'node:fs';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { BlamedLayer, CauseAudience } from '../../lib/verify/causes/verification-cause';
import type { Endpoint } from '../../lib/verify/model/endpoint';
import { describeOffline } from '../../test-terraform/support/providers';
import { silence } from '../support/silence';
import { RunningLab } from './running-lab';

/** Resources in what `terraform show -json` prints. */
interface ShownState {
  readonly values: { readonly root_module: { resources: { readonly address: string; readonly values: Record<string, unknown> }[] } };
}

const RULE = /network_security_rule\.Edge_ExternalFirewall_in-3478-udp/;

describeOffline('in the network of the running lab', () => {
  let lab: RunningLab;
  let stop: (() => Promise<void>) | undefined;
  let relays: Endpoint[];

  beforeAll(async () => {
    lab = await RunningLab.start({ edge: '192.0.2.21', resolver: '198.51.100.23', root: '198.51.100.24', nameServer: '198.51.100.25' });
    stop = () => lab.stop();
    relays = ['lsedge01', 'lsedge02'].map((server) => lab.edge.endpoint(server, EdgeService.AUDIO_VIDEO, Transport.UDP));
  }, 120_000);

  afterAll(() => stop?.());

  it('a dead server is one cause, and its failure is rehearsed', async () => {
    const heardAgain = lab.edge.addressesOf('lsedge02').map((address) => silence({ address }));
    const { code, verdict, failed, causes, text } = await lab.told();
    heardAgain.forEach((hear) => hear());
    expect([code, verdict, failed]).toEqual([1, 'BAD', [
      ...['access-edge/TCP/443', 'access-edge/TCP/5061', 'web-conferencing/TCP/443', 'xmpp-proxy/TCP/5269']
        .map((port) => `certificates/lsedge02/${port}/names`),
      'media/lsedge02/audio-video/UDP/3478',
      ...['access-edge/TCP/443', 'access-edge/TCP/5061', 'audio-video/TCP/443', 'web-conferencing/TCP/443', 'xmpp-proxy/TCP/5269']
        .map((port) => `ports/lsedge02/${port}`),
      'sip/lsedge02/access-edge/TCP/443', 'sip/lsedge02/access-edge/TCP/5061', 'xmpp/lsedge02/xmpp-proxy/TCP/5269',
    ]]);
    expect(causes).toMatchObject([{ id: 'server/lsedge02', layer: BlamedLayer.SERVER, who: CauseAudience.LYNC, expectations: failed }]);
    expect(causes[0]?.fix[0]).toContain('Check that lsedge02.contoso.net is running');
    expect(text).toContain('Failover with lsedge02 silent: 1 server left');
    expect(text).not.toContain('Failover with lsedge01 silent');
  });

  it('a relay that is closed on one server is a matter of that server', async () => {
    const [, relay] = relays;
    if (relay === undefined) throw new Error('there is no second relay');
    await lab.edge.close(relay);
    const { code, verdict, failed, causes } = await lab.told();
    await lab.edge.openRelay(relay);
    expect([code, verdict, failed]).toEqual([1, 'BAD', ['media/lsedge02/audio-video/UDP/3478']]);
    expect(causes).toMatchObject([{ layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC, expectations: failed }]);
    expect(causes[0]?.what).toBe('The A/V Edge of lsedge02 is running, but refuses UDP 3478: it does not listen there.');
    expect(causes[0]?.fix).toContain('On lsedge02.contoso.net, see what listens: netstat -ano | findstr :3478');
  });

  describe('UDP 3478 that is dropped for all servers', () => {
    const failedRelays = ['media/lsedge01/audio-video/UDP/3478', 'media/lsedge02/audio-video/UDP/3478'];
    let heardAgain: (() => void)[];
    beforeAll(() => { heardAgain = relays.map(({ address = '', port }) => silence({ address, port, protocol: 'udp' })); });
    afterAll(() => heardAgain.forEach((hear) => hear()));

    it('is a matter of the network if the deployed security groups let it through', async () => {
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', failedRelays]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.NETWORK, who: CauseAudience.NETWORK, expectations: failed }]);
      expect(causes[0]?.evidence).toEqual(expect.arrayContaining([
        'The deployed security groups let it through: something behind or in front of them stops it.',
        'the plan opens it with external-in-3478-udp-av-edge',
      ]));
    });

    it('is a matter of the security group if its rule is not deployed', async () => {
      const state = shown(lab.deployed.showFile);
      const { root_module: root } = state.values;
      root.resources = root.resources.filter(({ address }) => !RULE.test(address));
      const { code, verdict, failed, causes } = await lab.told('--deployed', lab.file('without-rule.json', JSON.stringify(state)));
      expect([code, verdict, failed]).toEqual([1, 'BAD', failedRelays]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.SECURITY_GROUP, who: CauseAudience.NETWORK, expectations: failed }]);
      expect(causes[0]?.fix[0]).toBe('Deploy the planned firewall rules external-in-3478-udp-av-edge: run terraform plan, and apply it.');
      expect(causes[0]?.evidence).toContain('stopped by the security rules nsg-lsedge-external/in-deny-all');
    });

    it('is a matter of the security group if its rule was changed, which is named', async () => {
      const state = shown(lab.deployed.showFile);
      for (const { address, values } of state.values.root_module.resources) if (RULE.test(address)) values['access'] = 'Deny';
      const { code, verdict, failed, causes } = await lab.told('--deployed', lab.file('changed-rule.json', JSON.stringify(state)));
      expect([code, verdict, failed]).toEqual([1, 'BAD', failedRelays]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.SECURITY_GROUP, who: CauseAudience.NETWORK, expectations: failed }]);
      expect(causes[0]?.fix[0]).toContain('external-in-3478-udp-av-edge');
      expect(causes[0]?.evidence).toContain('stopped by the security rules nsg-lsedge-external/in-3478-udp-av-edge');
    });
  });
});

function shown(file: string): ShownState {
  const state = JSON.parse(readFileSync(file, 'utf8')) as ShownState;
  if (!state.values.root_module.resources.some(({ address }) => RULE.test(address))) throw new Error('there is no rule of UDP 3478');
  return state;
}
