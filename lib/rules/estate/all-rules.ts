// Written by `npm run generate` from the rules' files. Do not edit: add, rename or delete such a file instead.
import { edgePoolNamesDistinct } from './edge-pool-names-distinct';
import { oneFederationRoute } from './one-federation-route';
import { oneXmppRoute } from './one-xmpp-route';
import { otherEdgePoolsUnplanned } from './other-edge-pools-unplanned';

/** Every rule of its kind, in alphabetical order by ID. */
export const ALL_RULES = [
  edgePoolNamesDistinct,
  oneFederationRoute,
  oneXmppRoute,
  otherEdgePoolsUnplanned,
] as const;
