import type { Threshold } from './threshold';

/** The federation route of the organization comes to a pool or leaves it. */
export const federationRouteMoved: Threshold = {
  id: 'federation-route-moved',
  check: ({ before, after, identity, isNew }) => {
    const [was, is] = [before.edge?.routes, after.edge?.routes];
    if (was === undefined || is === undefined) return [];
    const lost = [...(was.sip && !is.sip ? ['SIP'] : []), ...(was.xmpp && !is.xmpp ? ['XMPP'] : [])];
    // What a new pool has, another one loses, or nobody had it. XMPP that is turned on moves nothing.
    const come = is.sip && !was.sip && !isNew ? ['SIP'] : [];
    return [
      ...(lost.length === 0 ? [] : [{
        subject: identity,
        message: `the federation route for ${lost.join(' and ')} leaves this pool: partners fail until another pool has it`,
      }]),
      ...(come.length === 0 ? [] : [{
        subject: identity,
        message: 'the federation route for SIP comes to this pool: all partners connect here, and to no other pool',
      }]),
    ];
  },
};
