import fc from 'fast-check';
import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { planEdge } from '../../lib/planner/index';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { RequestFile, readRequestFile } from '../../lib/request/request-file';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { PartnerProduct, VerificationLevel } from '../../lib/values/vocabulary/federation';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built, reordered } from '../fuzz/generated/recipe';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';

const FULL = contosoRequest({
  federation: {
    partnerDiscovery: true,
    partners: [
      FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.UNKNOWN, comment: 'since 2012' }),
      FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.OFFICE_365, sharedAddressSpace: true }),
      FederatedPartner.allowedServer('adatum.com', { product: PartnerProduct.OCS_2007_R2, edgeFqdn: 'sip.adatum.com' }),
      FederatedPartner.discoveredDomain('northwind.example', { product: PartnerProduct.LYNC_SERVER_2010 }),
      FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
      FederatedPartner.hostingProvider('Hoster', {
        proxyFqdn: 'sip.hoster.example', product: PartnerProduct.LYNC_ONLINE_2010, hostsLyncUsers: true,
        verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE,
      }),
    ],
  },
  xmpp: { partners: [XmppPartner.googleTalk(), XmppPartner.federated('jabber.example', { keepAlive: true, additionalDomains: ['b.example', 'a.example'] })] },
  publicIm: [PublicImProvider.SKYPE, PublicImProvider.AOL],
  platform: EdgePlatform.azure(),
  recordsByOthers: true,
});

/** The file of {@link FULL} with other values, by their places: `federation.partners.0.type`. An undefined value is removed. */
function stored(values: Readonly<Record<string, unknown>> = {}): string {
  const data = JSON.parse(RequestFile.of(FULL).text) as object;
  for (const [place, value] of Object.entries(values)) {
    const names = place.split('.');
    const owner = names.slice(0, -1).reduce((part: object, name) => Reflect.get(part, name) as object, data);
    if (value === undefined) Reflect.deleteProperty(owner, names.at(-1) ?? '');
    else Reflect.set(owner, names.at(-1) ?? '', value);
  }
  return JSON.stringify(data);
}

const problemsOf = (text: string): string[] => refusalOf(() => RequestFile.parse(text)).problems
  .map(({ property, fix }) => `${property}: ${fix}`);

describe('the file of a request', () => {
  const { text, fileName } = RequestFile.of(FULL);

  test('has its schema version first, and ends with a line break', () => {
    expect(fileName).toBe('edge-request.json');
    expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"product": "lync-server-2013",\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('has the values that factories make as data', () => {
    const data = JSON.parse(text) as EdgePlanRequest;
    expect(data).toMatchObject({
      topology: { reference: 'scaled-dns-private-nat', servers: 2 }, platform: 'azure', publicIm: ['aol', 'skype'],
    });
    expect(data.federation?.partners).toEqual([
      { type: 'allowed-partner-domain', domain: 'fabrikam.com', product: 'office-365', sharedAddressSpace: true },
      { type: 'allowed-partner-domain', domain: 'litware.com', product: 'unknown', comment: 'since 2012' },
      { type: 'allowed-partner-server', domain: 'adatum.com', product: 'ocs-2007-r2', edgeFqdn: 'sip.adatum.com' },
      { type: 'discovered-partner-domain', domain: 'northwind.example', product: 'lync-server-2010' },
      {
        type: 'hosting-provider-or-public-im-provider', name: 'Hoster', proxyFqdn: 'sip.hoster.example', product: 'lync-online-2010',
        verificationLevel: 'AlwaysUnverifiable', hostsLyncUsers: true,
      },
      {
        type: 'hosting-provider-or-public-im-provider', name: 'LyncOnline', proxyFqdn: 'sipfed.online.lync.com', product: 'office-365',
        verificationLevel: 'UseSourceVerification', sharedAddressSpace: true,
        autodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
      },
    ]);
    expect(data.xmpp?.partners).toEqual([
      {
        type: 'Federated', domain: 'jabber.example', tls: 'required', sasl: 'required', dialback: false, keepAlive: true,
        additionalDomains: ['a.example', 'b.example'],
      },
      { type: 'PublicUnverified', domain: 'gmail.com', tls: 'not-supported', sasl: 'not-supported', dialback: true },
    ]);
  });

  test('plans the same when it is read back', () => {
    expect(planEdge(RequestFile.parse(text))).toEqual(planEdge(FULL));
    expect(RequestFile.of(RequestFile.parse(text)).text).toBe(text);
  });

  test.each(Object.entries(PLANNED_TOPOLOGIES))('keeps the topology %s', (key, topology) => {
    const read = RequestFile.parse(RequestFile.of(contosoRequest({ topology: topology() })).text);
    expect(read.topology.key).toBe(key);
    expect(planEdge(read)).toEqual(contosoPlan({ topology: topology() }));
  });

  test('keeps a single external address, and every product', () => {
    const topology = EdgeTopology.singleNat({ singleExternalAddress: true });
    expect(RequestFile.parse(RequestFile.of(contosoRequest({ topology })).text).topology.singleExternalAddress).toBe(true);
    for (const product of [LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE]) {
      expect(RequestFile.parse(RequestFile.of(contosoRequest({ product })).text).product).toBe(product);
    }
  });

  test('plans the same for every request, with the same bytes in every order', () => {
    let planned = 0;
    fc.assert(fc.property(edgeRequests, fc.integer(), (recipe, seed) => {
      const request = requestOf(recipe);
      if (request === undefined) return;
      const file = RequestFile.of(request).text;
      expect(RequestFile.of(RequestFile.parse(file)).text).toBe(file);
      expect(RequestFile.of(built(reordered(recipe, seed)) as EdgePlanRequest).text).toBe(file);
      expect(planText(RequestFile.parse(file))).toEqual(planText(request));
      planned += 1;
    }), { numRuns: 200 });
    expect(planned).toBeGreaterThan(20);
  });
});

/** A generated request; undefined where the generator means one that a factory refuses. */
function requestOf(recipe: unknown): EdgePlanRequest | undefined {
  try {
    return built(recipe) as EdgePlanRequest;
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

/** The text of the plan; of a request that is refused, only that: which of two partners clashes with the other depends on their order. */
function planText(request: EdgePlanRequest): string {
  try {
    return PlanFile.ofEdge(planEdge(request)).text;
  } catch (error) {
    if (error instanceof EdgeValidationError) return 'refused';
    throw error;
  }
}

describe('a file that is no request', () => {
  test('is refused with all problems, in the words of the boundary', () => {
    expect(problemsOf(stored({
      product: 'skype-for-business-server-20219',
      sipDomain: ['contoso.com'],
      'topology.servers': 13,
      platform: 'azur',
      'federation.partners.0.produkt': 'office-365',
      'federation.partners.1.domain': 'lit_ware.com',
      'federation.partners.2.type': 'allowed-partner',
      'xmpp.partners.0.dialback': 'true',
      'publicIm.0': 'a0l',
    }))).toEqual([
      'sipDomain: did you mean sipDomains?',
      'product: did you mean ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019?',
      'topology.servers: use 12 servers, and a second Edge pool for the others',
      'federation.partners[0].produkt: did you mean product?',
      'federation.partners[1].domain: use a hyphen instead of the underscore: did you mean "lit-ware.com"?',
      'federation.partners[2].type: use a value of FederationType',
      'xmpp.partners[0].dialback: did you mean true, without quotes?',
      'publicIm[0]: did you mean PublicImService.AOL?',
      'platform: did you mean PlatformKey.AZURE?',
    ]);
  });

  test.each([
    ['no JSON', 'product: LYNC', 'text'],
    ['a list', '[]', 'request'],
    ['null', 'null', 'request'],
    ['a plan', PlanFile.ofEdge(contosoPlan()).text, 'request'],
    ['another version', stored({ schemaVersion: 2 }), 'schemaVersion'],
    ['without a version', stored({ schemaVersion: undefined }), 'schemaVersion'],
    ['a null', stored({ federation: null }), 'federation'],
    ['a topology as text', stored({ topology: 'single-public' }), 'topology'],
    ['a partner as text', stored({ 'federation.partners.0': 'litware.com' }), 'federation.partners[0]'],
    ['a prototype', stored().replace('{', '{"__proto__": {"product": 1}, '), '__proto__'],
  ])('is refused: %s', (_what, text, property) => {
    expect(refusalOf(() => RequestFile.parse(text)).property).toBe(property);
  });

  test('is refused with the name of the file', () => {
    const text = stored({ 'internal.nextHop': undefined });
    expect(refusalOf(() => readRequestFile(text, 'a.edge-request.json')).property).toBe('a.edge-request.json: internal.nextHop');
  });

  test('and no program can take a file for a request', () => {
    expect(() => planEdge(JSON.parse(RequestFile.of(FULL).text) as EdgePlanRequest)).toThrow(EdgeValidationError);
  });
});
