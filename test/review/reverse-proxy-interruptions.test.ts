import type { Finding } from '../../lib/plan/findings/finding';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import type { ReverseProxyRequest } from '../../lib/request/reverse-proxy/reverse-proxy-request';
import { SimpleUrls } from '../../lib/request/reverse-proxy/simple-urls';
import { ReverseProxyComparison } from '../../lib/review/reverse-proxy-comparison';
import { AutodiscoverPublishing } from '../../lib/values/vocabulary/reverse-proxy';
import { director, frontEndPool, gatewayPlan, proxyPlan } from '../support/reverse-proxy';

type Changes = Partial<ReverseProxyRequest>;

const POOL: Changes = { pools: [frontEndPool()] };
const SECOND_POOL = frontEndPool({
  fqdn: 'pool02.contoso.net', externalWebFqdn: 'webext2.contoso.com', internalWebFqdn: 'lsweb2.contoso.net',
  webAddresses: ['192.168.10.96'], sipAddresses: ['192.168.10.97'],
});
const between = (before: ReverseProxyPlan, after: ReverseProxyPlan): Finding[] => ReverseProxyComparison.of(before, after).interruptions;
const told = (found: readonly Finding[]): string[] => found.map(({ ruleId, subject }) => `${ruleId} ${subject}`);

describe.each([['an appliance', proxyPlan], ['an Application Gateway', gatewayPlan]])('%s cuts nobody off', (_name, plan) => {
  test.each<[string, Changes, Changes]>([
    ['by nothing', {}, {}],
    ['by a pool more', { ...POOL, designatedPool: 'pool01.contoso.net' },
      { pools: [frontEndPool(), SECOND_POOL], designatedPool: 'pool01.contoso.net' }],
    ['by a server more for web traffic', POOL, { pools: [frontEndPool({ webAddresses: ['192.168.10.95', '192.168.10.98'] })] }],
    ['by Office Web Apps', { officeWebApps: undefined }, {}],
    ['by one more SIP domain', {}, { sipDomains: ['contoso.com', 'fabrikam.com'], recordsByOthers: true }],
    ['by a port that opens', {}, { autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP }],
    ['by another timeout', {}, { requestTimeoutSeconds: 300 }],
  ])('%s', (_change, before, after) => expect(between(plan(before), plan(after))).toEqual([]));
});

test('a name that is withdrawn is told with what users lose', () => {
  const [found, ...others] = between(proxyPlan(), proxyPlan({ officeWebApps: undefined }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ruleId: 'web-name-withdrawn', severity: 'warning', subject: 'officewebapps01.contoso.com',
    message: 'the name is no longer published: participants outside no longer see PowerPoint presentations',
  });
});

test('other simple URLs break the links of invitations, and stay until these meetings are over', () => {
  const found = between(proxyPlan(), proxyPlan({ simpleUrls: SimpleUrls.hostPerSipDomain({ domain: 'contoso.com' }) }));
  expect(told(found)).toEqual(expect.arrayContaining(['web-name-withdrawn meet.contoso.com', 'web-name-withdrawn dialin.contoso.com']));
  const meet = found.find(({ subject }) => subject === 'meet.contoso.com');
  expect(meet?.message).toContain('links in meeting invitations that have been sent no longer work');
  expect(meet?.fix).toMatch(/^keep the name until the meetings with such links are over/);
});

describe('requests that go to another pool', () => {
  test('need a certificate there with the name, unless it has it', () => {
    const found = between(proxyPlan({ ...POOL }), proxyPlan());
    expect(told(found)).toEqual(expect.arrayContaining(['web-requests-moved meet.contoso.com', 'web-requests-moved lyncdiscover.contoso.com']));
    const meet = found.find(({ subject }) => subject === 'meet.contoso.com');
    expect(meet?.message).toBe('requests go to dir01.contoso.net instead of pool01.contoso.net: web sessions in progress end, and requests '
      + 'fail unless the certificate of dir01.contoso.net has the name');
    expect(meet?.fix).toMatch(/^install a certificate with meet\.contoso\.com on dir01\.contoso\.net first/);
  });

  test('without the Director, the pool has the names already if it is behind it', () => {
    const before = proxyPlan();
    const hasNames = before.pools.find(({ fqdn }) => fqdn === 'pool01.contoso.net')?.certificateNames.includes('meet.contoso.com');
    const [meet] = between(before, proxyPlan({ ...POOL })).filter(({ subject }) => subject === 'meet.contoso.com');
    expect(meet?.message.includes('has the name')).toBe(hasNames !== true);
  });
});

describe('addresses of a pool', () => {
  const withAddresses = (...webAddresses: string[]): ReverseProxyPlan =>
    proxyPlan({ pools: [frontEndPool({ webAddresses })], internalRecords: false, zones: [], recordsByOthers: true });

  test('that are replaced come beside the old ones first', () => {
    const found = between(withAddresses('192.168.10.95'), withAddresses('192.168.10.99'));
    expect(told(found)).toEqual(['web-server-withdrawn pool01.contoso.net']);
    expect(found[0]?.message).toBe('192.168.10.95 no longer gets requests: web sessions through it end');
    expect(found[0]?.fix).toMatch(/^add the new addresses beside the old ones first, and deploy;/);
  });

  test('inside, names lead to them until the records have expired', () => {
    const withRecords = (address: string): ReverseProxyPlan => proxyPlan({ pools: [frontEndPool({ webAddresses: [address] })] });
    expect(between(withRecords('192.168.10.95'), withRecords('192.168.10.99'))[0]?.message)
      .toMatch(/, and users inside who have looked up .*meet\.contoso\.com.* cannot connect for up to 3600 seconds$/);
  });

  test('of which one goes are told once for all names of the pool', () => {
    const found = between(withAddresses('192.168.10.95', '192.168.10.99'), withAddresses('192.168.10.95'));
    expect(told(found)).toEqual(['web-server-withdrawn pool01.contoso.net']);
    expect(found[0]?.fix).toMatch(/^stop its web services gracefully first/);
  });
});

describe('a public address that goes away', () => {
  const appliance = (...publicAddresses: string[]): Changes =>
    ({ appliance: { publicAddresses, internalAddresses: ['172.25.33.40'] } });

  test('is answered by nobody until the records have expired', () => {
    const [found, ...others] = between(proxyPlan(), proxyPlan(appliance('131.107.155.41')));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ ruleId: 'web-address-withdrawn', subject: '131.107.155.40' });
    expect(found?.message).toMatch(/^the address no longer answers: .* have looked up .* and \d more cannot connect for up to 3600 seconds$/);
    expect(found?.fix).toMatch(/^set recordTtlSeconds to 60 first, deploy, and wait 3600 seconds;/);
    const short = { recordTtlSeconds: 60 };
    expect(between(proxyPlan(short), proxyPlan({ ...short, ...appliance('131.107.155.41') }))[0]?.fix)
      .toBe('make the change while few people are connected');
  });

  test('a further address is none', () => {
    expect(between(proxyPlan(), proxyPlan(appliance('131.107.155.40', '131.107.155.41')))).toEqual([]);
  });

  test('so it is between an appliance and an Application Gateway', () => {
    expect(told(between(proxyPlan(), gatewayPlan()))).toEqual(['web-address-withdrawn 131.107.155.40']);
    expect(told(between(gatewayPlan(), proxyPlan()))).toEqual(['web-address-withdrawn address of the Application Gateway']);
  });
});

test('a port that no longer answers is told with who uses it', () => {
  const http = { autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP };
  const [found, ...others] = between(proxyPlan(http), proxyPlan());
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ruleId: 'web-port-closed', subject: 'lyncdiscover.contoso.com:80',
    message: 'the port no longer answers: mobile clients that look for their pool over HTTP no longer find it',
  });
  const redirected = between(proxyPlan({ redirectHttp: true }), proxyPlan());
  expect(redirected.find(({ subject }) => subject === 'meet.contoso.com:80')?.message)
    .toBe('the port no longer answers: whoever opens the name over HTTP gets no response');
});

test('a gateway in another subnet is a second one first', () => {
  const gateway = { subnet: '10.45.41.0/24', dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false };
  const [found, ...others] = between(gatewayPlan(), gatewayPlan({ gateway }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ ruleId: 'gateway-moved', subject: '10.45.40.0/24' });
  expect(found?.fix).toContain('wait 3600 seconds, and remove the first one');
});

test('a report of the comparison begins with them', () => {
  const text = TextReport.of(PlanTables.ofComparison(ReverseProxyComparison.of(proxyPlan(), proxyPlan({ pools: [director(), SECOND_POOL] })))).text;
  expect(text.indexOf('web-name-withdrawn')).toBeGreaterThan(0);
  expect(text.indexOf('INTERRUPTIONS')).toBeLessThan(text.indexOf('PUBLISHING RULES'));
});
