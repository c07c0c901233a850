import type * as ipaddr from 'ipaddr.js';
import { onDemand } from './on-demand';

/** Needed for IPv6 and for advice about wrong addresses, which most programs do not have. */
export const loadIpaddr = onDemand(() => require('ipaddr.js') as typeof ipaddr);
