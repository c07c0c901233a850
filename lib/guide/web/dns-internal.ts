import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type DnsLine, webDnsLine as line } from '../dns/dns-row';
import type { PlanningTable } from '../numbered-rows';
import { webTable as table } from './web-table';

const {
  CLIENT_AUTO_CONFIGURATION, CORE_SIP, DIAL_IN_CONFERENCING, DIRECTOR, HYBRID, WEB_CONFERENCING, WEB_SERVICES,
} = PlanningCondition;
const { EXTERNAL, INTERNAL } = EdgeSide;
const { A, SRV } = DnsRecordType;

/** Internal records: Directors, automatic sign-in, and hybrid deployments. */
export const INTERNAL_WEB_DNS: readonly PlanningTable<DnsLine>[] = [
  table('director-single', 'main', 'lync-server-2013-dns-summary-single-director.md', [
    line(INTERNAL, A, '{directorServerFqdn}', '{directorAddress}', [DIRECTOR],
      'Director server host record for replication and server-to-server traffic.',
      { example: 'dir01.contoso.net' }),
    line(INTERNAL, A, 'sip.{sipDomain}', '{directorAddress}', [DIRECTOR, CORE_SIP],
      'SIP from the Edge internal interface arrives at the Director (pool).',
      { example: 'sip.contoso.com' }),
    line(INTERNAL, A, '{dialinFqdn}', '{directorAddress}', [DIAL_IN_CONFERENCING],
      'Dial-in conferencing page.',
      { example: 'dialin.contoso.com' }),
    line(INTERNAL, A, '{meetFqdn}', '{directorAddress}', [WEB_CONFERENCING],
      'Meeting join page.',
      { example: 'meet.contoso.com' }),
    line(INTERNAL, A, '{directorExternalWebServicesFqdn}', '{directorAddress}', [DIRECTOR, WEB_SERVICES],
      'Director external web services name (web tickets) reached through the reverse proxy.',
      {
        example: 'webdirexternal.contoso.com',
        anomalies: ['Called webdirext.contoso.com on the reverse proxy page.'],
      }),
  ]),
  table('director-dns-and-hlb', 'main', 'lync-server-2013-dns-summary-dns-and-hlb-load-balanced.md', [
    line(INTERNAL, A, '{directorServerFqdn}', '{directorAddress}', [DIRECTOR],
      'Director server host record for replication and server-to-server traffic.',
      { example: 'dir01.contoso.net' }),
    line(INTERNAL, A, '{directorPoolFqdn}', '{directorPoolMemberAddresses}', [DIRECTOR],
      'Director pool host record.',
      { example: 'dirpool01.contoso.net' }),
    line(INTERNAL, A, 'sip.{sipDomain}', '{directorPoolMemberAddresses}', [DIRECTOR, CORE_SIP],
      'SIP from the Edge internal interface arrives at the Director (pool).',
      { example: 'sip.contoso.com' }),
    line(INTERNAL, A, '{dialinFqdn}', '{directorPoolHlbVip}', [DIAL_IN_CONFERENCING],
      'Dial-in conferencing page.',
      { example: 'dialin.contoso.com' }),
    line(INTERNAL, A, '{meetFqdn}', '{directorPoolHlbVip}', [WEB_CONFERENCING],
      'Meeting join page.',
      { example: 'meet.contoso.com' }),
    line(INTERNAL, A, '{directorExternalWebServicesFqdn}', '{directorPoolHlbVip}', [DIRECTOR, WEB_SERVICES],
      'Director external web services name (web tickets) reached through the reverse proxy.',
      {
        example: 'webdirexternal.contoso.com',
        anomalies: ['Called webdirext.contoso.com on the reverse proxy page.'],
      }),
  ]),
  table('director-hlb', 'main', 'lync-server-2013-dns-summary-scaled-director-pool-hardware-load-balancer.md', [
    line(INTERNAL, A, '{directorServerFqdn}', '{directorAddress}', [DIRECTOR],
      'Director server host record for replication and server-to-server traffic.',
      { example: 'dir01.contoso.net' }),
    line(INTERNAL, A, '{directorPoolFqdn}', '{directorPoolHlbVip}', [DIRECTOR],
      'Director pool host record.',
      { example: 'dirpool01.contoso.net' }),
    line(INTERNAL, A, 'sip.{sipDomain}', '{directorPoolHlbVip}', [DIRECTOR, CORE_SIP],
      'SIP from the Edge internal interface arrives at the Director (pool).',
      { example: 'sip.contoso.com' }),
    line(INTERNAL, A, '{dialinFqdn}', '{directorPoolHlbVip}', [DIAL_IN_CONFERENCING],
      'Dial-in conferencing page.',
      { example: 'dialin.contoso.com' }),
    line(INTERNAL, A, '{meetFqdn}', '{directorPoolHlbVip}', [WEB_CONFERENCING],
      'Meeting join page.',
      { example: 'meet.contoso.com' }),
    line(INTERNAL, A, '{directorExternalWebServicesFqdn}', '{directorPoolHlbVip}', [DIRECTOR, WEB_SERVICES],
      'Director external web services name (web tickets) reached through the reverse proxy.',
      {
        example: 'webdirexternal.contoso.com',
        anomalies: ['Called webdirext.contoso.com on the reverse proxy page.'],
      }),
  ]),
  table('hybrid', 'dns', 'lync-server-2013-planning-for-hybrid-deployments.md', [
    line(EXTERNAL, SRV, '_sipfederationtls._tcp.{sipDomain}', '{accessEdgeFqdn}', [HYBRID],
      'Must be resolvable by the Edge Servers themselves, for every SIP domain.',
      { repeatPer: 'sipDomain' }),
    line(INTERNAL, A, '{webConferencingEdgeFqdn}', '{webConferencingEdgePublicAddresses}', [HYBRID],
      'Must be resolvable by internal users so that online users can present in on-premises meetings.',
      { example: 'webcon.contoso.com' }),
  ]),
  table('client-sign-in', 'internal', 'lync-server-2013-determine-dns-requirements.md', [
    line(
      INTERNAL, SRV, '_sipinternaltls._tcp.{sipDomain}', '{frontEndPoolFqdnInSipDomain}', [CLIENT_AUTO_CONFIGURATION],
      'TTL 86400 in the example. Works only when the target host is in the same SIP domain.',
      {
        example: '_sipinternaltls._tcp.contoso.com',
        port: 5061,
        targetExample: ['pool01.contoso.com'],
        priority: 0,
        weight: 0,
        repeatPer: 'sipDomain',
      }),
    line(
      INTERNAL, SRV, '_sipinternaltls._tcp.{sipDomain}', '{frontEndPoolFqdnInSipDomain}', [CLIENT_AUTO_CONFIGURATION],
      'Second SIP domain, own host name, same pool addresses.',
      {
        example: '_sipinternaltls._tcp.fabrikam.com',
        port: 5061,
        targetExample: ['pool01.fabrikam.com'],
        priority: 0,
        weight: 0,
        repeatPer: 'sipDomain',
      }),
  ]),
  table('client-sign-in', 'internal-invalid', 'lync-server-2013-determine-dns-requirements.md', [
    line(
      INTERNAL, SRV, '_sipinternaltls._tcp.{sipDomain}', '{frontEndPoolFqdnInOtherDomain}', [CLIENT_AUTO_CONFIGURATION],
      'COUNTER-EXAMPLE: target in another domain (pool01.fabrikam.com), automatic sign-in fails.',
      {
        example: '_sipinternaltls._tcp.litwareinc.com',
        port: 5061,
        targetExample: ['pool01.fabrikam.com'],
        priority: 0,
        weight: 0,
        repeatPer: 'sipDomain',
      }),
  ]),
  table('client-sign-in', 'multi-domain-example', 'lync-server-2013-dns-requirements-for-automatic-client-sign-in.md', [
    line(INTERNAL, SRV, '_sipinternaltls._tcp.{sipDomain}', '{frontEndPoolFqdn}', [CLIENT_AUTO_CONFIGURATION],
      'Example company with two SIP domains and one pool.',
      {
        example: '_sipinternaltls._tcp.contoso.com',
        port: 5061,
        targetExample: ['pool01.contoso.com'],
        repeatPer: 'sipDomain',
      }),
    line(INTERNAL, SRV, '_sipinternaltls._tcp.{sipDomain}', '{frontEndPoolFqdn}', [CLIENT_AUTO_CONFIGURATION],
      'Example company with two SIP domains and one pool.',
      {
        example: '_sipinternaltls._tcp.retail.contoso.com',
        port: 5061,
        targetExample: ['pool01.contoso.com'],
        repeatPer: 'sipDomain',
        anomalies: [
          'Target is in the parent domain contoso.com; the stricter DNS requirements page requires the same domain.',
        ],
      }),
  ]),
];
