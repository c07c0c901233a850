// Written by `npm run generate` from the rules' files. Do not edit: add, rename or delete such a file instead.
import { autodiscoverUnencrypted } from './autodiscover-unencrypted';
import { certificateVersionPinned } from './certificate-version-pinned';
import { directorBypassed } from './director-bypassed';
import { edgeNextHopDiffers } from './edge-next-hop-differs';
import { externalNameHiddenInside } from './external-name-hidden-inside';
import { gatewayBackendCertificateNames } from './gateway-backend-certificate-names';
import { gatewayConnectionDedicated } from './gateway-connection-dedicated';
import { gatewayConnectionNotDedicated } from './gateway-connection-not-dedicated';
import { gatewayOldTls } from './gateway-old-tls';
import { gatewayPoolPublicAddress } from './gateway-pool-public-address';
import { gatewayWebApplicationFirewall } from './gateway-web-application-firewall';
import { lyncdiscoverCnameOtherDomain } from './lyncdiscover-cname-other-domain';
import { officeWebAppsMissing } from './office-web-apps-missing';
import { proxyRecordsByOthers } from './proxy-records-by-others';
import { proxyTimeoutTooShort } from './proxy-timeout-too-short';
import { simpleUrlCharacters } from './simple-url-characters';
import { simpleUrlPoolName } from './simple-url-pool-name';
import { simpleUrlPrefix } from './simple-url-prefix';
import { simpleUrlSiteScope } from './simple-url-site-scope';
import { webTrafficNeedsBalancer } from './web-traffic-needs-balancer';
import { wildcardNotForEdge } from './wildcard-not-for-edge';

/** Every rule of its kind, in alphabetical order by ID. */
export const ALL_RULES = [
  autodiscoverUnencrypted,
  certificateVersionPinned,
  directorBypassed,
  edgeNextHopDiffers,
  externalNameHiddenInside,
  gatewayBackendCertificateNames,
  gatewayConnectionDedicated,
  gatewayConnectionNotDedicated,
  gatewayOldTls,
  gatewayPoolPublicAddress,
  gatewayWebApplicationFirewall,
  lyncdiscoverCnameOtherDomain,
  officeWebAppsMissing,
  proxyRecordsByOthers,
  proxyTimeoutTooShort,
  simpleUrlCharacters,
  simpleUrlPoolName,
  simpleUrlPrefix,
  simpleUrlSiteScope,
  webTrafficNeedsBalancer,
  wildcardNotForEdge,
] as const;
