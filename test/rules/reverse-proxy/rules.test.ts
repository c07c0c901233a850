import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { AutodiscoverPublishing } from '../../../lib/values/vocabulary/reverse-proxy';
import { type Finding, FindingSeverity } from '../../../lib/plan/findings/finding';
import type { ReverseProxyPlan } from '../../../lib/plan/reverse-proxy-plan';
import type { ReverseProxyRequest } from '../../../lib/request/reverse-proxy/reverse-proxy-request';
import { SimpleUrls } from '../../../lib/request/reverse-proxy/simple-urls';
import { planReverseProxy } from '../../../lib/planner/reverse-proxy';
import { REVERSE_PROXY_RULES } from '../../../lib/rules/reverse-proxy';
import { contosoPlan } from '../../support/plan-request';
import {
  director, frontEndPool, gatewayPlan, gatewayRequest, proxyPlan, proxyRequest,
} from '../../support/reverse-proxy';

const { HTTP, HTTPS_AND_HTTP } = AutodiscoverPublishing;

function found(plan: ReverseProxyPlan, ruleId: string): Finding[] {
  return plan.findings.filter((finding) => finding.ruleId === ruleId);
}

const gateway = (changes: Partial<NonNullable<ReverseProxyRequest['gateway']>>): Partial<ReverseProxyRequest> =>
  ({ gateway: { ...gatewayRequest().gateway!, ...changes } });

const urls = (meet: string, dialin: string): SimpleUrls => SimpleUrls.of({ meet: { 'contoso.com': meet }, dialin });

interface Case {
  /** Id of the rule. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly fires: () => ReverseProxyPlan;
  /** Subjects of the findings, and words that their message and fix have. */
  readonly subjects: readonly string[];
  readonly words: readonly string[];
  readonly silent: () => ReverseProxyPlan;
}

const CASES: readonly Case[] = [
  {
    id: 'autodiscover-unencrypted', severity: FindingSeverity.WARNING,
    subjects: ['lyncdiscover.contoso.com'], words: ['only on port 80', 'HTTPS'],
    fires: () => proxyPlan({ autodiscover: HTTP }),
    silent: () => proxyPlan(),
  },
  {
    id: 'certificate-version-pinned', severity: FindingSeverity.ADVICE,
    subjects: ['webext.contoso.com'], words: ['renewed', 'version'],
    fires: () => gatewayPlan(gateway({ certificateVersionPinned: true })),
    silent: () => gatewayPlan(),
  },
  {
    id: 'director-bypassed', severity: FindingSeverity.WARNING,
    subjects: ['pool01.contoso.net'], words: ['dir01.contoso.net'],
    fires: () => proxyPlan({ designatedPool: 'pool01.contoso.net' }),
    silent: () => proxyPlan(),
  },
  {
    id: 'edge-next-hop-differs', severity: FindingSeverity.WARNING,
    subjects: ['dir01.contoso.net'], words: ['pool01.contoso.net'],
    fires: () => proxyPlan({ edge: contosoPlan(), sipDomains: ['contoso.com'] }),
    silent: () => proxyPlan({ edge: contosoPlan(), sipDomains: ['contoso.com'], pools: [frontEndPool()] }),
  },
  {
    id: 'external-name-hidden-inside', severity: FindingSeverity.ADVICE,
    subjects: ['officewebapps01.contoso.com', 'webext.contoso.com'],
    words: ['internal zone contoso.com'],
    fires: () => proxyPlan(),
    silent: () => proxyPlan({ internalRecords: false, zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }] }),
  },
  {
    id: 'gateway-backend-certificate-names', severity: FindingSeverity.ADVICE,
    subjects: ['dir01.contoso.net', 'pool01.contoso.net'],
    words: ['meet.contoso.com'], fires: () => gatewayPlan(), silent: () => proxyPlan(),
  },
  {
    id: 'gateway-connection-dedicated', severity: FindingSeverity.ADVICE,
    subjects: ['Application Gateway'], words: ['NTLM', 'appliance'],
    fires: () => gatewayPlan(),
    silent: () => proxyPlan(),
  },
  {
    id: 'gateway-connection-not-dedicated', severity: FindingSeverity.ERROR,
    subjects: ['Application Gateway'], words: ['NTLM', 'dedicatedConnections'],
    fires: () => gatewayPlan(gateway({ dedicatedConnections: false })),
    silent: () => gatewayPlan(),
  },
  {
    id: 'gateway-old-tls', severity: FindingSeverity.ADVICE,
    subjects: ['Application Gateway'], words: ['TLS 1.2'],
    fires: () => gatewayPlan(),
    silent: () => proxyPlan(),
  },
  {
    id: 'gateway-pool-public-address', severity: FindingSeverity.WARNING,
    subjects: ['dir01.contoso.net'], words: ['131.107.155.90', '240', '960'],
    fires: () => gatewayPlan({ pools: [frontEndPool(), director({ webAddresses: ['131.107.155.90'] })] }),
    silent: () => gatewayPlan(),
  },
  {
    id: 'gateway-web-application-firewall', severity: FindingSeverity.WARNING,
    subjects: ['Application Gateway'], words: ['detection'],
    fires: () => gatewayPlan(gateway({ hasFirewallPolicy: true })),
    silent: () => gatewayPlan(),
  },
  {
    id: 'lyncdiscover-cname-other-domain', severity: FindingSeverity.ERROR,
    subjects: ['lyncdiscover.contoso.com'], words: ['webext.fabrikam.com'],
    fires: () => proxyPlan({ lyncdiscoverCname: 'webext.fabrikam.com', recordsByOthers: true }),
    silent: () => proxyPlan({ lyncdiscoverCname: 'webext.contoso.com', recordsByOthers: true }),
  },
  {
    id: 'office-web-apps-missing', severity: FindingSeverity.ADVICE,
    subjects: ['Office Web Apps'], words: ['officeWebApps'],
    fires: () => {
      const { officeWebApps: _officeWebApps, ...request } = proxyRequest();
      return planReverseProxy(request);
    },
    silent: () => proxyPlan(),
  },
  {
    id: 'proxy-records-by-others', severity: FindingSeverity.ADVICE,
    subjects: ['CNAME lyncdiscover.contoso.com'], words: ['external'],
    fires: () => proxyPlan({ lyncdiscoverCname: 'webext.contoso.com' }),
    silent: () => proxyPlan(),
  },
  {
    id: 'proxy-timeout-too-short', severity: FindingSeverity.WARNING,
    subjects: ['request timeout'], words: ['240', '960', 'mobile'],
    fires: () => proxyPlan({ requestTimeoutSeconds: 240 }),
    silent: () => proxyPlan({ requestTimeoutSeconds: 960 }),
  },
  {
    id: 'simple-url-characters', severity: FindingSeverity.WARNING,
    subjects: ['https://meet.contoso.com/our-team_1'], words: ['"-", "_"'],
    fires: () => proxyPlan({ simpleUrls: urls('https://meet.contoso.com/our-team_1', 'https://dialin.contoso.com') }),
    silent: () => proxyPlan(),
  },
  {
    id: 'simple-url-pool-name', severity: FindingSeverity.ERROR,
    subjects: ['https://pool01.contoso.net/Meet', 'https://lync.contoso.com/dir01.contoso.net'],
    words: ['FQDN'],
    fires: () => proxyPlan({
      recordsByOthers: true,
      simpleUrls: urls('https://pool01.contoso.net/Meet', 'https://lync.contoso.com/dir01.contoso.net'),
    }),
    silent: () => proxyPlan(),
  },
  {
    id: 'simple-url-prefix', severity: FindingSeverity.ERROR,
    subjects: ['https://lync.contoso.com/Meet/Dialin'], words: ['https://lync.contoso.com/Meet'],
    fires: () => proxyPlan({ simpleUrls: urls('https://lync.contoso.com/Meet', 'https://lync.contoso.com/Meet/Dialin') }),
    silent: () => proxyPlan({ simpleUrls: SimpleUrls.sharedHost({ host: 'lync.contoso.com' }) }),
  },
  {
    id: 'simple-url-site-scope', severity: FindingSeverity.ADVICE,
    subjects: ['site:Redmond'], words: ['fail over'],
    fires: () => proxyPlan({ simpleUrlScope: 'site:Redmond' }),
    silent: () => proxyPlan({ simpleUrlScope: 'Global' }),
  },
  {
    id: 'web-traffic-needs-balancer', severity: FindingSeverity.WARNING,
    subjects: ['pool01.contoso.net'], words: ['192.168.10.90, 192.168.10.91'],
    fires: () => proxyPlan({ pools: [frontEndPool({ webAddresses: ['192.168.10.91', '192.168.10.90'] })] }),
    silent: () => proxyPlan(),
  },
  {
    id: 'wildcard-not-for-edge', severity: FindingSeverity.ADVICE,
    subjects: ['*.contoso.com'], words: ['Edge'],
    fires: () => proxyPlan({ wildcardNames: true }),
    silent: () => proxyPlan(),
  },
];

describe.each(CASES)('$id', ({ id, severity, fires, subjects, words, silent }) => {
  const findings = found(fires(), id);

  test('finds it', () => {
    expect(findings.map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
    for (const finding of findings) expect(finding.severity).toBe(severity);
    for (const word of words) expect(findings.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(word);
  });

  test('reports nothing otherwise', () => {
    expect(found(silent(), id)).toEqual([]);
  });
});

describe('every rule', () => {
  test('has a case here', () => {
    expect(CASES.map(({ id }) => id)).toEqual(REVERSE_PROXY_RULES.map(({ id }) => id));
  });

  test.each(REVERSE_PROXY_RULES)('$id has the same style as the others', (rule) => {
    expect(existsSync(join(__dirname, `../../../lib/rules/reverse-proxy/${rule.id}.ts`))).toBe(true);
    expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
    expect(rule.remedy).toMatch(/^[A-Z].*\.$/);
    expect(rule.page).toMatch(/^(lync-server-2013-[a-z0-9-]+\.md|learn\.microsoft\.com\/.+)$/);
  });

  test.each(CASES)('$id: message and fix start in lowercase and have no final period', ({ id, fires }) => {
    for (const { message, fix } of found(fires(), id)) {
      expect(message).toMatch(/^(?:[a-z]|[A-Z]\w+ )/);
      expect(message.endsWith('.')).toBe(false);
      expect(fix).toMatch(/^[a-z]/);
      expect(fix.endsWith('.')).toBe(false);
    }
  });
});

test('Autodiscover on both ports is a separate warning, and allows a CNAME to another domain', () => {
  const plan = proxyPlan({ autodiscover: HTTPS_AND_HTTP, lyncdiscoverCname: 'webext.fabrikam.com', recordsByOthers: true });
  expect(found(plan, 'autodiscover-unencrypted')[0]!.message).toContain('also published on port 80');
  expect(found(plan, 'lyncdiscover-cname-other-domain')).toEqual([]);
});

test('without mobile clients 200 seconds are enough', () => {
  expect(found(proxyPlan({ mobileClients: false, requestTimeoutSeconds: 200 }), 'proxy-timeout-too-short')).toEqual([]);
  expect(found(proxyPlan({ mobileClients: false, requestTimeoutSeconds: 100 }), 'proxy-timeout-too-short')[0]!.message)
    .toContain('200');
});

test('four minutes are enough for a pool at a public address when requests are that short', () => {
  const plan = gatewayPlan({ pools: [director({ webAddresses: ['131.107.155.90'] })], mobileClients: false });
  expect(found(plan, 'gateway-pool-public-address')).toEqual([]);
});

test('a CNAME to a domain whose name only has the same ending is a CNAME to another domain', () => {
  const plan = proxyPlan({ lyncdiscoverCname: 'webext.notcontoso.com', recordsByOthers: true });
  expect(found(plan, 'lyncdiscover-cname-other-domain')).toHaveLength(1);
});

test('a single name of a pool is in the singular, and several public addresses in the plural', () => {
  const plan = gatewayPlan({
    pools: [frontEndPool({ webAddresses: ['131.107.155.90', '131.107.155.91'] }), director()],
  });
  const [, { message: ofThePool }] = found(plan, 'gateway-backend-certificate-names') as [Finding, Finding];
  expect(ofThePool).toContain('1 name points to this pool: webext.contoso.com');
  expect(found(plan, 'gateway-pool-public-address')[0]!.message)
    .toMatch(/^it has the public addresses 131\.107\.155\.90, 131\.107\.155\.91: /);
});

test('simple URLs on hosts of which one is a prefix of the other are different', () => {
  const plan = proxyPlan({
    sipDomains: ['contoso.com', 'contoso.com.au'], recordsByOthers: true,
    simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
  });
  expect(found(plan, 'simple-url-prefix')).toEqual([]);
});

test('the documentation\'s example has no error and no warning', () => {
  expect(proxyPlan().findings.filter(({ severity }) => severity !== FindingSeverity.ADVICE)).toEqual([]);
});

test('an acknowledged finding keeps its reason, and one that finds nothing is an error', () => {
  const acknowledgements = [
    { ruleId: 'external-name-hidden-inside', reason: ' nobody inside ' }, { ruleId: 'simple-url-prefix', reason: 'gone' },
  ];
  const { findings } = proxyPlan({ acknowledgements });
  expect(findings.filter(({ acknowledgement }) => acknowledgement === 'nobody inside')).toHaveLength(2);
  expect(findings.at(-1)).toMatchObject({
    ruleId: 'unmatched-acknowledgement', severity: FindingSeverity.ERROR, subject: 'simple-url-prefix',
  });
});
