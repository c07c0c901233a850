// Written by `npm run generate` from the rules' files. Do not edit: add, rename or delete such a file instead.
import { accessEdgePortClosed } from './addressing/access-edge-port-closed';
import { applianceMonitorsClosed } from './load-balancing/appliance-monitors-closed';
import { applianceReturnPath } from './load-balancing/appliance-return-path';
import { avNatAddress } from './addressing/av-nat-address';
import { callAdmissionControlNeedsIpv4 } from './addressing/call-admission-control-needs-ipv4';
import { capacityRemoteUsers } from './capacity/capacity-remote-users';
import { capacitySingleEdge } from './capacity/capacity-single-edge';
import { certificateClientUsageDoubtful } from './certificates/certificate-client-usage-doubtful';
import { certificateClientUsageEnding } from './certificates/certificate-client-usage-ending';
import { certificateClientUsageMissing } from './certificates/certificate-client-usage-missing';
import { certificateCommonNameTooLong } from './certificates/certificate-common-name-too-long';
import { certificateCrlMissing } from './certificates/certificate-crl-missing';
import { certificateExpired } from './certificates/certificate-expired';
import { certificateExpiring } from './certificates/certificate-expiring';
import { certificateKeyNotExportable } from './certificates/certificate-key-not-exportable';
import { certificateKeyNotShared } from './certificates/certificate-key-not-shared';
import { certificateKeyTooShort } from './certificates/certificate-key-too-short';
import { certificateManyNames } from './certificates/certificate-many-names';
import { certificateNameMissing } from './certificates/certificate-name-missing';
import { certificatePrivateCa } from './certificates/certificate-private-ca';
import { certificateRenewalStaged } from './certificates/certificate-renewal-staged';
import { certificateRenewalTooLate } from './certificates/certificate-renewal-too-late';
import { certificateSelfSigned } from './certificates/certificate-self-signed';
import { certificateSignatureUnsupported } from './certificates/certificate-signature-unsupported';
import { certificateSubjectDiffers } from './certificates/certificate-subject-differs';
import { certificateUnsigned } from './certificates/certificate-unsigned';
import { certificateValidityTooLong } from './certificates/certificate-validity-too-long';
import { certificateWildcard } from './certificates/certificate-wildcard';
import { discoveredPartnerWithoutDiscovery } from './federation/discovered-partner-without-discovery';
import { discoveryLimits } from './federation/discovery-limits';
import { discoveryWithoutOwnRecord } from './federation/discovery-without-own-record';
import { edgeToEdgeAddresses } from './federation/edge-to-edge-addresses';
import { exchangeUmDnsFailover } from './load-balancing/exchange-um-dns-failover';
import { exchangeUmVersionDisputed } from './load-balancing/exchange-um-version-disputed';
import { failoverNeedsTwoServers } from './load-balancing/failover-needs-two-servers';
import { federationWithoutPartners } from './federation/federation-without-partners';
import { hardwareBelowGuide } from './capacity/hardware-below-guide';
import { hardwareNotChecked } from './capacity/hardware-not-checked';
import { hostedDomainsNotAllowed } from './federation/hosted-domains-not-allowed';
import { hostedPartnerWithoutProvider } from './federation/hosted-partner-without-provider';
import { hybridBlockedListIgnored } from './hybrid/hybrid-blocked-list-ignored';
import { hybridConferencingHidden } from './hybrid/hybrid-conferencing-hidden';
import { hybridDedicatedApplication } from './hybrid/hybrid-dedicated-application';
import { hybridFederationRecordMissing } from './hybrid/hybrid-federation-record-missing';
import { hybridListsMustMatch } from './hybrid/hybrid-lists-must-match';
import { hybridMergedDomainUncovered } from './hybrid/hybrid-merged-domain-uncovered';
import { hybridPartnerEdgeFixed } from './hybrid/hybrid-partner-edge-fixed';
import { hybridProductsUnconfirmed } from './hybrid/hybrid-products-unconfirmed';
import { hybridProductsUnsupported } from './hybrid/hybrid-products-unsupported';
import { hybridRecordsOnPremises } from './hybrid/hybrid-records-on-premises';
import { hybridTenantListTooLong } from './hybrid/hybrid-tenant-list-too-long';
import { hybridVoiceEdgeTooOld } from './hybrid/hybrid-voice-edge-too-old';
import { internalVirtualAddressOptional } from './load-balancing/internal-virtual-address-optional';
import { legacyTlsUpdate } from './lifecycle/legacy-tls-update';
import { microsoft365NetworksAged } from './federation/microsoft-365-networks-aged';
import { microsoft365NetworksIncomplete } from './federation/microsoft-365-networks-incomplete';
import { mobileClientNotServed } from './push-notification/mobile-client-not-served';
import { natMediaTranslation } from './addressing/nat-media-translation';
import { nextHopUnresolvable } from './addressing/next-hop-unresolvable';
import { nextHopWithoutIpv6 } from './addressing/next-hop-without-ipv6';
import { ocs2007MediaRange } from './federation/ocs-2007-media-range';
import { ocsDnsFailover } from './federation/ocs-dns-failover';
import { oldClientsNoFailover } from './load-balancing/old-clients-no-failover';
import { partnerEdgeFixed } from './federation/partner-edge-fixed';
import { partnerEdgeUnlisted } from './federation/partner-edge-unlisted';
import { partnerLcs2005Unsupported } from './federation/partner-lcs-2005-unsupported';
import { partnerNeedsClientUsage } from './federation/partner-needs-client-usage';
import { partnerOcs2007Disputed } from './federation/partner-ocs-2007-disputed';
import { partnerProductEnded } from './federation/partner-product-ended';
import { partnerProductUnknown } from './federation/partner-product-unknown';
import { partnerProductUnlisted } from './federation/partner-product-unlisted';
import { planningDateMissing } from './lifecycle/planning-date-missing';
import { productBuildDoubtful } from './lifecycle/product-build-doubtful';
import { productBuildListAged } from './lifecycle/product-build-list-aged';
import { productBuildOutdated } from './lifecycle/product-build-outdated';
import { productSupportEnded } from './lifecycle/product-support-ended';
import { productSupportEnding } from './lifecycle/product-support-ending';
import { productWindowsUnconfirmed } from './lifecycle/product-windows-unconfirmed';
import { providerAlwaysVerifiable } from './federation/provider-always-verifiable';
import { providerProxyShared } from './federation/provider-proxy-shared';
import { publicAddressesMappedByCloud } from './addressing/public-addresses-mapped-by-cloud';
import { publicImClientEku } from './public-im/public-im-client-eku';
import { publicImDnsFailover } from './public-im/public-im-dns-failover';
import { publicImLicenseNotSold } from './public-im/public-im-license-not-sold';
import { publicImMediaEncryption } from './public-im/public-im-media-encryption';
import { publicImNotStarted } from './public-im/public-im-not-started';
import { publicImPeerToPeer } from './public-im/public-im-peer-to-peer';
import { publicImProvisioning } from './public-im/public-im-provisioning';
import { publicImRecordMissing } from './public-im/public-im-record-missing';
import { publicImServiceEnded } from './public-im/public-im-service-ended';
import { publicImServiceEnding } from './public-im/public-im-service-ending';
import { pushNotNeeded } from './push-notification/push-not-needed';
import { pushRecordDiscoverable } from './push-notification/push-record-discoverable';
import { pushRecordMissing } from './push-notification/push-record-missing';
import { recordsByOthers } from './addressing/records-by-others';
import { roundRobinNeeded } from './load-balancing/round-robin-needed';
import { serverDrained } from './load-balancing/server-drained';
import { sharedDomainWithoutProvider } from './federation/shared-domain-without-provider';
import { singleExternalAddress } from './addressing/single-external-address';
import { singleServerNoFailover } from './load-balancing/single-server-no-failover';
import { tls12Partners } from './lifecycle/tls-1-2-partners';
import { xmppDialbackDecidedByPartner } from './xmpp/xmpp-dialback-decided-by-partner';
import { xmppDialbackUnused } from './xmpp/xmpp-dialback-unused';
import { xmppDnsFailover } from './xmpp/xmpp-dns-failover';
import { xmppLegacyGateway } from './xmpp/xmpp-legacy-gateway';
import { xmppLync2010Users } from './xmpp/xmpp-lync-2010-users';
import { xmppPartnerSettingsDiffer } from './xmpp/xmpp-partner-settings-differ';
import { xmppPartnerUntested } from './xmpp/xmpp-partner-untested';
import { xmppPersonToPerson } from './xmpp/xmpp-person-to-person';
import { xmppRouteNoFailover } from './xmpp/xmpp-route-no-failover';
import { xmppSaslMayFail } from './xmpp/xmpp-sasl-may-fail';
import { xmppSaslWithoutTls } from './xmpp/xmpp-sasl-without-tls';
import { xmppSurvivableBranch } from './xmpp/xmpp-survivable-branch';
import { xmppUnencrypted } from './xmpp/xmpp-unencrypted';
import { xmppWithoutPartners } from './xmpp/xmpp-without-partners';

/** Every rule of its kind, in alphabetical order by ID. */
export const ALL_RULES = [
  accessEdgePortClosed,
  applianceMonitorsClosed,
  applianceReturnPath,
  avNatAddress,
  callAdmissionControlNeedsIpv4,
  capacityRemoteUsers,
  capacitySingleEdge,
  certificateClientUsageDoubtful,
  certificateClientUsageEnding,
  certificateClientUsageMissing,
  certificateCommonNameTooLong,
  certificateCrlMissing,
  certificateExpired,
  certificateExpiring,
  certificateKeyNotExportable,
  certificateKeyNotShared,
  certificateKeyTooShort,
  certificateManyNames,
  certificateNameMissing,
  certificatePrivateCa,
  certificateRenewalStaged,
  certificateRenewalTooLate,
  certificateSelfSigned,
  certificateSignatureUnsupported,
  certificateSubjectDiffers,
  certificateUnsigned,
  certificateValidityTooLong,
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
  hardwareNotChecked,
  hostedDomainsNotAllowed,
  hostedPartnerWithoutProvider,
  hybridBlockedListIgnored,
  hybridConferencingHidden,
  hybridDedicatedApplication,
  hybridFederationRecordMissing,
  hybridListsMustMatch,
  hybridMergedDomainUncovered,
  hybridPartnerEdgeFixed,
  hybridProductsUnconfirmed,
  hybridProductsUnsupported,
  hybridRecordsOnPremises,
  hybridTenantListTooLong,
  hybridVoiceEdgeTooOld,
  internalVirtualAddressOptional,
  legacyTlsUpdate,
  microsoft365NetworksAged,
  microsoft365NetworksIncomplete,
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
  partnerNeedsClientUsage,
  partnerOcs2007Disputed,
  partnerProductEnded,
  partnerProductUnknown,
  partnerProductUnlisted,
  planningDateMissing,
  productBuildDoubtful,
  productBuildListAged,
  productBuildOutdated,
  productSupportEnded,
  productSupportEnding,
  productWindowsUnconfirmed,
  providerAlwaysVerifiable,
  providerProxyShared,
  publicAddressesMappedByCloud,
  publicImClientEku,
  publicImDnsFailover,
  publicImLicenseNotSold,
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
] as const;
