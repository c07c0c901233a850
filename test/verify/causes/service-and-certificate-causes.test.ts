import { BlamedLayer, CauseAudience } from '../../../lib/verify/causes/verification-cause';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import type { Endpoint } from '../../../lib/verify/model/endpoint';
import { SymptomKind, type Symptom } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { at, causes, type Finding, judged, judgedPlan, onlyCause, publicPlan } from './judged';

const plan = publicPlan({
  xmpp: { domains: ['contoso.com'], partners: [XmppPartner.federated('chat.example')] },
});
const FINGERPRINT = '0123456789ABCDEF'.repeat(4);
const SECOND = 'FEDCBA9876543210'.repeat(4);

function atPorts(ports: readonly number[], kind: SymptomKind, more: (endpoint: Endpoint) => Partial<Symptom> = () => ({})) {
  return judgedPlan(plan, (endpoint) => (ports.includes(endpoint.port) ? at(endpoint, kind, more(endpoint)) : 'passed'));
}

describe('certificates', () => {
  test('one certificate is one cause, whatever it lacks and wherever it is shown', () => {
    const names: Partial<Record<EdgeService, string>> = {
      [EdgeService.ACCESS_EDGE]: 'sip.fabrikam.com', [EdgeService.WEB_CONFERENCING]: 'webcon.contoso.com',
    };
    const all = [
      ...atPorts(
        [443], SymptomKind.CERTIFICATE_NAME_MISSING, ({ service }) => (
          { certificate: FINGERPRINT, values: [names[service] ?? 'av.contoso.com'] }
        ),
      ),
      judged({ id: 'certificates/lsedge01/valid', area: VerifyArea.CERTIFICATES, subject: 'lsedge01' }, {
        found: 'expired', symptoms: [{ kind: SymptomKind.CERTIFICATE_EXPIRED, owner: 'lsedge01', certificate: FINGERPRINT }],
      }),
    ];
    const cause = onlyCause(plan, all);
    expect(cause).toMatchObject({
      id: 'certificate/0123456789abcdef', layer: BlamedLayer.CERTIFICATE, who: CauseAudience.PKI,
      what: 'The external certificate of lsedge01, lsedge02 has expired, and lacks the names av.contoso.com, sip.fabrikam.com, '
        + 'webcon.contoso.com.',
    });
    expect(cause.fix).toContain(
      'Set-CsCertificate -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint \'THUMBPRINT\'',
    );
    expect(cause.fix.join('\n')).toMatch(
      /Request-CsCertificate -New -Type AccessEdgeExternal,DataEdgeExternal,\w+ -DomainName 'contoso.com,sip.contoso.com,.*' -KeySize 2048/,
    );
  });

  test('two certificates are two causes', () => {
    const all = atPorts(
      [5061], SymptomKind.CERTIFICATE_EXPIRED, ({ ownerName }) => ({ certificate: ownerName === 'lsedge01' ? FINGERPRINT : SECOND }),
    );
    expect(causes(plan, all).map(({ what }) => what).sort()).toEqual([
      'The external certificate of lsedge01 has expired.', 'The external certificate of lsedge02 has expired.',
    ]);
  });

  test('a certificate whose fingerprint is not told is one cause for the same fault', () => {
    expect(onlyCause(plan, atPorts([443, 5061], SymptomKind.CERTIFICATE_NAME_MISSING, () => ({ values: ['sip.fabrikam.com'] }))).what)
      .toBe('The external certificate of lsedge01, lsedge02 lacks the name sip.fabrikam.com.');
  });

  test('a chain without its intermediate certificates is completed, and not reissued', () => {
    const cause = onlyCause(
      plan, atPorts(
        [5061], SymptomKind.CERTIFICATE_UNTRUSTED, () => ({ detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', certificate: FINGERPRINT }),
      ),
    );
    expect(cause.what).toBe('The external certificate of lsedge01, lsedge02 is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE).');
    expect(cause.fix.join('\n')).toContain('certutil -addstore CA');
    expect(cause.fix.join('\n')).not.toContain('Request-CsCertificate');
  });

  test('a certificate that has expired is not told as untrusted too', () => {
    const all = judgedPlan(plan, (endpoint) => (endpoint.port === 5061 ? { found: 'expired on 2026-01-01', symptoms: [
      { kind: SymptomKind.CERTIFICATE_EXPIRED, owner: endpoint.ownerName, certificate: FINGERPRINT },
      { kind: SymptomKind.CERTIFICATE_UNTRUSTED, owner: endpoint.ownerName, certificate: FINGERPRINT, detail: 'CERT_HAS_EXPIRED' },
    ] } : 'passed'));
    expect(onlyCause(plan, all).what).toBe('The external certificate of lsedge01, lsedge02 has expired.');
  });

  test('with more names than a command can have, the file of the request has them', () => {
    const sipDomains = Array.from({ length: 30 }, (_, index) => `d${index}.example`);
    const many = publicPlan({ sipDomains: ['contoso.com', ...sipDomains] });
    const all = judgedPlan(many, (endpoint) => (endpoint.port === 5061 ? at(endpoint, SymptomKind.CERTIFICATE_EXPIRED) : 'passed'));
    expect(onlyCause(many, all).fix).toContain(
      'certreq -new edge-external.inf C:\\edge-external.req (CertificateRequest writes edge-external.inf with all names)',
    );
  });

  test('servers with different certificates share one with its key', () => {
    const all = [...judgedPlan(plan), judged({ id: 'certificates/same', area: VerifyArea.CERTIFICATES, subject: 'pool' }, {
      found: 'they differ', symptoms: ['lsedge01', 'lsedge02'].map((owner) => ({ kind: SymptomKind.CERTIFICATE_DIFFERS, owner })),
    })];
    const cause = onlyCause(plan, all);
    expect(cause.evidence).toContain('servers: lsedge01, lsedge02');
    expect(cause.fix).toContain('Import-CsCertificate -Path \'C:\\edge-external.pfx\' -Password \'PASSWORD\' -PrivateKeyExportable $true');
  });
});

test('TLS that ends in front of the Access Edge is a matter of what is in front', () => {
  expect(onlyCause(plan, atPorts([5061], SymptomKind.MUTUAL_TLS_MISSING))).toMatchObject({
    layer: BlamedLayer.TLS, who: CauseAudience.NETWORK,
    what: 'The Access Edge of lsedge01, lsedge02 asks for no client certificate on TCP 5061, as federation needs: '
      + 'something else answers TLS there.',
  });
});

test('versions of TLS are told once for the servers, not for each port, and what is missing apart from what is old', () => {
  expect(onlyCause(plan, atPorts([443, 5061], SymptomKind.TLS_VERSION, () => ({ values: ['TLS 1.2'], detail: 'missing' }))).what)
    .toBe('A version of TLS is not offered by lsedge01.contoso.net, lsedge02.contoso.net: TLS 1.2.');
  expect(onlyCause(plan, atPorts([5061], SymptomKind.TLS_VERSION, () => ({ values: ['TLS 1.0', 'TLS 1.1'], detail: 'old' }))).what)
    .toBe('Old versions of TLS are still offered by lsedge01.contoso.net, lsedge02.contoso.net: TLS 1.0, TLS 1.1.');
});

function sip(detail: string): Finding {
  return {
    found: `answers ${detail}`, symptoms: [
      { kind: SymptomKind.ANSWER_NEGATIVE, owner: 'lsedge01', service: EdgeService.ACCESS_EDGE, detail },
    ],
  };
}

test('a 504 names the next hop, its addresses and the rule toward it', () => {
  const cause = onlyCause(
    plan, [judged({ id: 'sip/next-hop', area: VerifyArea.SIP, subject: 'lsedge01, Access Edge, TCP 5061' }, sip('504 Server time-out'))],
  );
  expect(cause).toMatchObject({
    layer: BlamedLayer.CONFIGURATION,
    what: 'The Access Edge of lsedge01 answers 504 "Server time-out": most likely it does not reach pool01.contoso.net.',
  });
  expect(cause.fix[0]).toContain('pool01.contoso.net resolves to 192.168.10.90, 192.168.10.91');
  expect(cause.fix[1]).toContain('internal-out-5061-tcp-access-edge');
});

test('a 403 and a 404 point to settings', () => {
  const answers = ['403 Forbidden', '404 Not Found'].map(
    (detail, index) => judged({ id: `sip/${index}`, area: VerifyArea.SIP, subject: 'lsedge01, Access Edge, TCP 443' }, sip(detail)),
  );
  expect(causes(plan, answers).map(({ what }) => what)).toEqual([
    'The Access Edge of lsedge01 refuses the request (403 "Forbidden").',
    'The Access Edge of lsedge01 does not know the SIP domain (404 "Not Found").',
  ]);
});

test('a missing XMPP method comes with the negotiation that is planned', () => {
  const all = [judged({ id: 'xmpp/a', area: VerifyArea.XMPP, subject: 'lsedge01, XMPP proxy, TCP 5269, contoso.com' }, {
    found: 'not offered', symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, owner: 'lsedge01', values: ['tls-dialback'] }],
  })];
  const cause = onlyCause(plan, all);
  expect(cause.what).toBe('The XMPP proxy of lsedge01 does not offer a planned method of authentication (tls-dialback).');
  expect(cause.fix.join('\n')).toMatch(
    /Set-CsXmppAllowedPartner -Identity 'chat.example' -TlsNegotiation \w+ -SaslNegotiation \w+ -SupportDialbackNegotiation \$(true|false)/,
  );
});

test('a relay that answers for anybody, and one that sends clients elsewhere, are told apart', () => {
  const relays = [SymptomKind.RELAY_WITHOUT_CREDENTIALS, SymptomKind.RELAY_ADDRESS_WRONG].map((kind, index) => judged(
    {
      id: `media/${index}`, area: VerifyArea.MEDIA, subject: 'lsedge01, A/V Edge, UDP 3478',
    }, { found: kind, symptoms: [{ kind, owner: 'lsedge01', values: ['10.45.16.30'] }] }));
  expect(causes(plan, relays).map(({ layer }) => layer)).toEqual([BlamedLayer.SERVICE, BlamedLayer.CONFIGURATION]);
});

describe('partners', () => {
  const partner = (domain: string, symptom: Partial<Symptom> & Pick<Symptom, 'kind'>, severity = FindingSeverity.ERROR) => judged(
    {
      id: `partners/${domain}/discovery`, area: VerifyArea.PARTNERS, subject: domain, severity,
    }, { found: symptom.kind, symptoms: [{ partner: domain, ...symptom }] });

  test('a partner without its record is asked for it, or its Access Edge is set', () => {
    const cause = onlyCause(
      plan, [partner('fabrikam.example', { kind: SymptomKind.NAME_MISSING, name: '_sipfederationtls._tcp.fabrikam.example' })],
    );
    expect(cause).toMatchObject({
      id: 'partner/fabrikam.example/sip', layer: BlamedLayer.PARTNER, who: CauseAudience.PARTNER,
      what: 'Federation with fabrikam.example fails: _sipfederationtls._tcp.fabrikam.example does not exist.',
    });
    expect(cause.fix).toContain('New-CsAllowedDomain -Identity \'fabrikam.example\' -ProxyFqdn \'ACCESS-EDGE\'');
  });

  test('none of several partners that can be connected to is a matter of this place', () => {
    const silent = ['a.example', 'b.example'].map(
      (domain) => partner(domain, { kind: SymptomKind.CONNECTION_SILENT, address: '203.0.113.9', port: 5061 }),
    );
    expect(onlyCause(plan, silent)).toMatchObject(
      { layer: BlamedLayer.CLIENT, what: 'None of 2 partners can be reached from here on TCP 5061.' },
    );
    const reached = partner('c.example', { kind: SymptomKind.CERTIFICATE_EXPIRED });
    expect(causes(plan, [...silent, reached]).map(({ layer }) => layer)).toEqual(
      [BlamedLayer.PARTNER, BlamedLayer.PARTNER, BlamedLayer.PARTNER],
    );
  });

  test('a way that the plan does not rely on does not sound as if federation failed', () => {
    const record = { kind: SymptomKind.NAME_MISSING, name: '_sipfederationtls._tcp.a.example' };
    expect(onlyCause(plan, [partner('a.example', record, FindingSeverity.ADVICE)])).toMatchObject({
      severity: FindingSeverity.ADVICE,
      what: 'a.example cannot be reached in a way that the plan does not rely on: _sipfederationtls._tcp.a.example does not exist.',
    });
  });

  test('what fails first is told, and a symptom of a partner never blames this deployment', () => {
    const all = [...judgedPlan(plan), partner('a.example', { kind: SymptomKind.CONNECTION_REFUSED, address: '203.0.113.9', port: 5061 }),
      partner('a.example', { kind: SymptomKind.TLS_FAILED, address: '203.0.113.9', port: 5061 })];
    expect(onlyCause(plan, all).what).toBe('Federation with a.example fails: 203.0.113.9 refuses TCP 5061.');
  });

  test('a name that no host has is not put into a command', () => {
    const cause = onlyCause(plan, [partner('a.example\'; Remove-Item C:\\', { kind: SymptomKind.NAME_MISSING })]);
    expect(cause.fix.filter((step) => step.startsWith('New-Cs'))).toEqual(
      ['New-CsAllowedDomain -Identity \'NAME\' -ProxyFqdn \'ACCESS-EDGE\''],
    );
  });
});
