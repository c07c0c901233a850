import { CertificateAuthority, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import type { CertificateComponent, CertificateRow, WebCertificateSan } from '../certificates/certificate-row';
import type { WebPage } from '../planning-row';

const { AUTODISCOVER, AUTODISCOVER_HTTPS, DIRECTOR, WEB_SERVICES } = PlanningCondition;
const { PUBLIC, PUBLIC_OR_INTERNAL } = CertificateAuthority;
const { CLIENT_AUTHENTICATION, SERVER_AUTHENTICATION } = ExtendedKeyUsage;

type Place = Pick<CertificateRow, 'id' | 'topology' | 'row' | 'doc'>;
type Stated = Omit<Partial<CertificateRow>, 'id' | 'topology' | 'row' | 'doc'>
  & Pick<CertificateRow, 'purpose' | 'component' | 'assignedTo' | 'conditions' | 'comment'>;

const EXAMPLES: Readonly<Record<string, string>> = {
  sipDomain: 'contoso.com',
  externalWebServicesFqdn: 'webext.contoso.com',
  directorExternalWebServicesFqdn: 'webdirext.contoso.com',
  dialinFqdn: 'dialin.contoso.com',
  meetFqdn: 'meet.contoso.com',
  officeWebAppsFqdn: 'officewebapps01.contoso.com',
  directorServerFqdn: 'dir01.contoso.net',
  directorPoolFqdn: 'dirpool01.contoso.net',
};

const exampleOf = (name: string): string => name.replace(/\{(\w+)\}/g, (_whole, word: string) => String(EXAMPLES[word]));

function row(place: Place, stated: Stated): CertificateRow {
  const { subject = null, sans = [], optionalSans } = stated;
  // Pages that only add a name to another certificate have no example.
  const printed = subject === null ? [] : sans.map(exampleOf);
  return {
    ...place, subject, subjectExample: subject === null ? null : exampleOf(subject), sans, sansExample: printed,
    ...(optionalSans === undefined ? {} : { optionalSansExample: optionalSans.map(exampleOf) }),
    ca: null, eku: [], ekuConditional: [], privateKeyExportable: null, sharedAcrossPool: null, ...stated,
  };
}

const WILDCARD = '*.{sipDomain}';
const LYNCDISCOVER = 'lyncdiscover.{sipDomain}';

const summary = (name: string): string => `lync-server-2013-certificate-summary-${name}.md`;

const LISTENER: readonly CertificateRow[] = [
  row({ id: 'reverse-proxy/web-publishing', topology: 'reverse-proxy', row: 1, doc: summary('reverse-proxy') }, {
    purpose: 'web-publishing', component: 'reverseProxy', subject: '{externalWebServicesFqdn}',
    sans: [
      '{externalWebServicesFqdn}', '{directorExternalWebServicesFqdn}', '{dialinFqdn}', '{meetFqdn}',
      '{officeWebAppsFqdn}', LYNCDISCOVER,
    ],
    optionalSans: [WILDCARD], ca: PUBLIC, eku: [SERVER_AUTHENTICATION], assignedTo: ['listener'],
    conditions: [WEB_SERVICES],
    comment: 'Wildcard may replace the meet and dial-in entries.',
  }),
  row({
    id: 'reverse-proxy/request', topology: 'reverse-proxy', row: 1,
    doc: 'lync-server-2013-request-and-configure-a-certificate-for-your-reverse-http-proxy.md',
  }, {
    purpose: 'web-publishing-request', component: 'reverseProxy', subject: '{externalWebServicesFqdn}',
    sans: ['{externalWebServicesFqdn}', '{meetFqdn}', '{dialinFqdn}', '{officeWebAppsFqdn}', LYNCDISCOVER],
    optionalSans: ['{directorExternalWebServicesFqdn}'], ca: PUBLIC, eku: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION],
    ekuCritical: false, keyUsage: ['digitalSignature', 'keyEncipherment'], keyUsageCritical: true, keySize: 2048,
    assignedTo: ['listener'], conditions: [WEB_SERVICES],
    comment: 'Every meeting simple URL must be a SAN and each SIP domain needs at least one. Exportable key when the '
      + 'request is made on another computer or for a farm.',
    anomalies: [
      'The request procedure adds client authentication; the certificate summary page asks for the server EKU only.',
    ],
  }),
];

function director(topology: WebPage, doc: string, pool: boolean, anomalies?: readonly string[]): CertificateRow[] {
  const subject: WebCertificateSan = pool ? '{directorPoolFqdn}' : '{directorServerFqdn}';
  const server: readonly WebCertificateSan[] = pool ? ['{directorServerFqdn}'] : [];
  return [
    row({ id: `${topology}/default`, topology, row: 1, doc }, {
      purpose: 'default', component: 'director', subject,
      sans: [
        subject, ...server, '{dialinFqdn}', '{meetFqdn}',
        'lyncdiscoverinternal.{sipDomain}', LYNCDISCOVER,
      ],
      optionalSans: [WILDCARD], ca: PUBLIC_OR_INTERNAL, assignedTo: ['director'], conditions: [DIRECTOR],
      comment: `One certificate per Director${pool ? ' in the pool' : ''}. Wildcard may stand for the simple URLs.`,
      ...(anomalies === undefined ? {} : { anomalies }),
    }),
    row({ id: `${topology}/oauth`, topology, row: 2, doc }, {
      purpose: 'oauth', component: 'director', subject: '{directorServerFqdn}', ca: PUBLIC_OR_INTERNAL,
      assignedTo: ['director'], conditions: [DIRECTOR],
      comment: 'Required; minimum key length 1024, 2048 recommended; same purpose on every server.',
    }),
  ];
}

/** Names that Autodiscover adds to existing certificates. */
function autodiscover(topology: WebPage, doc: string, internalName: WebCertificateSan): CertificateRow[] {
  const added = 'SAN to add to the existing certificate; *.{sipDomain} is an accepted alternative.';
  const servers: readonly CertificateComponent[] = ['director', 'frontEnd'];
  return [
    ...servers.flatMap((component) => [
      row({ id: `${topology}/${component}/1`, topology, row: 1, doc }, {
        purpose: 'autodiscover', component, sans: [internalName], assignedTo: ['default certificate'],
        conditions: [AUTODISCOVER], comment: added,
      }),
      row({ id: `${topology}/${component}/2`, topology, row: 2, doc }, {
        purpose: 'autodiscover', component, sans: [LYNCDISCOVER], assignedTo: ['default certificate'],
        conditions: [AUTODISCOVER, AUTODISCOVER_HTTPS], comment: added,
      }),
    ]),
    row({ id: `${topology}/reverseProxy/1`, topology, row: 1, doc }, {
      purpose: 'autodiscover', component: 'reverseProxy', sans: [LYNCDISCOVER], ca: PUBLIC, assignedTo: ['SSL listener'],
      conditions: [AUTODISCOVER, AUTODISCOVER_HTTPS],
      comment: 'SAN to add to the existing certificate; only needed when Autodiscover is published on 443 instead of 80.',
    }),
  ];
}

const NOT_FOR_CLIENTS = [
  'The row says that internal clients do not use the Director, but the Director port page has rules for internal clients.',
];

/** All certificate rows for web services. */
export const WEB_CERTIFICATE_ROWS: readonly CertificateRow[] = [
  ...LISTENER,
  ...autodiscover('autodiscover', summary('autodiscover'), 'lyncdiscoverinternal.{internalDomain}'),
  ...autodiscover('mobility', 'lync-server-2013-certificate-requirements-for-mobility.md',
    'lyncdiscoverinternal.{sipDomain}'),
  ...director('director-single', summary('single-director'), false, NOT_FOR_CLIENTS),
  ...director('director-dns-and-hlb', summary('dns-and-hlb-load-balanced'), true, NOT_FOR_CLIENTS),
  ...director('director-hlb', summary('scaled-director-pool-hardware-load-balancer'), true),
];
