import {
  CertificatePurpose, CertificateRequest, CertificateRotationScript, type EdgePlan, FederatedPartner, hybrid, type IPlanDocument,
  LyncSettingsScript, PartnerProduct, TopologyChecklist,
} from 'cdktf-lync-edge';
import { contosoPlan, refusalOf } from '../support/plan-request';

const DOCUMENTS: Readonly<Record<string, (plan: EdgePlan) => IPlanDocument>> = {
  'lync-settings.ps1': (plan) => LyncSettingsScript.of(plan),
  'tenant-settings.ps1': (plan) => hybrid.TenantSettingsScript.of(plan),
  'topology-builder.md': (plan) => TopologyChecklist.of(plan),
  'rotate-certificate.ps1': (plan) => CertificateRotationScript.of(plan),
  'edge-external.inf': (plan) => CertificateRequest.of(plan, CertificatePurpose.EDGE_EXTERNAL),
  'edge-internal.inf': (plan) => CertificateRequest.of(plan, CertificatePurpose.EDGE_INTERNAL),
};

/** A plan that every document can be made of. */
const hybridPlan = (): EdgePlan => contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)] },
});

describe.each(Object.entries(DOCUMENTS))('%s', (fileName, documentOf) => {
  const plan = hybridPlan();

  test('has a name, and a text that ends with a line break', () => {
    expect(documentOf(plan).fileName).toBe(fileName);
    expect(documentOf(plan).text).toMatch(/[^\n]\n$/);
  });

  test('is the same for the same plan, whatever happens to the plan afterwards', () => {
    const changing = structuredClone(hybridPlan());
    const document = documentOf(changing);
    changing.sipDomains.push('changed.example');
    for (const server of changing.servers) server.external.addresses.pop();
    for (const certificate of changing.certificates) certificate.sans.push('changed.example');
    expect(document.text).toBe(documentOf(plan).text);
  });

  test.each([
    ['an earlier schema version', { ...plan, schemaVersion: 1 }, 'plan.schemaVersion', '1'],
    ['a later schema version', { ...plan, schemaVersion: 3 }, 'plan.schemaVersion', '3'],
    ['no schema version', { ...plan, schemaVersion: undefined }, 'plan.schemaVersion', 'nothing'],
    ['no plan', undefined, 'plan', 'nothing'],
    ['a plan without its servers', { ...plan, servers: undefined }, 'plan.servers', 'nothing'],
  ])('%s is refused', (_name, given, property, shown) => {
    expect(refusalOf(() => documentOf(given as unknown as EdgePlan))).toMatchObject({ property, given: shown });
  });
});
