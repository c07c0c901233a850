import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type EdgeDnsLine, hostLine, serviceLine } from './dns-row';
import { FEDERATION_DISCOVERY } from './federation';

const { EXTERNAL, INTERNAL } = EdgeSide;

/** The example addresses of a page, one per server. */
interface ExampleAddresses {
  readonly accessEdge: readonly string[];
  readonly webConferencing: readonly string[];
  readonly audioVideo: readonly string[];
  readonly internal: readonly string[];
}

function edgeLines(example: ExampleAddresses) {
  return {
    accessEdge: hostLine(EXTERNAL, '{accessEdgeFqdn}', '{accessEdgePublicAddresses}', example.accessEdge,
      [PlanningCondition.REMOTE_USER, PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM], 'sipDomain',
      'Points to the Access Edge external address; one per SIP domain with enabled users.'),
    webConferencing: hostLine(EXTERNAL, '{webConferencingEdgeFqdn}', '{webConferencingEdgePublicAddresses}',
      example.webConferencing, [PlanningCondition.WEB_CONFERENCING], null, 'Web Conferencing Edge external address.'),
    audioVideo: hostLine(EXTERNAL, '{avEdgeFqdn}', '{avEdgePublicAddresses}', example.audioVideo,
      [PlanningCondition.AUDIO_VIDEO], null,
      'A/V Edge external address.'),
    signIn: serviceLine('_sip._tls.{sipDomain}', 443, '{accessEdgeFqdn}',
      [PlanningCondition.REMOTE_USER, PlanningCondition.CLIENT_AUTO_CONFIGURATION],
      'For automatic sign-in of external Lync 2010 and 2013 clients; not needed when clients are configured by Group '
      + 'Policy.'),
    federation: {
      ...FEDERATION_DISCOVERY,
      conditions: [PlanningCondition.FEDERATION_DISCOVERY],
      purpose: 'Allows partners to discover this organization ("Allowed SIP Domain").',
    },
    internal: hostLine(INTERNAL, '{edgeInternalFqdn}', '{edgeInternalAddresses}', example.internal,
      [PlanningCondition.ALWAYS], null,
      'Internal interface of the consolidated Edge (pool).'),
  } satisfies Readonly<Record<string, EdgeDnsLine>>;
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

const notTheVip = (line: EdgeDnsLine): EdgeDnsLine => ({
  ...line,
  anomalies: [
    'The example address is the address of the adapter of server 1 on the same page, although the names must point to '
    + 'the virtual addresses of the load balancer, which are not in the tables.',
  ],
});

export const SINGLE: readonly EdgeDnsLine[] = Object.values(single);

export const SCALED_DNS: readonly EdgeDnsLine[] = Object.values(scaled);

/** The only topology with push notification in the main table; the others have it in the federation table. */
export const SCALED_HLB: readonly EdgeDnsLine[] = [
  notTheVip(single.accessEdge),
  notTheVip(single.webConferencing),
  notTheVip(single.audioVideo),
  single.signIn,
  FEDERATION_DISCOVERY,
  notTheVip(single.internal),
];
