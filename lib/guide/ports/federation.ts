import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { asPrinted, at, type EdgePortLine, portLine, tcp } from './port-row';

const { ACCESS_EDGE } = EdgeService;
const { SIP_MTLS } = AppProtocol;

export const FEDERATION: readonly EdgePortLine[] = [
  asPrinted(
    portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), at(ACCESS_EDGE, 'public'), 'any',
      [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM],
      'SIP federation signaling; also carries public IM connectivity.'),
    'Only the outbound half is in this table; the inbound half is in the external interface table and in the page text '
    + '(5061 is bidirectional).'),
];
