import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type DnsLine, webDnsLine as line } from '../dns/dns-row';
import type { PlanningTable } from '../numbered-rows';
import { webTable as table } from './web-table';

const {
  AUTODISCOVER, DIAL_IN_CONFERENCING, DIRECTOR, MOBILITY, OFFICE_WEB_APPS, PUSH_NOTIFICATION, WEB_CONFERENCING,
  WEB_SERVICES,
} = PlanningCondition;
const { EXTERNAL, INTERNAL } = EdgeSide;
const { A, CNAME, SRV } = DnsRecordType;

const INTERNAL_DOMAIN = 'The Autodiscover page uses the internal domain name for the record, the mobility page the SIP '
  + 'domain.';

/** External records of the reverse proxy, and Autodiscover records of both sides. */
export const REVERSE_PROXY_DNS: readonly PlanningTable<DnsLine>[] = [
  table('reverse-proxy', 'main', 'lync-server-2013-dns-summary-reverse-proxy.md', [
    line(EXTERNAL, A, '{externalWebServicesFqdn}', '{reverseProxyPublicAddress}', [WEB_SERVICES],
      'External web services FQDN; one per pool or server and per SIP domain served by this reverse proxy.',
      { example: 'webext.contoso.com', repeatPer: 'pool' }),
    line(
      EXTERNAL, A, '{directorExternalWebServicesFqdn}', '{reverseProxyPublicAddress}', [DIRECTOR, WEB_SERVICES],
      'External web services FQDN of a Director; publish it in addition to, not instead of, the Front End pool.',
      { example: 'webdirext.contoso.com', repeatPer: 'director' }),
    line(EXTERNAL, A, '{dialinFqdn}', '{reverseProxyPublicAddress}', [DIAL_IN_CONFERENCING],
      'Dial-in conferencing page.',
      { example: 'dialin.contoso.com' }),
    line(EXTERNAL, A, '{meetFqdn}', '{reverseProxyPublicAddress}', [WEB_CONFERENCING],
      'Meeting join page.',
      { example: 'meet.contoso.com' }),
    line(EXTERNAL, A, '{officeWebAppsFqdn}', '{officeWebAppsListenerAddress}', [OFFICE_WEB_APPS],
      'Office Web Apps Server published for external conferencing clients.',
      { example: 'officewebapps01.contoso.com' }),
    line(EXTERNAL, A, 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', [AUTODISCOVER, MOBILITY],
      'Autodiscover entry for mobility, Lync Web App and the scheduler.',
      { example: 'lyncdiscover.contoso.com', repeatPer: 'sipDomain' }),
  ]),
  table('autodiscover', 'internal', 'lync-server-2013-dns-summary-autodiscover.md', [
    line(INTERNAL, CNAME, 'lyncdiscoverinternal.{internalDomain}', '{internalWebServicesFqdn}', [AUTODISCOVER],
      'Director pool if deployed, else Front End pool. Choose CNAME or A.',
      {
        repeatPer: 'sipDomain',
        alternativeTo: 'autodiscover/internal/2',
        anomalies: [INTERNAL_DOMAIN],
      }),
    line(INTERNAL, A, 'lyncdiscoverinternal.{internalDomain}', '{internalWebServicesVip}', [AUTODISCOVER],
      'Address (VIP when load balanced) of the Director pool, else Front End pool; AAAA for IPv6.',
      {
        repeatPer: 'sipDomain',
        alternativeTo: 'autodiscover/internal/1',
        anomalies: [INTERNAL_DOMAIN],
      }),
  ]),
  table('autodiscover', 'external', 'lync-server-2013-dns-summary-autodiscover.md', [
    line(EXTERNAL, CNAME, 'lyncdiscover.{sipDomain}', '{externalWebServicesFqdn}', [AUTODISCOVER],
      'Director pool if deployed, else Front End pool. A CNAME into another domain does not work over HTTPS for '
        + 'mobile clients; publish port 80 for that case.',
      { repeatPer: 'sipDomain', alternativeTo: 'autodiscover/external/2' }),
    line(EXTERNAL, A, 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', [AUTODISCOVER],
      'Public address of the reverse proxy; AAAA for IPv6.',
      { repeatPer: 'sipDomain', alternativeTo: 'autodiscover/external/1' }),
  ]),
  table('mobility', 'internal', 'lync-server-2013-dns-requirements-for-mobility.md', [
    line(
      INTERNAL, CNAME, 'lyncdiscoverinternal.{sipDomain}', '{internalWebServicesFqdn}', [AUTODISCOVER, MOBILITY],
      'Choose CNAME or A.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/internal/2' }),
    line(INTERNAL, A, 'lyncdiscoverinternal.{sipDomain}', '{internalWebServicesVip}', [AUTODISCOVER, MOBILITY],
      'VIP when load balanced.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/internal/1' }),
  ]),
  table('mobility', 'external', 'lync-server-2013-dns-requirements-for-mobility.md', [
    line(EXTERNAL, CNAME, 'lyncdiscover.{sipDomain}', '{externalWebServicesFqdn}', [AUTODISCOVER, MOBILITY],
      'Choose CNAME or A.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/external/2' }),
    line(EXTERNAL, A, 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', [AUTODISCOVER, MOBILITY],
      'VIP when the reverse proxy is load balanced.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/external/1' }),
    line(EXTERNAL, SRV, '_sipfederationtls._tcp.{sipDomain}', '{accessEdgeFqdn}', [PUSH_NOTIFICATION],
      'Required per SIP domain with Lync Mobile users on Apple or Windows Phone devices (not Android/Symbian). '
        + 'Not an alternative to the lyncdiscover rows.',
      { repeatPer: 'sipDomain', anomalies: ['Table row omits the port; 5061 on every other page.'] }),
  ]),
];
