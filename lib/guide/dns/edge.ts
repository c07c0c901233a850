import { type DnsLine, hostLine, serviceLine } from './dns-row';
import { FEDERATION_DISCOVERY } from './federation';

/** The addresses which a page uses as examples: one per server. */
interface ExampleAddresses {
  readonly accessEdge: readonly string[];
  readonly webConferencing: readonly string[];
  readonly audioVideo: readonly string[];
  readonly internal: readonly string[];
}

function edgeLines(example: ExampleAddresses) {
  return {
    accessEdge: hostLine('external', '{accessEdgeFqdn}', '{accessEdgePublicAddresses}', example.accessEdge,
      ['remote-user', 'federation', 'public-im'], 'sipDomain',
      'Points at the Access Edge external address; one per SIP domain with enabled users.'),
    webConferencing: hostLine('external', '{webConferencingEdgeFqdn}', '{webConferencingEdgePublicAddresses}',
      example.webConferencing, ['web-conferencing'], null, 'Web Conferencing Edge external address.'),
    audioVideo: hostLine('external', '{avEdgeFqdn}', '{avEdgePublicAddresses}', example.audioVideo, ['av'], null,
      'A/V Edge external address.'),
    signIn: serviceLine('_sip._tls.{sipDomain}', 443, '{accessEdgeFqdn}', ['remote-user', 'client-auto-configuration'],
      'Only for automatic sign-in of Lync 2010/2013 clients outside; unnecessary when clients are configured by group '
      + 'policy.'),
    federation: {
      ...FEDERATION_DISCOVERY,
      conditions: ['federation-discovery'],
      purpose: 'Lets partners discover this organisation ("Allowed SIP Domain").',
    },
    internal: hostLine('internal', '{edgeInternalFqdn}', '{edgeInternalAddresses}', example.internal, ['always'], null,
      'Internal interface of the consolidated Edge (pool).'),
  } satisfies Readonly<Record<string, DnsLine>>;
}

const single = edgeLines({
  accessEdge: ['131.107.155.10'],
  webConferencing: ['131.107.155.20'],
  audioVideo: ['131.107.155.30'],
  internal: ['172.25.33.10'],
});

const scaled = edgeLines({
  accessEdge: ['131.107.155.10', '131.107.155.11'],
  webConferencing: ['131.107.155.20', '131.107.155.21'],
  audioVideo: ['131.107.155.30', '131.107.155.31'],
  internal: ['172.25.33.10', '172.25.33.11'],
});

const notTheVip = (line: DnsLine): DnsLine => ({
  ...line,
  anomalies: [
    'The example address is the one the same page gives to the adapter of server 1, although here the names must point '
    + 'at the virtual addresses of the load balancer, of which the tables give none.',
  ],
});

export const SINGLE: readonly DnsLine[] = Object.values(single);

export const SCALED_DNS: readonly DnsLine[] = Object.values(scaled);

/** The only topology whose main table names push notification; the others have it in the federation table. */
export const SCALED_HLB: readonly DnsLine[] = [
  notTheVip(single.accessEdge),
  notTheVip(single.webConferencing),
  notTheVip(single.audioVideo),
  single.signIn,
  FEDERATION_DISCOVERY,
  notTheVip(single.internal),
];
