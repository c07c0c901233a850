import { EdgeTopology, FederatedPartner, PartnerProduct, XmppPartner } from 'cdktf-lync-edge';
import type { TerraformStack } from 'cdktf';
import { parse } from 'yaml';
import { FullLab } from '../../examples/full-lab/full-lab';
import { PlanDocuments } from '../../lib/documents/plan-documents';
import { ReportFormat } from '../../lib/documents/report-format';
import { ScannerSuppressions } from '../../lib/exports/scanner-suppressions';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeFeature } from '../../lib/request/edge-feature';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { AutodiscoverPublishing } from '../../lib/values/vocabulary/reverse-proxy';
import { contosoPool } from '../support/edge-pool';
import { type ContosoOverrides, contosoPlan, refusalOf } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { contosoGateway, contosoProxy } from '../support/reverse-proxy-construct';
import { newApp, newStack, resourcesOf } from '../support/synth';
import { failedChecks } from './scanner-checks';

interface Ignored {
  readonly id: string;
  readonly paths: string[];
  readonly statement: string;
}

const textOf = ({ documents }: ScannerSuppressions, wanted: string): string => (
  documents.find(({ fileName }) => fileName === wanted)?.text ?? '');

/** YAML as the scanners read it: PyYAML 1.1 and go-yaml 1.2 with 1.1 words; a repeated key is an error. */
const yaml = (text: string): unknown => parse(text, { version: '1.1', strict: true, uniqueKeys: true });

function skipped(suppressions: ScannerSuppressions): string[] {
  const text = textOf(suppressions, 'checkov.yaml');
  return text === '' ? [] : (yaml(text) as Readonly<Record<'skip-check', string[]>>)['skip-check'];
}

function ignored(suppressions: ScannerSuppressions): Ignored[] {
  const text = textOf(suppressions, 'trivyignore.yaml');
  return text === '' ? [] : (yaml(text) as { readonly misconfigurations: Ignored[] }).misconfigurations;
}

const suppressed = (suppressions: ScannerSuppressions): string[] => (
  [...skipped(suppressions), ...ignored(suppressions).map(({ id }) => id)].sort());

/** What stands above an entry of Checkov's configuration, as one line. */
function commentOf(suppressions: ScannerSuppressions, check: string): string {
  const above = textOf(suppressions, 'checkov.yaml').split(`  - "${check}"`)[0]!.trimEnd().split('\n').reverse();
  const end = above.findIndex((line) => !line.startsWith('  #'));
  return above.slice(0, end).reverse().map((line) => line.replace('  # ', '')).join(' ');
}

const azurePlan = (overrides: ContosoOverrides = {}): EdgePlan => (
  contosoPlan({ platform: EdgePlatform.azure(), recordsByOthers: true, network: { externalSubnet: '10.45.16.0/24' }, ...overrides }));

describe('the synthesized code fails the suppressed checks, and only others that depend on a property', () => {
  const pool = (stack: TerraformStack, overrides: Parameters<typeof contosoPool>[1]): ScannerSuppressions => (
    ScannerSuppressions.ofEdge(contosoPool(stack, overrides).plan));
  const proxy = (stack: TerraformStack, overrides: Parameters<typeof contosoProxy>[1]): ScannerSuppressions => (
    ScannerSuppressions.ofReverseProxy(contosoProxy(stack, overrides).plan));
  const CASES: [string, (stack: TerraformStack) => ScannerSuppressions, string[], string[]][] = [
    ['hardware load balancing, a data disk and an OCS 2007 partner', (stack) => pool(stack, {
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
      virtualMachine: { dataDiskSizeGb: 64, encryptionAtHost: false },
      federation: { partners: [FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.OCS_2007 })] },
    }), ['AZU-0068', 'CKV_AZURE_119', 'CKV_AZURE_50', 'CKV_AZURE_77'], ['CKV_AZURE_151', 'CKV_AZURE_93']],
    ['an Edge without audio/video', (stack) => pool(stack, {
      topology: EdgeTopology.singleNat(), features: [EdgeFeature.REMOTE_USER_ACCESS],
    }), ['AZU-0068', 'CKV_AZURE_119', 'CKV_AZURE_50'], []],
    ['a reverse proxy that redirects HTTP', (stack) => proxy(stack, { redirectHttp: true }),
      ['CKV_AZURE_160', 'CKV_AZURE_217'], ['CKV_AZURE_120', 'CKV_AZURE_218']],
    ['a reverse proxy with the strict TLS policy', (stack) => proxy(stack, {
      host: contosoGateway({ tlsPolicyName: 'AppGwSslPolicy20220101S' }),
    }), [], ['CKV_AZURE_120']],
  ];

  it.each(CASES)('%s', (_name, build, planned, chosen) => {
    const stack = newStack();
    const suppressions = build(stack);
    expect(suppressed(suppressions)).toEqual(planned);
    expect(failedChecks(resourcesOf(stack))).toEqual([...planned, ...chosen].sort());
  });

  it('the full lab, with an Azure Bastion subnet', () => {
    const lab = new FullLab(newApp(), 'lab');
    const suppressions = ScannerSuppressions.ofPlans({ edges: [lab.edge.plan], reverseProxies: [lab.proxy.plan] });
    expect(failedChecks(resourcesOf(lab)))
      .toEqual([...suppressed(suppressions), 'CKV2_AZURE_31', 'CKV_AZURE_120', 'CKV_AZURE_218'].sort());
  });
});

describe('each suppression', () => {
  const plans = {
    edges: [azurePlan()], reverseProxies: [gatewayPlan({ redirectHttp: true })],
  };
  const suppressions = ScannerSuppressions.ofPlans(plans);

  it('for Checkov names the plan, the reason and what it is based on', () => {
    expect(skipped(suppressions)).toHaveLength(5);
    for (const check of skipped(suppressions)) {
      expect(commentOf(suppressions, check))
        .toMatch(/^No .+\. (Edge pool lsedge\.contoso\.net|Reverse proxy webext\.contoso\.com): .+\. (Rules?|Page): .+\.$/);
    }
  });

  it('for Trivy applies to synthesized files only, and states the reason', () => {
    for (const { paths, statement } of ignored(suppressions)) {
      expect(paths).toEqual(['**/cdk.tf.json']);
      expect(statement).toMatch(/^Edge pool lsedge\.contoso\.net: The security groups are associated with the subnets/);
    }
    expect(ignored(suppressions)).toHaveLength(1);
  });

  it.each([
    ['only STUN', {}, ['in-3478-udp-av-edge']],
    ['media ranges for OCS 2007 too', {
      federation: { partners: [FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.OCS_2007 })] },
    }, ['in-3478-udp-av-edge', 'in-50000-59999-udp-av-edge']],
  ])('names the UDP rules that are open: %s', (_name, overrides, names) => {
    const plan = azurePlan(overrides);
    const comment = commentOf(ScannerSuppressions.ofEdge(plan), 'CKV_AZURE_77');
    expect(comment.match(/in-[a-z0-9-]+-edge/g)).toEqual(names);
    for (const { name, side, tableRows } of plan.firewall) {
      if (side === EdgeSide.EXTERNAL && names.includes(name)) expect(comment).toContain(`${name} (${tableRows.join(', ')})`);
    }
  });

  it('names the rules that let the Internet connect to public addresses, with those of XMPP only if there is XMPP', () => {
    const names = (overrides: ContosoOverrides): string[] | null => (
      commentOf(ScannerSuppressions.ofEdge(azurePlan(overrides)), 'CKV_AZURE_119').match(/\b(?:in|out)-[a-z0-9-]+/g));
    const always = [
      'in-443-tcp-access-edge', 'in-5061-tcp-access-edge', 'in-443-tcp-web-conferencing-edge', 'in-3478-udp-av-edge',
      'in-443-tcp-av-edge',
    ];
    expect(names({})).toEqual(always);
    expect(names({ xmpp: { partners: [XmppPartner.googleTalk()] } })).toEqual(
      [...always.slice(0, 2), 'in-5269-tcp-xmpp-proxy', ...always.slice(2)]);
  });

  it('names the rule and the host names on port 80', () => {
    const proxy = gatewayPlan({ autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP });
    const some = ScannerSuppressions.ofReverseProxy(proxy);
    expect(commentOf(some, 'CKV_AZURE_160').match(/\bin-[a-z0-9-]+/g)).toEqual(['in-80-tcp-web-services']);
    expect(commentOf(some, 'CKV_AZURE_217')).toContain('Published on port 80: lyncdiscover.contoso.com. Rule: in-80-tcp-web-services');
  });
});

describe('the files', () => {
  it('are a format of reports', () => {
    const formats = [ReportFormat.SCANNERS];
    expect(PlanDocuments.ofEdge(azurePlan(), { formats }).documents.map(({ fileName }) => fileName))
      .toEqual(['scanners/checkov.yaml', 'scanners/trivyignore.yaml']);
    expect(PlanDocuments.ofReverseProxy(gatewayPlan({ redirectHttp: true }), { formats }).documents.map(({ fileName }) => fileName))
      .toEqual(['scanners/checkov.yaml']);
  });

  it.each([
    ['an Edge on premises', (): ScannerSuppressions => ScannerSuppressions.ofEdge(contosoPlan())],
    ['an appliance', (): ScannerSuppressions => ScannerSuppressions.ofReverseProxy(proxyPlan({ redirectHttp: true }))],
    ['a gateway that listens on HTTPS only', (): ScannerSuppressions => ScannerSuppressions.ofReverseProxy(gatewayPlan())],
    ['no plans', (): ScannerSuppressions => ScannerSuppressions.ofPlans({})],
  ])('are omitted for %s', (_name, make) => {
    expect(make().documents).toEqual([]);
  });

  it('do not depend on the order of the plans, and have each check once', () => {
    const first = azurePlan();
    const second = { ...first, internal: { ...first.internal, fqdn: 'a.contoso.net' } };
    const both = ScannerSuppressions.ofPlans({ edges: [first, second] });
    expect(ScannerSuppressions.ofPlans({ edges: [second, first] }).documents).toEqual(both.documents);
    expect(suppressed(both)).toEqual(suppressed(ScannerSuppressions.ofEdge(first)));
    expect(commentOf(both, 'CKV_AZURE_77')).toMatch(/pool a\.contoso\.net: .+ Edge pool lsedge\.contoso\.net: /);
  });

  it.each(['\n  - "CKV_AZURE_9"\n#', '"\n  - id: "AZU-0047', '\u2028\u0085\u0000é\t: {[', '\r\nskip-check: ["*"]'])(
    'hold nothing but comments and statements with %j in the plan', (hostile) => {
      const plan = azurePlan();
      const proxy = gatewayPlan({ redirectHttp: true });
      const suppressions = ScannerSuppressions.ofPlans({
        edges: [{
          ...plan,
          internal: { ...plan.internal, fqdn: hostile },
          firewall: plan.firewall.map((rule) => ({ ...rule, name: `${rule.name}${hostile}`, tableRows: [hostile] })),
        }],
        reverseProxies: [{
          ...proxy,
          listenerCertificate: { ...proxy.listenerCertificate, subject: hostile },
          publishing: proxy.publishing.map((rule) => ({ ...rule, host: hostile })),
        }],
      });
      expect(suppressed(suppressions)).toEqual(suppressed(ScannerSuppressions.ofPlans({ edges: [plan], reverseProxies: [proxy] })));
      for (const { text } of suppressions.documents) expect(text).toMatch(/^[\n\x20-\x7e]+$/);
    });

  it('are refused for plans of another kind, and for ports that no rule can have', () => {
    const proxy = gatewayPlan({ redirectHttp: true });
    expect(refusalOf(() => ScannerSuppressions.ofEdge(proxy as unknown as EdgePlan)).property).toBe('plan');
    expect(refusalOf(() => ScannerSuppressions.ofPlans({ reverseProxies: [azurePlan() as unknown as ReverseProxyPlan] })).property)
      .toBe('plans.reverseProxies[0]');
    const firewall = proxy.firewall.map((rule) => ({ ...rule, ports: '80,443' }));
    expect(refusalOf(() => ScannerSuppressions.ofReverseProxy({ ...proxy, firewall })).property).toMatch(/^plan\.firewall\..+\.ports$/);
  });
});
