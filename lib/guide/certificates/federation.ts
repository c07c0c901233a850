import { CertificateHolder } from '../../values/vocabulary/certificates';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type CertificateLine, type EdgeCertificateSan, externalCertificate } from './certificate-row';

const publicIm = externalCertificate({
  purpose: 'public-im',
  conditions: [PlanningCondition.PUBLIC_IM],
  sans: ['{accessEdgeFqdn}', '{webConferencingEdgeFqdn}', 'sip.{additionalSipDomain}'],
  comment: 'Same certificate as the Edge external one; only AOL adds a requirement.',
});

/** The pages specify only the names of the XMPP certificate, and its assignment to the Access Edge. */
const xmpp = (...names: readonly EdgeCertificateSan[]): CertificateLine => externalCertificate({
  purpose: 'xmpp',
  conditions: [PlanningCondition.XMPP],
  sans: ['{webConferencingEdgeFqdn}', '{accessEdgeFqdn}', 'sip.{additionalSipDomain}', ...names],
  ca: null,
  eku: [],
  ekuConditional: [],
  assignedTo: [CertificateHolder.ACCESS_EDGE],
  comment: 'Extra SANs name the domains that may use XMPP; the normal Edge SANs come first.',
});

export const PUBLIC_IM: readonly CertificateLine[] = [publicIm];

export const PUBLIC_IM_OF_POOL: readonly CertificateLine[] = [{
  ...publicIm,
  anomalies: [
    'Exportable key and copying to each server are not repeated on this row; they follow from the Edge external row.',
  ],
}];

export const XMPP: readonly CertificateLine[] = [xmpp('{xmppDomain}')];

export const XMPP_OF_TOPOLOGY_PAGES: readonly CertificateLine[] = [{
  ...xmpp('{xmppFqdn}', '*.{sipDomain}'),
  anomalies: [
    'The SAN list shows a wildcard and xmpp.contoso.com while the comment of the row speaks of contoso.com; the '
    + 'federation pages list the bare domain, and the Edge certificate planning page forbids wildcards on the Edge.',
  ],
}];

export const ALL_FEDERATION: readonly CertificateLine[] = [externalCertificate({
  purpose: 'edge-external-all-federation',
  conditions: [PlanningCondition.FEDERATION, PlanningCondition.XMPP, PlanningCondition.PUBLIC_IM],
  sans: [
    '{accessEdgeFqdn}', '{webConferencingEdgeFqdn}', '{xmppDomain}',
    'sip.{additionalSipDomain}', '{additionalXmppDomain}',
  ],
  comment: 'Superset for SIP, XMPP and public IM with two domains. Strictly the A/V Edge itself has no certificate: '
    + 'MRAS uses the Edge internal certificate.',
  anomalies: ['SAN order differs from the topology pages; another page states that the order does not matter.'],
})];
