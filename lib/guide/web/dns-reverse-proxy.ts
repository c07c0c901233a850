import { type WebDnsLine, webDnsLine as line, webDnsTable as table } from './dns-row';
import type { WebTable } from './web-row';

/** What the outside looks up, and how clients find the web services from either side. */
export const REVERSE_PROXY_DNS: readonly WebTable<WebDnsLine>[] = [
  table('reverse-proxy', 'main', 'lync-server-2013-dns-summary-reverse-proxy.md', [
    line('external', 'A', '{externalWebServicesFqdn}', '{reverseProxyPublicAddress}', ['web-services'],
      'External web services FQDN; one per pool or server and per SIP domain served by this reverse proxy.',
      { example: 'webext.contoso.com', repeatPer: 'pool' }),
    line(
      'external', 'A', '{directorExternalWebServicesFqdn}', '{reverseProxyPublicAddress}', ['director', 'web-services'],
      'External web services FQDN of a Director; publish it in addition to, not instead of, the Front End pool.',
      { example: 'webdirext.contoso.com', repeatPer: 'director' }),
    line('external', 'A', '{dialinFqdn}', '{reverseProxyPublicAddress}', ['dial-in-conferencing'],
      'Dial-in conferencing page.',
      { example: 'dialin.contoso.com' }),
    line('external', 'A', '{meetFqdn}', '{reverseProxyPublicAddress}', ['web-conferencing'],
      'Meeting join page.',
      { example: 'meet.contoso.com' }),
    line('external', 'A', '{officeWebAppsFqdn}', '{officeWebAppsListenerAddress}', ['office-web-apps'],
      'Office Web Apps Server published for external conferencing clients.',
      { example: 'officewebapps01.contoso.com' }),
    line('external', 'A', 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', ['autodiscover', 'mobility'],
      'Autodiscover entry for mobility, Lync Web App and the scheduler.',
      { example: 'lyncdiscover.contoso.com', repeatPer: 'sipDomain' }),
  ]),
  table('autodiscover', 'internal', 'lync-server-2013-dns-summary-autodiscover.md', [
    line('internal', 'CNAME', 'lyncdiscoverinternal.{internalDomain}', '{internalWebServicesFqdn}', ['autodiscover'],
      'Director pool if deployed, else Front End pool. Choose CNAME or A.',
      {
        repeatPer: 'sipDomain',
        alternativeTo: 'autodiscover/internal/2',
        anomalies: ['Autodiscover page uses the internal domain name, mobility page uses the SIP domain for the same record.'],
      }),
    line('internal', 'A', 'lyncdiscoverinternal.{internalDomain}', '{internalWebServicesVip}', ['autodiscover'],
      'Address (VIP when load balanced) of the Director pool, else Front End pool; AAAA for IPv6.',
      {
        repeatPer: 'sipDomain',
        alternativeTo: 'autodiscover/internal/1',
        anomalies: ['Autodiscover page uses the internal domain name, mobility page uses the SIP domain for the same record.'],
      }),
  ]),
  table('autodiscover', 'external', 'lync-server-2013-dns-summary-autodiscover.md', [
    line('external', 'CNAME', 'lyncdiscover.{sipDomain}', '{externalWebServicesFqdn}', ['autodiscover'],
      'Director pool if deployed, else Front End pool. A CNAME into another domain does not work over HTTPS for '
        + 'mobile clients; publish port 80 for that case.',
      { repeatPer: 'sipDomain', alternativeTo: 'autodiscover/external/2' }),
    line('external', 'A', 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', ['autodiscover'],
      'Public address of the reverse proxy; AAAA for IPv6.',
      { repeatPer: 'sipDomain', alternativeTo: 'autodiscover/external/1' }),
  ]),
  table('mobility', 'internal', 'lync-server-2013-dns-requirements-for-mobility.md', [
    line(
      'internal', 'CNAME', 'lyncdiscoverinternal.{sipDomain}', '{internalWebServicesFqdn}', ['autodiscover', 'mobility'],
      'Choose CNAME or A.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/internal/2' }),
    line('internal', 'A', 'lyncdiscoverinternal.{sipDomain}', '{internalWebServicesVip}', ['autodiscover', 'mobility'],
      'VIP when load balanced.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/internal/1' }),
  ]),
  table('mobility', 'external', 'lync-server-2013-dns-requirements-for-mobility.md', [
    line('external', 'CNAME', 'lyncdiscover.{sipDomain}', '{externalWebServicesFqdn}', ['autodiscover', 'mobility'],
      'Choose CNAME or A.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/external/2' }),
    line('external', 'A', 'lyncdiscover.{sipDomain}', '{reverseProxyPublicAddress}', ['autodiscover', 'mobility'],
      'VIP when the reverse proxy is load balanced.',
      { repeatPer: 'sipDomain', alternativeTo: 'mobility/external/1' }),
    line('external', 'SRV', '_sipfederationtls._tcp.{sipDomain}', '{accessEdgeFqdn}', ['push-notification'],
      'Required per SIP domain with Lync Mobile users on Apple or Windows Phone devices (not Android/Symbian). '
        + 'Not an alternative to the lyncdiscover rows.',
      { repeatPer: 'sipDomain', anomalies: ['Table row omits the port; 5061 on every other page.'] }),
  ]),
];
