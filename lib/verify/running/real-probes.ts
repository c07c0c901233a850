import { probeTls } from '../certificates/tls-probe';
import { probeAuthoritativeDns } from '../dns/authoritative-probe';
import { probeDns } from '../dns/resolver-probe';
import { probeStun } from '../media/stun-probe';
import { probeTcp } from '../ports/tcp-probe';
import { probeSip } from '../sip/sip-probe';
import { probeXmpp } from '../xmpp/xmpp-probe';
import type { Probes } from './prober';

/** Probes that ask the network. */
export const REAL_PROBES: Probes = {
  dns: probeDns, authoritativeDns: probeAuthoritativeDns, tcp: probeTcp, stun: probeStun, tls: probeTls, sip: probeSip, xmpp: probeXmpp,
};
