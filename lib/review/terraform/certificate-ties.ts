import { partOf, textIn } from '../../proof/json-document';
import { PlanTableId } from '../../projection/model/plan-table-id';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { isSameText, type ResourceView, type ViewedResource } from './resource-view';
import { type ResourceTies, tieTo, type ViewedPlan } from './resource-ties';

const PROPERTIES = ['certificate_policy', 0, 'x509_certificate_properties', 0] as const;

const NAMES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'external Edge certificate',
  [CertificatePurpose.EDGE_INTERNAL]: 'internal Edge certificate',
  [CertificatePurpose.REVERSE_PROXY]: 'certificate of the reverse proxy',
};

/** Certificates that a Key Vault makes, by their subjects and alternative names. */
export function tieCertificates(view: ResourceView, plans: readonly ViewedPlan[], ties: ResourceTies): void {
  for (const resource of view.of('azurerm_key_vault_certificate')) {
    const subject = plans.flatMap((plan) => plan.core.certificates
      .filter(({ subject: name, source }) => source !== undefined && isSameText(`CN=${name}`, subjectOf(resource)))
      .map((certificate) => ({ plan, certificate })));
    const exact = subject.filter(({ certificate }) => hasNames(resource, certificate));
    ties.add(resource.address, ...(exact.length === 0 ? subject : exact).map(({ plan, certificate: { purpose, subject: name } }) => (
      tieTo(plan, PlanTableId.CERTIFICATES, purpose, `${NAMES[purpose]} ${name}`))));
  }
}

function subjectOf({ values }: ViewedResource): string {
  return textIn(partOf(values, PROPERTIES), 'subject');
}

function hasNames({ values }: ViewedResource, { sans }: CertificatePlan): boolean {
  const given = partOf(values, [...PROPERTIES, 'subject_alternative_names', 0, 'dns_names']);
  const names = Array.isArray(given) ? given.map(String) : [];
  return names.length === sans.length && sans.every((name) => names.includes(name));
}
