import { Cidr } from '../../../lib/values/cidr';
import {
  checkAutoscaleCapacity, checkFixedCapacity, checkGatewayParts, checkGatewaySubnet, checkRootCertificate, checkTlsPolicyName,
} from '../../../lib/platform/azure/application-gateway-values';
import { refusalOf } from '../../support/plan-request';

const CERTIFICATE = `MI${'A'.repeat(80)}==`;

test('numbers of instances', () => {
  for (const instances of [1, 125]) expect(() => checkFixedCapacity(instances, 'capacity')).not.toThrow();
  for (const instances of [0, 126, 1.5]) expect(refusalOf(() => checkFixedCapacity(instances, 'capacity')).property).toBe('capacity');
  for (const [minimum, maximum] of [[0, 2], [100, 125], [2, 2]] as const) {
    expect(() => checkAutoscaleCapacity(minimum, maximum, 'capacity')).not.toThrow();
  }
  for (const [minimum, maximum, property] of [[-1, 2, 'minimum'], [101, 125, 'minimum'], [0, 1, 'maximum'], [5, 4, 'maximum']] as const) {
    expect(refusalOf(() => checkAutoscaleCapacity(minimum, maximum, 'capacity')).property).toBe(`capacity.${property}`);
  }
});

test('TLS policies without the old versions', () => {
  expect(() => checkTlsPolicyName('AppGwSslPolicy20220101S', 'tls')).not.toThrow();
  expect(refusalOf(() => checkTlsPolicyName('AppGwSslPolicy20150501', 'tls')).expected).toContain('AppGwSslPolicy20220101');
});

test.each([
  ['10.0.0.0/28', 11, true], ['10.0.0.0/28', 12, false], ['10.0.0.0/24', 125, true], ['10.0.0.0/25', 125, false],
])('%s has room for %i instances: %j', (range, instances, fits) => {
  const check = (): void => checkGatewaySubnet(Cidr.parse(range, 'subnet'), instances, 'subnet');
  if (fits) expect(check).not.toThrow();
  else expect(refusalOf(check).fix).toMatch(instances === 12 ? /\/27/ : /\/24/);
});

test('the limits of one gateway', () => {
  const within = { activeListeners: 100, listeners: 200, pools: 100, httpSettings: 100, redirects: 100, addressesOfPool: 1200 };
  expect(() => checkGatewayParts(within, 'sipDomains')).not.toThrow();
  for (const part of Object.keys(within) as (keyof typeof within)[]) {
    const refusal = refusalOf(() => checkGatewayParts({ ...within, [part]: within[part] + 1 }, 'sipDomains'));
    expect(refusal.given).toContain(String(within[part] + 1));
  }
});

test('certificates of authorities: public text only', () => {
  expect(() => checkRootCertificate(CERTIFICATE, 'root')).not.toThrow();
  expect(() => checkRootCertificate(`-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----\n`, 'root')).not.toThrow();
  expect(refusalOf(() => checkRootCertificate('contoso-root.cer', 'root')).given).toBe('"contoso-root.cer"');
  const refusal = refusalOf(() => checkRootCertificate(`-----BEGIN PRIVATE KEY-----\n${CERTIFICATE}`, 'root'));
  expect(refusal.given).not.toContain('MI');
  expect(refusal.expected).toContain('synthesized JSON');
});
