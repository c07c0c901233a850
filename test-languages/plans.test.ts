import {
  type EdgePlan, EdgePlanComparison, EdgePlanner, type EdgePlanRequest, EdgePlanReview, HtmlReport, JsonReport,
  LyncProduct, MarkdownReport, PlanFile, PlanTables, ReverseProxyPlanner, ReviewComment, SimpleUrls, TextReport, WebServicesPool,
} from 'cdktf-lync-edge';
import { LAB_POOL } from '../test/support/lab-pool';
import { labRequest } from './support/lab';
import { programOfFile } from './support/program-of-file';
import { type Reference, struct } from './support/values';

const program = programOfFile();

/** The request of the lab in TypeScript. */
const REQUEST: EdgePlanRequest = { ...LAB_POOL, network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' } };

/** The same from another language. */
async function requestOfOther(variant: object = {}): Promise<object> {
  return struct('EdgePlanRequest', {
    ...await labRequest(program().host),
    network: struct('request.EdgeNetworkRequest', { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' }),
    recordsByOthers: true,
    ...variant,
  });
}

async function planOfOther(variant: object = {}): Promise<Reference> {
  return await program().host.make('EdgePlanner', 'plan', await requestOfOther(variant));
}

async function textOf(type: string, method: string, ...args: readonly unknown[]): Promise<unknown> {
  const { host } = program();
  return await host.get(await host.make(type, method, ...args), 'text');
}

let here: EdgePlan;
let there: Reference;

beforeAll(async () => {
  here = EdgePlanner.plan(REQUEST);
  there = await planOfOther();
});

test('EdgePlanner plans the same as in TypeScript', async () => {
  expect(await textOf('PlanFile', 'ofEdge', there)).toBe(PlanFile.ofEdge(here).text);
});

test('EdgePlanner plans for another product', async () => {
  const { host } = program();
  const product = await host.getStatic('LyncProduct', 'SKYPE_FOR_BUSINESS_SERVER_2019');
  const plan = await host.make('EdgePlanner', 'planForProduct', await requestOfOther(), product);
  expect(await textOf('PlanFile', 'ofEdge', plan))
    .toBe(PlanFile.ofEdge(EdgePlanner.planForProduct(REQUEST, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019)).text);
});

test('ReverseProxyPlanner plans the same as in TypeScript', async () => {
  const { host } = program();
  const pool = {
    fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'], sipAddresses: ['192.168.10.90'],
    internalWebFqdn: 'lsweb.contoso.net',
  };
  const appliance = { publicAddresses: ['131.107.155.40'], internalAddresses: ['172.25.33.40'] };
  const plan = await host.make('ReverseProxyPlanner', 'plan', struct('ReverseProxyRequest', {
    sipDomains: ['contoso.com'],
    pools: [await host.make('WebServicesPool', 'frontEndPool', struct('WebServicesPoolProps', pool))],
    simpleUrls: await host.make('SimpleUrls', 'hostPerUrl', struct('HostPerUrlProps', { domain: 'contoso.com' })),
    appliance: struct('request.ReverseProxyApplianceRequest', appliance),
    recordsByOthers: true,
  }));
  const same = ReverseProxyPlanner.plan({
    sipDomains: ['contoso.com'], pools: [WebServicesPool.frontEndPool(pool)], simpleUrls: SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    appliance, recordsByOthers: true,
  });
  expect(await textOf('PlanFile', 'ofReverseProxy', plan)).toBe(PlanFile.ofReverseProxy(same).text);
});

test('a plan is read property by property, and cannot be changed', async () => {
  const { host } = program();
  const [server] = await host.get(there, 'servers') as Reference[];
  expect(await host.get(server!, 'fqdn')).toBe(here.servers[0]?.fqdn);
  expect(await host.get(there, 'sipDomains')).toEqual(['contoso.com']);
  await expect(host.set(server!, 'fqdn', 'other.contoso.net')).rejects.toThrow('Cannot set value of immutable property fqdn');
});

test('a stored plan is read back', async () => {
  const { text } = PlanFile.ofEdge(here);
  const read = await program().host.make('PlanFile', 'readEdge', text);
  expect(await textOf('PlanFile', 'ofEdge', read)).toBe(text);
});

test('a stored plan with an error is refused with the property', async () => {
  const broken = PlanFile.ofEdge(here).text.replace('"sip.contoso.com"', '5061');
  await expect(program().host.make('PlanFile', 'readEdge', broken)).rejects.toThrow(/^EdgeValidationError: invalid plan\..+\n {2}given: {4}5061\n/);
});

test.each(Object.entries({
  TextReport: (tables: PlanTables) => TextReport.of(tables),
  MarkdownReport: (tables: PlanTables) => MarkdownReport.of(tables),
  HtmlReport: (tables: PlanTables) => HtmlReport.of(tables),
  JsonReport: (tables: PlanTables) => JsonReport.of(tables),
}))('%s is the same as in TypeScript', async (report, of) => {
  const tables = await program().host.make('PlanTables', 'ofEdge', there);
  expect(await textOf(report, 'of', tables)).toBe(of(PlanTables.ofEdge(here)).text);
});

describe('two plans', () => {
  const changed = EdgePlanner.plan({ ...REQUEST, sipDomains: ['contoso.com', 'fabrikam.com'] });

  test('are compared as in TypeScript', async () => {
    const { host } = program();
    const comparison = await host.make('EdgePlanComparison', 'of', there, await planOfOther({ sipDomains: ['contoso.com', 'fabrikam.com'] }));
    const tables = await host.make('PlanTables', 'ofComparison', comparison);
    expect(await textOf('TextReport', 'of', tables)).toBe(TextReport.of(PlanTables.ofComparison(EdgePlanComparison.of(here, changed))).text);
  });

  test('are reviewed as in TypeScript', async () => {
    const review = await program().host.make('EdgePlanReview', 'of', there, await planOfOther({ sipDomains: ['contoso.com', 'fabrikam.com'] }));
    expect(await textOf('ReviewComment', 'of', review)).toBe(ReviewComment.of(EdgePlanReview.of(here, changed)).text);
  });
});
