import { asPrinted, at, type PortLine, portLine, tcp } from './port-row';

export const FEDERATION: readonly PortLine[] = [
  asPrinted(
    portLine('accessEdge', 'SIP/MTLS', tcp('5061'), at('accessEdge', 'public'), 'any', ['federation', 'public-im'],
      'SIP federation signalling; also carries public IM connectivity.'),
    'Only the outbound half is in this table; the inbound half is in the external interface table and in the page text '
    + '(5061 is bidirectional).'),
];
