import { CertificateAuthority, CertificateHolder, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { exampleOf } from '../example-names';
import type { PlanningLine } from '../numbered-rows';
import type { PlanningRow } from '../planning-row';

export type CertificateTable = 'edge' | 'federation' | 'public-im' | 'xmpp';

/** Purpose of a certificate according to the page. */
export type CertificateUse =
  | 'edge-external'
  | 'edge-internal'
  | 'edge-external-all-federation'
  | 'public-im'
  | 'xmpp'
  | 'autodiscover'
  | 'default'
  | 'oauth'
  | 'web-publishing'
  | 'web-publishing-request';

/** What presents the certificate: a side of the Edge Server, or another machine. */
export type CertificateComponent = 'edgeExternal' | 'edgeInternal' | 'director' | 'frontEnd' | 'reverseProxy';

/** Subject alternative names of an Edge certificate. */
export type EdgeCertificateSan =
  | '{accessEdgeFqdn}'
  | '{webConferencingEdgeFqdn}'
  | 'sip.{additionalSipDomain}'
  | '{xmppFqdn}'
  | '{xmppDomain}'
  | '{additionalXmppDomain}'
  | '*.{sipDomain}';

/** Subject alternative names of a certificate for web services. */
export type WebCertificateSan =
  | '*.{sipDomain}'
  | 'lyncdiscover.{sipDomain}'
  | 'lyncdiscoverinternal.{internalDomain}'
  | 'lyncdiscoverinternal.{sipDomain}'
  | '{dialinFqdn}'
  | '{directorExternalWebServicesFqdn}'
  | '{directorPoolFqdn}'
  | '{directorServerFqdn}'
  | '{externalWebServicesFqdn}'
  | '{meetFqdn}'
  | '{officeWebAppsFqdn}';

/** An extended key usage that only some plans need. */
export interface ConditionalKeyUsage {
  readonly eku: ExtendedKeyUsage;
  readonly when: PlanningCondition;
}

/** One row of a certificate table. Null means that the row does not specify the value. */
export interface CertificateRow extends PlanningRow {
  readonly purpose: CertificateUse;
  readonly component: CertificateComponent;
  readonly subject: string | null;
  readonly subjectExample: string | null;
  /** Subject alternative names in printed order, which has no meaning. */
  readonly sans: readonly (EdgeCertificateSan | WebCertificateSan)[];
  readonly sansExample: readonly string[];
  /** Names that can replace others, or that only some deployments need. */
  readonly optionalSans?: readonly WebCertificateSan[];
  readonly optionalSansExample?: readonly string[];
  readonly ca: CertificateAuthority | null;
  readonly eku: readonly ExtendedKeyUsage[];
  readonly ekuConditional: readonly ConditionalKeyUsage[];
  readonly ekuCritical?: boolean;
  readonly keyUsage?: readonly string[];
  readonly keyUsageCritical?: boolean;
  /** Key length in bits. */
  readonly keySize?: number;
  readonly privateKeyExportable: boolean | null;
  readonly sharedAcrossPool: boolean | null;
  /** What it is assigned to: services of an Edge, or other terms from the page. */
  readonly assignedTo: readonly string[];
  readonly comment: string;
}

/** A row about an Edge. */
export interface EdgeCertificateRow extends CertificateRow {
  readonly component: 'edgeExternal' | 'edgeInternal';
  readonly subject: string;
  readonly subjectExample: string;
  readonly sans: readonly EdgeCertificateSan[];
  readonly assignedTo: readonly CertificateHolder[];
}

/** A row about an Edge, before it is placed in a table. */
export type CertificateLine = PlanningLine<EdgeCertificateRow>;

type Stated =
  Pick<CertificateLine, 'purpose' | 'conditions' | 'sans' | 'comment' | 'anomalies'> & Partial<CertificateLine>;

/** A certificate of the external side. Only AOL requires client authentication in addition to server authentication. */
export function externalCertificate(stated: Stated): CertificateLine {
  return {
    component: 'edgeExternal',
    ...named('{accessEdgeFqdn}', stated.sans),
    ca: CertificateAuthority.PUBLIC,
    eku: [ExtendedKeyUsage.SERVER_AUTHENTICATION],
    ekuConditional: [{ eku: ExtendedKeyUsage.CLIENT_AUTHENTICATION, when: PlanningCondition.PUBLIC_IM_AOL }],
    privateKeyExportable: null,
    sharedAcrossPool: null,
    assignedTo: [CertificateHolder.ACCESS_EDGE, CertificateHolder.WEB_CONFERENCING, CertificateHolder.AV_AUTHENTICATION],
    ...stated,
  };
}

/** The certificate of the internal interface. */
export function internalCertificate(comment: string): CertificateLine {
  return {
    purpose: 'edge-internal',
    component: 'edgeInternal',
    ...named('{edgeInternalFqdn}', []),
    ca: CertificateAuthority.PUBLIC_OR_INTERNAL,
    eku: [ExtendedKeyUsage.SERVER_AUTHENTICATION],
    ekuConditional: [],
    privateKeyExportable: null,
    sharedAcrossPool: null,
    assignedTo: [CertificateHolder.EDGE_INTERNAL],
    conditions: [PlanningCondition.ALWAYS],
    comment,
  };
}

function named(subject: string, sans: readonly EdgeCertificateSan[]) {
  return { subject, subjectExample: exampleOf(subject), sans, sansExample: sans.map(exampleOf) };
}
