import { Fqdn } from '../../lib/values/fqdn';
import { SrvOwnerName } from '../../lib/values/srv-owner-name';
import { refusalOf } from '../support/refusal-of';

const fqdn = (text: string): Fqdn => Fqdn.parse(text, 'test');
const contoso = fqdn('contoso.com');

test.each([
  [SrvOwnerName.sipTls(contoso), '_sip', '_tls'],
  [SrvOwnerName.sipFederationTls(contoso), '_sipfederationtls', '_tcp'],
  [SrvOwnerName.xmppServer(contoso), '_xmpp-server', '_tcp'],
  [SrvOwnerName.of('_SIP', '_TLS', contoso), '_sip', '_tls'],
  [SrvOwnerName.of('_sipinternaltls', '_tcp', contoso), '_sipinternaltls', '_tcp'],
])('%s', (name, service, protocol) => {
  expect(name).toMatchObject({ service, protocol, domain: contoso });
  expect(name.text).toBe(`${service}.${protocol}.contoso.com`);
  expect(name.absolute).toBe(`${service}.${protocol}.contoso.com.`);
});

test('is named relative to its zone', () => {
  expect(SrvOwnerName.sipTls(contoso).relativeTo(contoso)).toBe('_sip._tls');
  expect(SrvOwnerName.sipTls(fqdn('emea.contoso.com')).relativeTo(contoso)).toBe('_sip._tls.emea');
  expect(refusalOf(() => SrvOwnerName.sipTls(contoso).relativeTo(fqdn('fabrikam.com')))).toMatchObject({
    property: 'zone',
    given: '"fabrikam.com"',
    expected: 'a zone that contains "contoso.com"',
    fix: 'use a zone such as "contoso.com"',
  });
});

test('equals by name', () => {
  expect(SrvOwnerName.sipTls(contoso).equals(SrvOwnerName.of('_sip', '_tls', fqdn('CONTOSO.com.')))).toBe(true);
  expect(SrvOwnerName.sipTls(contoso).equals(SrvOwnerName.of('_sip', '_tcp', contoso))).toBe(false);
});

test.each([
  ['sip', 'did you mean "_sip"?'],
  ['__SIP', 'did you mean "_sip"?'],
  ['_sip.', 'did you mean "_sip"?'],
  ['_sip._tls', 'use one service label, such as "_sip"'],
  ['', 'use one service label, such as "_sip"'],
  [`_${'a'.repeat(63)}`, 'use one service label, such as "_sip"'],
])('refuses the service %j', (service, fix) => {
  expect(refusalOf(() => SrvOwnerName.of(service, '_tls', contoso))).toMatchObject({
    property: 'service',
    given: JSON.stringify(service),
    expected: 'an underscore and letters, digits and hyphens, such as "_sip"',
    fix,
  });
});

test.each([
  ['tls', 'did you mean "_tls"?'],
  ['TCP', 'did you mean "_tcp"?'],
  ['_udp', 'use "_tls" for client sign-in, otherwise "_tcp"'],
  ['', 'use "_tls" for client sign-in, otherwise "_tcp"'],
])('refuses the protocol %j', (protocol, fix) => {
  expect(refusalOf(() => SrvOwnerName.of('_sip', protocol, contoso))).toMatchObject({
    property: 'protocol',
    given: JSON.stringify(protocol),
    expected: '"_tls" or "_tcp"',
    fix,
  });
});

test('refuses a domain that leaves no room', () => {
  const long = fqdn(`${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(53)}.com`);
  expect(refusalOf(() => SrvOwnerName.sipTls(long))).toMatchObject({
    property: 'domain',
    given: JSON.stringify(long.text),
    expected: 'a domain that leaves room for "_sip._tls." in a name of at most 253 characters',
    fix: 'shorten the domain by 6',
  });
});
