import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { type App, TerraformStack } from 'cdktf';
import {
  AutodiscoverPublishing, DnsZone, ReverseProxy, ReverseProxyHost, ReverseProxyNetwork, type ReverseProxyProps, SimpleUrls,
  WebServicesPool,
} from 'cdktf-lync-edge';
import { describeOffline, describeValidation } from './support/providers';
import { changedAttributes, namesOf, type ResourceChange } from './support/terraform-plan';
import { synthesize, Workspace } from './support/workspace';

type Part = Readonly<Record<string, unknown>> & { readonly name: string };

const IDENTITY = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers'
  + '/Microsoft.ManagedIdentity/userAssignedIdentities/id-proxy';

/** A reverse proxy behind an Application Gateway, with its zones on both sides. */
function proxyJson(overrides: Partial<ReverseProxyProps> = {}): string {
  return synthesize((app: App) => {
    const stack = new TerraformStack(app, 'proxy');
    new AzurermProvider(stack, 'azurerm', { features: [{}] });
    const zones = ['contoso.com', 'fabrikam.com'].flatMap((zoneName) => [
      DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns', createZone: true }),
      DnsZone.azurePrivate({ zoneName, resourceGroupName: 'rg-dns', createZone: true }),
    ]);
    const { sipDomains = ['contoso.com'] } = overrides;
    new ReverseProxy(stack, 'Proxy', {
      sipDomains,
      host: ReverseProxyHost.applicationGateway({
        network: ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: '10.46.0.0/16' }),
        listenerCertificate: 'https://kv-contoso.vault.azure.net/secrets/webext',
        identityId: IDENTITY,
        rootCertificates: { 'contoso-root': `MI${'A'.repeat(80)}` },
        zones: ['1', '2', '3'],
      }),
      pools: [
        WebServicesPool.frontEndPool({
          fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
        }),
      ],
      simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
      officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: ['192.168.10.100'] },
      autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP,
      redirectHttp: true,
      zones: zones.filter(({ zoneName }) => sipDomains.includes(zoneName)),
      tags: { environment: 'test' },
      ...overrides,
    });
    return stack;
  });
}

describeValidation('Terraform and the reverse proxy', () => {
  it('finds it valid', async () => {
    const workspace = new Workspace('proxy-valid', proxyJson());
    await workspace.init();
    expect(await workspace.validate()).toEqual([]);
  });
});

describeOffline('a reverse proxy that is deployed', () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = new Workspace('proxy', proxyJson());
    await workspace.init();
    await workspace.apply();
  });

  it('is planned again without changes', async () => {
    expect(await workspace.planExitCode()).toBe(0);
  });

  it('gets listeners, rules and records for another SIP domain, and nothing else changes', async () => {
    workspace.write(proxyJson({ sipDomains: ['contoso.com', 'fabrikam.com'] }));
    const { created, updated, deleted, replaced, changes } = await workspace.plan();
    expect([...deleted, ...replaced]).toEqual([]);
    expect(namesOf(created)).toEqual([
      'azurerm_dns_a_record lyncdiscover', 'azurerm_dns_a_record meet', 'azurerm_dns_zone fabrikam.com',
      'azurerm_private_dns_a_record lyncdiscoverinternal', 'azurerm_private_dns_a_record meet',
      'azurerm_private_dns_a_record sip', 'azurerm_private_dns_srv_record _sipinternaltls._tcp',
      'azurerm_private_dns_zone fabrikam.com',
    ]);
    expect(namesOf(updated)).toEqual(['azurerm_application_gateway agw-proxy']);
    expect(changes).toHaveLength(9);
    const [gateway] = updated;
    expect(changedAttributes(gateway!)).toEqual(['http_listener', 'redirect_configuration', 'request_routing_rule']);
    expect(addedParts(gateway!, 'http_listener')).toEqual([
      'http-lyncdiscover.fabrikam.com', 'http-meet.fabrikam.com', 'https-lyncdiscover.fabrikam.com', 'https-meet.fabrikam.com',
    ]);
    expect(addedParts(gateway!, 'request_routing_rule')).toEqual(addedParts(gateway!, 'http_listener'));
    expect(addedParts(gateway!, 'redirect_configuration')).toEqual(['http-meet.fabrikam.com']);
    await workspace.applyPlan();
    expect(await workspace.planExitCode()).toBe(0);
  });

  it('is destroyed completely', async () => {
    await workspace.destroy();
    expect(await workspace.resources()).toEqual([]);
  });
});

/** Names of the blocks that are added to a set; existing blocks must be unchanged. */
function addedParts({ change }: ResourceChange, set: string): string[] {
  const [before, after] = [change.before, change.after].map((values) => (values?.[set] ?? []) as readonly Part[]);
  const known = new Map(before!.map((part) => [part.name, part]));
  for (const [name, part] of known) {
    const now = after!.find((each) => each.name === name);
    for (const [key, value] of Object.entries(now ?? {})) expect([name, key, value]).toEqual([name, key, part[key] ?? value]);
    expect(now).toBeDefined();
  }
  return after!.map(({ name }) => name).filter((name) => !known.has(name)).sort();
}
