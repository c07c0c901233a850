import type { Fqdn } from '../values/fqdn';
import { checkDistinctNames, type OwnName } from './names';
import type { CheckedServices } from './services';

const XMPP_FIX = 'use a host name for the XMPP proxy that no Edge service has, for example "xmpp"';
const FIX = 'use a separate FQDN for each Edge service, the internal interface and the next hop, for example sip, webcon, av, '
  + 'lsedge and pool01';
/** The services at one address: of a single external address all of them, and always the XMPP proxy and the Access Edge. */
const ALWAYS_SHARED: ReadonlySet<string> = new Set(['accessEdge.fqdn', 'xmpp.fqdn']);

/** Names of a request, other than those of the servers. */
export interface NamesOfEdge extends CheckedServices {
  readonly internalFqdn: Fqdn;
  readonly nextHop: Fqdn;
  readonly xmpp: { readonly fqdn: Fqdn } | undefined;
}

/** The names with their properties, other than those of the servers. */
export function namesOfEdge({ accessEdge, webConferencing, audioVideo, internalFqdn, nextHop, xmpp }: NamesOfEdge): readonly OwnName[] {
  return [
    { property: 'accessEdge.fqdn', fqdn: accessEdge.fqdn },
    { property: 'webConferencing.fqdn', fqdn: webConferencing.fqdn },
    { property: 'audioVideo.fqdn', fqdn: audioVideo.fqdn },
    { property: 'internal.fqdn', fqdn: internalFqdn },
    { property: 'internal.nextHop', fqdn: nextHop },
    ...(xmpp === undefined ? [] : [{ property: 'xmpp.fqdn', fqdn: xmpp.fqdn }]),
  ];
}

/**
 * Names must be unique, except those of services at one address.
 *
 * @throws EdgeValidationError for two equal names.
 */
export function checkEdgeNames(names: NamesOfEdge, singleExternalAddress: boolean): void {
  const mayShare = (one: OwnName, other: OwnName): boolean => [one, other].every(({ property }) => (
    ALWAYS_SHARED.has(property) || (singleExternalAddress && !property.startsWith('internal'))));
  checkDistinctNames(namesOfEdge(names), mayShare, ({ property }) => (property === 'xmpp.fqdn' ? XMPP_FIX : FIX));
}
