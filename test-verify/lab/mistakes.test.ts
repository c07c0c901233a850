import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { BlamedLayer, CauseAudience } from '../../lib/verify/causes/verification-cause';
import type { Endpoint } from '../../lib/verify/model/endpoint';
import { describeOffline } from '../../test-terraform/support/providers';
import { daysFromNow, SERVER_AUTHENTICATION } from '../support/certificates';
import { RunningLab } from './running-lab';

/** Ports of the lab with TLS, in the order of IDs. */
const WITH_TLS = ['lsedge01', 'lsedge02'].flatMap((server) => [
  `certificates/${server}/access-edge/TCP/443`, `certificates/${server}/access-edge/TCP/5061`,
  `certificates/${server}/web-conferencing/TCP/443`, `certificates/${server}/xmpp-proxy/TCP/5269`,
]);

const REQUEST = 'Request-CsCertificate -New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication'
  + ' -DomainName \'contoso.com,sip.contoso.com,webcon.contoso.com,xmpp.contoso.com\' -ClientEKU $true -KeySize 2048'
  + ' -PrivateKeyExportable $true -Output \'C:\\edge-external.req\'';

const ASSIGN = 'Set-CsCertificate -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint \'THUMBPRINT\'';

const ofEach = (what: string): string[] => WITH_TLS.map((port) => `${port}/${what}`);

describeOffline('a mistake in the running lab', () => {
  let lab: RunningLab;
  let stop: (() => Promise<void>) | undefined;
  let web: Endpoint;

  beforeAll(async () => {
    lab = await RunningLab.start({ edge: '192.0.2.1', resolver: '198.51.100.20', root: '198.51.100.21', nameServer: '198.51.100.22' });
    stop = () => lab.stop();
    web = lab.edge.endpoint('lsedge02', EdgeService.WEB_CONFERENCING, Transport.TCP);
  }, 120_000);

  afterAll(() => stop?.());

  it('is none before it is made: everything is GOOD', async () => {
    const { code, out, err } = await lab.verified();
    expect([code, out.split('\n')[0], err]).toEqual([0, 'GOOD', '']);
  });

  describe('of DNS', () => {
    afterAll(() => lab.serve(lab.zone), 30_000);

    it('is an SRV record with a wrong port', async () => {
      await lab.serve(changed(lab.zone, /^(_sip\._tls.*) 443 /m, '$1 5061 '));
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ['dns/SRV/_sip._tls.contoso.com']]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.DNS, who: CauseAudience.DNS, expectations: failed }]);
      expect(causes[0]?.evidence).toContain('_sip._tls.contoso.com: points to sip.contoso.com port 5061');
      expect(causes[0]?.fix).toContain('_sip._tls.contoso.com. 3600 IN SRV 0 0 443 sip.contoso.com.');
    });

    it('is an SRV record that points to an alias', async () => {
      await lab.serve(`${changed(lab.zone, /^sip /gm, 'edge')}\nsip 3600 IN CNAME edge\n`);
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', [
        'dns/SRV/_sip._tls.contoso.com/target', 'dns/SRV/_sipfederationtls._tcp.contoso.com/target',
      ]]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.DNS, expectations: failed }]);
      expect(causes[0]?.what).toContain('The A record sip.contoso.com is not as planned: it is an alias');
      expect(causes[0]?.evidence)
        .toContain('_sip._tls.contoso.com: points to sip.contoso.com, which is an alias of edge.contoso.com');
      expect(causes[0]?.fix).toEqual(expect.arrayContaining(lab.edge.addressesOf('lsedge01').filter((address) => (
        lab.edge.endpoint('lsedge01', EdgeService.ACCESS_EDGE, Transport.TCP).address === address
      )).map((address) => `sip.contoso.com. 3600 IN A ${address}`)));
    });

    it('is an address that was left behind', async () => {
      await lab.serve(`${lab.zone}\nwebcon 3600 IN A 192.0.2.250\n`);
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ['dns/A/webcon.contoso.com']]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.DNS, expectations: failed }]);
      expect(causes[0]?.what).toBe('The A record webcon.contoso.com is not as planned: it has 192.0.2.250, not planned.');
      expect(causes[0]?.fix).toContain(`webcon.contoso.com. 3600 IN A ${web.address}`);
    });
  });

  describe('of a certificate', () => {
    afterAll(() => lab.edge.restart(lab.certificate), 30_000);

    it('on one port differs from the others', async () => {
      await lab.edge.listen(web, lab.issue({}));
      const { code, verdict, failed, causes } = await lab.told();
      await lab.edge.listen(web, lab.certificate);
      expect([code, verdict, failed]).toEqual([1, 'BAD', ['certificates/same/edge-external']]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.CERTIFICATE, who: CauseAudience.LYNC, expectations: failed }]);
      expect(causes[0]?.evidence).toContain('servers: lsedge02');
      expect(causes[0]?.fix).toContain('On each of lsedge02.contoso.net, import it with the same private key, and assign it:');
    });

    it('on one port lacks a name', async () => {
      await lab.edge.listen(web, lab.issue({ sans: lab.names.filter((name) => name !== 'webcon.contoso.com') }));
      const { code, verdict, failed, causes } = await lab.told();
      await lab.edge.listen(web, lab.certificate);
      expect([code, verdict, failed]).toEqual([1, 'BAD', [
        'certificates/lsedge02/web-conferencing/TCP/443/names', 'certificates/same/edge-external',
      ]]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.CERTIFICATE, expectations: failed }]);
      expect(causes[0]?.what).toContain('The external certificate of lsedge02 lacks the name webcon.contoso.com');
      expect(causes[0]?.fix).toContain(ASSIGN);
    });

    it('on all ports lacks a name', async () => {
      await lab.edge.restart(lab.issue({ sans: lab.names.filter((name) => name !== 'webcon.contoso.com') }));
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ofEach('names')]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.CERTIFICATE, who: CauseAudience.PKI, expectations: failed }]);
      expect(causes[0]?.what).toBe('The external certificate of lsedge01, lsedge02 lacks the name webcon.contoso.com.');
      expect(causes[0]?.fix).toEqual(expect.arrayContaining([REQUEST, ASSIGN]));
    });

    it('is not for clients, which AOL needs', async () => {
      await lab.edge.restart(lab.issue({ usages: [SERVER_AUTHENTICATION] }));
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ofEach('usage')]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.CERTIFICATE, who: CauseAudience.PKI, expectations: failed }]);
      expect(causes[0]?.what).toBe('The external certificate of lsedge01, lsedge02 lacks the key usage client authentication.');
      expect(causes[0]?.fix).toEqual(expect.arrayContaining([REQUEST, ASSIGN]));
      expect(causes[0]?.tableRows).toContain('scaled-dns-private-nat/public-im');
    });

    it('has expired', async () => {
      const expired = daysFromNow(-3);
      await lab.edge.restart(lab.issue({ validFrom: daysFromNow(-400), validTo: expired }));
      const { code, verdict, failed, causes } = await lab.told();
      expect([code, verdict, failed]).toEqual([1, 'BAD', ofEach('validity')]);
      expect(causes).toMatchObject([{ layer: BlamedLayer.CERTIFICATE, who: CauseAudience.PKI, expectations: failed }]);
      expect(causes[0]?.what).toBe('The external certificate of lsedge01, lsedge02 has expired.');
      expect(causes[0]?.evidence).toContain(`lsedge01, Access Edge, TCP 443: it expired on ${expired.toISOString().slice(0, 10)}`);
      expect(causes[0]?.fix).toEqual(expect.arrayContaining([REQUEST, ASSIGN]));
    });
  });

  it('of XMPP is a proxy without STARTTLS', async () => {
    await lab.edge.restart(lab.certificate, { hasXmppTls: false });
    const { code, verdict, failed, causes } = await lab.told();
    expect([code, verdict, failed]).toEqual([1, 'BAD', ['lsedge01', 'lsedge02'].flatMap((server) => [
      `certificates/${server}/xmpp-proxy/TCP/5269/names`, `xmpp/${server}/xmpp-proxy/TCP/5269/starttls`,
    ]).sort()]);
    expect(causes).toMatchObject([{ layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC, expectations: failed }]);
    expect(causes[0]?.what).toBe('The XMPP proxy of lsedge01, lsedge02 does not encrypt with TLS as the plan needs it.');
    expect(causes[0]?.fix).toContain('Get-Service -DisplayName \'Lync Server XMPP Translating Gateway Proxy\'');
  });
});

/** A text with a change that must be one. */
function changed(text: string, from: RegExp, to: string): string {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing matches ${from.source}`);
  return after;
}
