import type { Finding } from '../plan/edge-plan';
import type { CompatibilityRule, PlannedEdge } from './compatibility-rule';
import { accessEdgePortClosed } from './access-edge-port-closed';
import { applianceMonitorsClosed } from './appliance-monitors-closed';
import { applianceReturnPath } from './appliance-return-path';
import { avNatAddress } from './av-nat-address';
import { callAdmissionControlNeedsIpv4 } from './call-admission-control-needs-ipv4';
import { capacityRemoteUsers } from './capacity-remote-users';
import { capacitySingleEdge } from './capacity-single-edge';
import { certificateClientUsageMissing } from './certificate-client-usage-missing';
import { certificateCommonNameTooLong } from './certificate-common-name-too-long';
import { certificateExpired } from './certificate-expired';
import { certificateExpiring } from './certificate-expiring';
import { certificateKeyNotExportable } from './certificate-key-not-exportable';
import { certificateKeyNotShared } from './certificate-key-not-shared';
import { certificateKeyTooShort } from './certificate-key-too-short';
import { certificateManyNames } from './certificate-many-names';
import { certificateNameMissing } from './certificate-name-missing';
import { certificatePrivateCa } from './certificate-private-ca';
import { certificateRenewalStaged } from './certificate-renewal-staged';
import { certificateSelfSigned } from './certificate-self-signed';
import { certificateSubjectDiffers } from './certificate-subject-differs';
import { certificateUnsigned } from './certificate-unsigned';
import { certificateWildcard } from './certificate-wildcard';
import { discoveredPartnerWithoutDiscovery } from './discovered-partner-without-discovery';
import { discoveryLimits } from './discovery-limits';
import { discoveryWithoutOwnRecord } from './discovery-without-own-record';
import { edgeToEdgeAddresses } from './edge-to-edge-addresses';
import { exchangeUmDnsFailover } from './exchange-um-dns-failover';
import { exchangeUmVersionDisputed } from './exchange-um-version-disputed';
import { failoverNeedsTwoServers } from './failover-needs-two-servers';
import { federationWithoutPartners } from './federation-without-partners';
import { hardwareBelowGuide } from './hardware-below-guide';
import { hostedDomainsNotAllowed } from './hosted-domains-not-allowed';
import { hostedPartnerWithoutProvider } from './hosted-partner-without-provider';
import { hybridListsMustMatch } from './hybrid-lists-must-match';
import { hybridRecordsOnPremises } from './hybrid-records-on-premises';
import { internalVirtualAddressOptional } from './internal-virtual-address-optional';
import { legacyTlsUpdate } from './legacy-tls-update';
import { mobileClientNotServed } from './mobile-client-not-served';
import { natMediaTranslation } from './nat-media-translation';
import { nextHopUnresolvable } from './next-hop-unresolvable';
import { nextHopWithoutIpv6 } from './next-hop-without-ipv6';
import { ocs2007MediaRange } from './ocs-2007-media-range';
import { ocsDnsFailover } from './ocs-dns-failover';
import { oldClientsNoFailover } from './old-clients-no-failover';
import { partnerEdgeFixed } from './partner-edge-fixed';
import { partnerEdgeUnlisted } from './partner-edge-unlisted';
import { partnerLcs2005Unsupported } from './partner-lcs-2005-unsupported';
import { partnerOcs2007Disputed } from './partner-ocs-2007-disputed';
import { partnerProductEnded } from './partner-product-ended';
import { partnerProductUnlisted } from './partner-product-unlisted';
import { planningDateMissing } from './planning-date-missing';
import { productSupportEnded } from './product-support-ended';
import { productSupportEnding } from './product-support-ending';
import { providerAlwaysVerifiable } from './provider-always-verifiable';
import { providerProxyShared } from './provider-proxy-shared';
import { publicAddressesMappedByCloud } from './public-addresses-mapped-by-cloud';
import { publicImClientEku } from './public-im-client-eku';
import { publicImDnsFailover } from './public-im-dns-failover';
import { publicImLicenceNotSold } from './public-im-licence-not-sold';
import { publicImMediaEncryption } from './public-im-media-encryption';
import { publicImNotStarted } from './public-im-not-started';
import { publicImPeerToPeer } from './public-im-peer-to-peer';
import { publicImProvisioning } from './public-im-provisioning';
import { publicImRecordMissing } from './public-im-record-missing';
import { publicImServiceEnded } from './public-im-service-ended';
import { publicImServiceEnding } from './public-im-service-ending';
import { pushNotNeeded } from './push-not-needed';
import { pushRecordDiscoverable } from './push-record-discoverable';
import { pushRecordMissing } from './push-record-missing';
import { recordsByOthers } from './records-by-others';
import { roundRobinNeeded } from './round-robin-needed';
import { serverDrained } from './server-drained';
import { sharedDomainWithoutProvider } from './shared-domain-without-provider';
import { singleExternalAddress } from './single-external-address';
import { singleServerNoFailover } from './single-server-no-failover';
import { tls12Partners } from './tls-1-2-partners';
import { xmppDialbackDecidedByPartner } from './xmpp-dialback-decided-by-partner';
import { xmppDialbackUnused } from './xmpp-dialback-unused';
import { xmppDnsFailover } from './xmpp-dns-failover';
import { xmppLegacyGateway } from './xmpp-legacy-gateway';
import { xmppLync2010Users } from './xmpp-lync-2010-users';
import { xmppPartnerSettingsDiffer } from './xmpp-partner-settings-differ';
import { xmppPartnerUntested } from './xmpp-partner-untested';
import { xmppPersonToPerson } from './xmpp-person-to-person';
import { xmppRouteNoFailover } from './xmpp-route-no-failover';
import { xmppSaslMayFail } from './xmpp-sasl-may-fail';
import { xmppSaslWithoutTls } from './xmpp-sasl-without-tls';
import { xmppSurvivableBranch } from './xmpp-survivable-branch';
import { xmppUnencrypted } from './xmpp-unencrypted';
import { xmppWithoutPartners } from './xmpp-without-partners';

/** Every rule, in alphabetical order of its id. */
export const COMPATIBILITY_RULES: readonly CompatibilityRule[] = [
  accessEdgePortClosed,
  applianceMonitorsClosed,
  applianceReturnPath,
  avNatAddress,
  callAdmissionControlNeedsIpv4,
  capacityRemoteUsers,
  capacitySingleEdge,
  certificateClientUsageMissing,
  certificateCommonNameTooLong,
  certificateExpired,
  certificateExpiring,
  certificateKeyNotExportable,
  certificateKeyNotShared,
  certificateKeyTooShort,
  certificateManyNames,
  certificateNameMissing,
  certificatePrivateCa,
  certificateRenewalStaged,
  certificateSelfSigned,
  certificateSubjectDiffers,
  certificateUnsigned,
  certificateWildcard,
  discoveredPartnerWithoutDiscovery,
  discoveryLimits,
  discoveryWithoutOwnRecord,
  edgeToEdgeAddresses,
  exchangeUmDnsFailover,
  exchangeUmVersionDisputed,
  failoverNeedsTwoServers,
  federationWithoutPartners,
  hardwareBelowGuide,
  hostedDomainsNotAllowed,
  hostedPartnerWithoutProvider,
  hybridListsMustMatch,
  hybridRecordsOnPremises,
  internalVirtualAddressOptional,
  legacyTlsUpdate,
  mobileClientNotServed,
  natMediaTranslation,
  nextHopUnresolvable,
  nextHopWithoutIpv6,
  ocs2007MediaRange,
  ocsDnsFailover,
  oldClientsNoFailover,
  partnerEdgeFixed,
  partnerEdgeUnlisted,
  partnerLcs2005Unsupported,
  partnerOcs2007Disputed,
  partnerProductEnded,
  partnerProductUnlisted,
  planningDateMissing,
  productSupportEnded,
  productSupportEnding,
  providerAlwaysVerifiable,
  providerProxyShared,
  publicAddressesMappedByCloud,
  publicImClientEku,
  publicImDnsFailover,
  publicImLicenceNotSold,
  publicImMediaEncryption,
  publicImNotStarted,
  publicImPeerToPeer,
  publicImProvisioning,
  publicImRecordMissing,
  publicImServiceEnded,
  publicImServiceEnding,
  pushNotNeeded,
  pushRecordDiscoverable,
  pushRecordMissing,
  recordsByOthers,
  roundRobinNeeded,
  serverDrained,
  sharedDomainWithoutProvider,
  singleExternalAddress,
  singleServerNoFailover,
  tls12Partners,
  xmppDialbackDecidedByPartner,
  xmppDialbackUnused,
  xmppDnsFailover,
  xmppLegacyGateway,
  xmppLync2010Users,
  xmppPartnerSettingsDiffer,
  xmppPartnerUntested,
  xmppPersonToPerson,
  xmppRouteNoFailover,
  xmppSaslMayFail,
  xmppSaslWithoutTls,
  xmppSurvivableBranch,
  xmppUnencrypted,
  xmppWithoutPartners,
];

/** What the rules have to say about a plan, in the order of the rules. */
export function findingsOf(plan: PlannedEdge): Finding[] {
  return COMPATIBILITY_RULES.flatMap((rule) => rule.check(plan).map(({ subject, message, fix }) => ({
    ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page,
  })));
}
