import { exampleOf } from '../example-names';
import type { PlanningCondition, PlanningRow } from '../planning-row';

export type CertificateTable = 'edge' | 'federation' | 'public-im' | 'xmpp';

export type CertificatePurpose =
  | 'edge-external'
  | 'edge-internal'
  | 'edge-external-all-federation'
  | 'public-im'
  | 'xmpp';

/** The side of the Edge Server that shows the certificate. */
export type CertificateComponent = 'edgeExternal' | 'edgeInternal';

export type CertificateSubject = '{accessEdgeFqdn}' | '{edgeInternalFqdn}';

export type CertificateSan =
  | '{accessEdgeFqdn}'
  | '{webConferencingEdgeFqdn}'
  | 'sip.{additionalSipDomain}'
  | '{xmppFqdn}'
  | '{xmppDomain}'
  | '{additionalXmppDomain}'
  | '*.{sipDomain}';

export type CertificateAuthority = 'public' | 'public-or-internal';

export type ExtendedKeyUsage = 'serverAuth' | 'clientAuth';

/** A key usage that is needed only in some plans. */
export interface ConditionalKeyUsage {
  readonly eku: ExtendedKeyUsage;
  readonly when: PlanningCondition;
}

/** Services a certificate is assigned to. */
export type CertificateHolder = 'accessEdge' | 'webConferencingEdge' | 'avAuthentication' | 'edgeInternal';

/** One row of a certificate summary. Null means that the row does not say. */
export interface CertificateRow extends PlanningRow {
  readonly table: CertificateTable;
  readonly purpose: CertificatePurpose;
  readonly component: CertificateComponent;
  readonly subject: CertificateSubject;
  readonly subjectExample: string;
  /** Subject alternative names in the printed order, which has no meaning. */
  readonly sans: readonly CertificateSan[];
  readonly sansExample: readonly string[];
  readonly ca: CertificateAuthority | null;
  readonly eku: readonly ExtendedKeyUsage[];
  readonly ekuConditional: readonly ConditionalKeyUsage[];
  readonly privateKeyExportable: boolean | null;
  readonly sharedAcrossPool: boolean | null;
  readonly assignedTo: readonly CertificateHolder[];
  readonly comment: string;
}

/** A row before it stands in a table. */
export type CertificateLine = Omit<CertificateRow, 'id' | 'topology' | 'table' | 'row' | 'doc'>;

type Stated =
  Pick<CertificateLine, 'purpose' | 'conditions' | 'sans' | 'comment' | 'anomalies'> & Partial<CertificateLine>;

/** A certificate of the external side. AOL alone wants the client's key usage beside the server's. */
export function externalCertificate(stated: Stated): CertificateLine {
  return {
    component: 'edgeExternal',
    ...named('{accessEdgeFqdn}', stated.sans),
    ca: 'public',
    eku: ['serverAuth'],
    ekuConditional: [{ eku: 'clientAuth', when: 'public-im-aol' }],
    privateKeyExportable: null,
    sharedAcrossPool: null,
    assignedTo: ['accessEdge', 'webConferencingEdge', 'avAuthentication'],
    ...stated,
  };
}

/** The certificate of the internal interface. */
export function internalCertificate(comment: string): CertificateLine {
  return {
    purpose: 'edge-internal',
    component: 'edgeInternal',
    ...named('{edgeInternalFqdn}', []),
    ca: 'public-or-internal',
    eku: ['serverAuth'],
    ekuConditional: [],
    privateKeyExportable: null,
    sharedAcrossPool: null,
    assignedTo: ['edgeInternal'],
    conditions: ['always'],
    comment,
  };
}

function named(subject: CertificateSubject, sans: readonly CertificateSan[]) {
  return { subject, subjectExample: exampleOf(subject), sans, sansExample: sans.map(exampleOf) };
}
