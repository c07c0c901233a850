import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { asPrinted, clientTcp, type EdgeEnd, type EdgePortLine, portLine, tcp, udp } from './port-row';

const { ACCESS_EDGE, AUDIO_VIDEO } = EdgeService;
const { RTP, SIP_MTLS, SIP_TLS, STUN_MSTURN } = AppProtocol;

const federation = 'SIP federation signaling; also carries public IM connectivity.';
const windowsLive = 'Needed for public IM connectivity with Windows Live Messenger.';

const signaling: readonly EdgePortLine[] = [
  portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), 'publicImPartner', ACCESS_EDGE,
    [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM], federation),
  portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), ACCESS_EDGE, 'publicImPartner',
    [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM], federation),
  portLine(ACCESS_EDGE, SIP_TLS, clientTcp('443'), 'clients', ACCESS_EDGE, [PlanningCondition.REMOTE_USER],
    'SIP sign-in and signaling of external clients.'),
].map((line) => ({ ...line, needs: [PlanningCondition.PUBLIC_IM] }));

const media = (edge: EdgeEnd): readonly EdgePortLine[] => [
  portLine(AUDIO_VIDEO, RTP, tcp('50000-59999', 'unspecified'), edge, 'liveMessengerClients',
    [PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.AUDIO_VIDEO],
    'A/V with Windows Live Messenger when public IM connectivity is set up.'),
  portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), edge, 'liveMessengerClients',
    [PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.AUDIO_VIDEO], windowsLive),
  portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), 'liveMessengerClients', edge,
    [PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.AUDIO_VIDEO], windowsLive),
].map((line) => ({ ...line, readAs: [PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.PUBLIC_IM_SKYPE] }));

export const PUBLIC_IM: readonly EdgePortLine[] = [...signaling, ...media(AUDIO_VIDEO)];

/** The two federation pages print another end for media than the topology pages. */
export const PUBLIC_IM_OF_FEDERATION_PAGES: readonly EdgePortLine[] = [
  ...signaling,
  ...media(ACCESS_EDGE).map((line) => asPrinted(line,
    'Endpoint is printed as the Access interface here, but as the A/V Edge service on the topology pages.')),
];
