import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { asPrinted, at, type EdgePortLine, portLine, tcp } from './port-row';

const { ACCESS_EDGE, EDGE_INTERNAL, XMPP_PROXY } = EdgeService;

const accessEdge = at(ACCESS_EDGE, 'interfaceIp');

const partners: readonly EdgePortLine[] = [
  portLine(XMPP_PROXY, AppProtocol.XMPP, tcp('5269'), 'any', accessEdge, [PlanningCondition.XMPP],
    'Well-known XMPP server-to-server port, partner to Edge XMPP proxy.'),
  portLine(XMPP_PROXY, AppProtocol.XMPP, tcp('5269'), accessEdge, 'any', [PlanningCondition.XMPP],
    'Well-known XMPP server-to-server port, Edge XMPP proxy to partner.'),
];

const gateway = (address: 'eachNode' | 'node'): EdgePortLine =>
  portLine(XMPP_PROXY, AppProtocol.XMPP_MTLS, tcp('23456'), 'any', at(EDGE_INTERNAL, address), [PlanningCondition.XMPP],
    'XMPP gateway to the internal address of the Edge (of every pool member).');

export const XMPP: readonly EdgePortLine[] = [...partners, gateway('eachNode')];

/** The two federation pages omit the transport and name one node only. */
export const XMPP_OF_FEDERATION_PAGES: readonly EdgePortLine[] = [
  ...partners,
  asPrinted(gateway('node'), 'The page omits the transport; TCP is taken from the topology pages.'),
];
