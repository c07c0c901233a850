import type { CertificatePlan } from '../plan/certificates/certificate-plan';
import type { EdgePlan } from '../plan/edge-plan';
import { productWords } from '../plan/product/product-words';
import { CertificateHolder, CertificatePurpose, CertificateSource } from '../values/vocabulary/certificates';

/** Only one page of Microsoft speaks of it. */
const RESTART = 'the Edge services restart, one server after the other: one page of Microsoft ends with that '
  + '(cloud-consolidation-edge-certificates.md), the help of Set-CsCertificate does not speak of it';

/** What stops for a moment when a certificate of an Edge is assigned. */
export function edgeInterrupts({ product }: EdgePlan, { purpose, assignedTo }: CertificatePlan): string[] {
  if (purpose === CertificatePurpose.EDGE_INTERNAL) return ['connections with internal servers reconnect', RESTART];
  const described = productWords(product.key).isSuccessor ? ' (described for Lync Server 2013; the parameters are still the same)' : '';
  return [
    'users and partners reconnect when the new certificate takes effect',
    ...(assignedTo.includes(CertificateHolder.AV_AUTHENTICATION)
      ? [`calls go on if the new certificate was staged for A/V authentication in time${described}`]
      : []),
    RESTART,
  ];
}

/** Who is told before a certificate of an Edge is replaced. */
export function edgeTells(plan: EdgePlan, { purpose, source }: CertificatePlan): string[] {
  if (purpose === CertificatePurpose.EDGE_INTERNAL) {
    return ['administrators of the internal servers, which must trust its authority'];
  }
  const asked = [...plan.federation?.partners ?? [], ...plan.xmpp?.partners ?? []].filter(({ stack }) => stack !== undefined);
  return [
    'users, who reconnect',
    ...(source?.kind === CertificateSource.SELF_SIGNED ? ['clients outside and partners, who have to trust it'] : []),
    ...(plan.federation === undefined ? [] : ['partners, if its authority changes']),
    ...(asked.length === 0 ? [] : [`partners whose software may look at its usages: ${asked.map(({ domain }) => domain).join(', ')}`]),
  ];
}

/** What happens when the certificate of a listener is replaced. */
export function proxyInterrupts(isGateway: boolean): string[] {
  return [isGateway ? 'the listener of the Application Gateway' : 'the listener of the appliance: how it takes a new certificate is not in the plan'];
}

/** Who is told before the certificate of a listener is replaced. */
export function proxyTells({ source }: CertificatePlan): string[] {
  return [
    'users of meetings on the web and of mobile clients',
    ...(source?.kind === CertificateSource.SELF_SIGNED ? ['clients outside, who have to trust it'] : []),
  ];
}
