import type { Fqdn } from '../values/fqdn';
import { checkDistinctNames, type OwnName } from './names';
import type { CheckedServices } from './services';

const XMPP_FIX = 'use a host name for the XMPP proxy that no Edge service has, for example "xmpp"';
const FIX = 'use a separate FQDN for each Edge service, the internal interface and the next hop, for example sip, webcon, av, '
  + 'lsedge and pool01';

/** Names of a request, other than those of the servers. */
export interface NamesOfEdge extends CheckedServices {
  readonly internalFqdn: Fqdn;
  readonly nextHop: Fqdn;
  readonly xmpp: { readonly fqdn: Fqdn } | undefined;
}

/** Whether a name may be that of a service as well. */
enum Sharing {
  /** With the services at the same address: of a single external address, all of them. */
  WITH_SAME_ADDRESS,
  /** The same, and always between the Access Edge and the XMPP proxy, which have one address. */
  WITH_ACCESS_EDGE,
  NEVER,
}

interface EdgeName extends OwnName {
  readonly sharing: Sharing;
  readonly fix: string;
}

/** The names with their properties, other than those of the servers. */
export function namesOfEdge(
  { accessEdge, webConferencing, audioVideo, internalFqdn, nextHop, xmpp }: NamesOfEdge,
): readonly EdgeName[] {
  return [
    { property: 'accessEdge.fqdn', fqdn: accessEdge.fqdn, sharing: Sharing.WITH_ACCESS_EDGE, fix: FIX },
    { property: 'webConferencing.fqdn', fqdn: webConferencing.fqdn, sharing: Sharing.WITH_SAME_ADDRESS, fix: FIX },
    { property: 'audioVideo.fqdn', fqdn: audioVideo.fqdn, sharing: Sharing.WITH_SAME_ADDRESS, fix: FIX },
    { property: 'internal.fqdn', fqdn: internalFqdn, sharing: Sharing.NEVER, fix: FIX },
    { property: 'internal.nextHop', fqdn: nextHop, sharing: Sharing.NEVER, fix: FIX },
    ...(xmpp === undefined ? [] : [
      { property: 'xmpp.fqdn', fqdn: xmpp.fqdn, sharing: Sharing.WITH_ACCESS_EDGE, fix: XMPP_FIX },
    ]),
  ];
}

/**
 * Names must be unique, except those of services at one address.
 *
 * @throws EdgeValidationError for two equal names.
 */
export function checkEdgeNames(names: NamesOfEdge, singleExternalAddress: boolean): void {
  checkDistinctNames(namesOfEdge(names), (...both) => both.every(({ sharing }) => (
    sharing === Sharing.WITH_ACCESS_EDGE || (singleExternalAddress && sharing === Sharing.WITH_SAME_ADDRESS))));
}
