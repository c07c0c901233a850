import type { IPlanDocument } from '../../../lib/values/plan-document';
import { POOLS } from './organization';

/** Name servers that the Edge Servers ask. */
const RESOLVERS = '192.0.2.53 192.0.2.54';
const INSIDE = '192.168.10.0/24';

/**
 * Rules of the perimeter firewall, as exported by a spreadsheet program: what both pools need, and nothing else. The relays have their
 * public addresses, which NAT maps to their own. Federation is routed through the first pool alone.
 */
export const EXTERNAL_FIREWALL: IPlanDocument = {
  fileName: 'perimeter-external.csv',
  text: [
    'name,side,direction,action,protocol,source,destination,port,comment',
    ...POOLS.flatMap(({ servers }, index) => servers.flatMap(({ name, external: [access, conferencing], publicAv }) => [
      `${name} SIP,external,inbound,allow,TCP,any,${access},${index === 0 ? '"443, 5061"' : '443'},"ticket ""4711"""`,
      `${name} conferencing,external,inbound,allow,tcp,any,${conferencing},443,`,
      `${name} relay,external,inbound,allow,tcp,any,${publicAv},443,`,
      `${name} relay UDP,external,inbound,allow,udp,any,${publicAv},3478,`,
    ])),
    ...POOLS.flatMap(({ fqdn, servers }, index) => {
      const [pool] = fqdn.split('.');
      const access = servers.map(({ external }) => external[0]).join(' ');
      const relays = servers.map(({ external }) => external[2]).join(' ');
      return [
        ...(index === 0 ? [`${pool} federation,external,outbound,allow,tcp,${access},any,5061,`] : []),
        `${pool} revocation lists,external,outbound,allow,tcp,${access},any,80,`,
        `${pool} DNS,external,outbound,allow,udp,${access},${RESOLVERS},53,`,
        `${pool} DNS over TCP,external,outbound,allow,tcp,${access},${RESOLVERS},53,`,
        `${pool} media,external,outbound,allow,tcp,${relays},any,443 50000-59999,`,
        `${pool} media UDP,external,outbound,allow,udp,${relays},any,3478;50000-59999,`,
      ];
    }),
    'last,external,,deny,any,any,any,any,',
    '',
  ].join('\r\n'),
};

/** Rules of the firewall inside, without directions, as Excel writes them in other languages. */
export const INTERNAL_FIREWALL: IPlanDocument = {
  fileName: 'core-internal.csv',
  text: [
    'Enabled;Name;Action;Protocol;Source;Destination;Port',
    ...POOLS.flatMap(({ fqdn, servers }) => {
      const [pool] = fqdn.split('.');
      const inside = servers.map(({ internal }) => internal).join(', ');
      return [
        `yes;to ${pool};permit;TCP;${INSIDE};${inside};443 4443 5061 5062 8057 50001-50003`,
        `yes;STUN of ${pool};permit;UDP;${INSIDE};${inside};3478`,
        `yes;from ${pool};permit;TCP;${inside};${INSIDE};5061`,
        `no;old access to ${pool};permit;TCP;any;${inside};3389`,
      ];
    }),
    'yes;everything else;deny;*;*;*;*',
    '',
  ].join('\r\n'),
};

/** A hole in the perimeter firewall: somebody let a monitoring service in. */
export const HOLE = 'monitoring of edge01,external,inbound,allow,tcp,8.8.4.0/24,10.45.16.11,3389,';

/** The perimeter firewall with the hole, before the other rows. */
export function externalFirewallWithHole(): IPlanDocument {
  return { ...EXTERNAL_FIREWALL, text: EXTERNAL_FIREWALL.text.replace('\r\n', `\r\n${HOLE}\r\n`) };
}
