import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { planningRows, wrappedLines } from '../comment-lines';
import type { Definitions } from './definitions';
import type { PolicyFilter, PolicyTarget } from './policy-filters';
import type { PolicyRow, RowEnd } from './policy-rows';
import { denyName, termName } from './term-names';
import { comment, scalar } from './yaml-text';

/** Cisco ASA accepts remarks of at most 100 characters, and Aerleon does not break lines. */
const REMARK_WIDTH = 90;

const ANY_PORTS = '*';

/** Zones that traffic comes from and goes to, inbound. */
const ZONES: Readonly<Record<EdgeSide, readonly [string, string]>> = {
  [EdgeSide.EXTERNAL]: ['internet', 'perimeter'],
  [EdgeSide.INTERNAL]: ['internal', 'perimeter'],
};

/** Lines of a filter: its header, a term for each row, and the term that denies all other traffic of the servers. */
export function filterLines(filter: PolicyFilter, name: string, definitions: Definitions): string[] {
  const { side, direction, targets, rows, own, isDualStack } = filter;
  const isInbound = direction === TrafficDirection.INBOUND;
  const [outer, inner] = ZONES[side];
  const zones = isInbound ? `from-zone ${outer} to-zone ${inner}` : `from-zone ${inner} to-zone ${outer}`;
  const family = isDualStack ? 'mixed' : 'inet';
  const filterName = `${name}-${side}-${isInbound ? 'in' : 'out'}`;
  return [
    '  - header:',
    `      comment: ${scalar(`${name} ${side} firewall, ${zones.replaceAll('-zone', '')}`)}`,
    '      targets:',
    ...targets.map((target) => `        ${target}: ${scalar(optionsOf(target, filterName, zones, family))}`),
    '    terms:',
    ...(targets.includes('speedway') ? establishedLines(filter, definitions) : []),
    ...rows.flatMap((row) => termLines(row, definitions)),
    `      - name: ${scalar(denyName(direction))}`,
    `        comment: ${scalar(`All other traffic ${isInbound ? 'to' : 'from'} these servers.`)}`,
    ...endLine(isInbound ? 'destination' : 'source', own, definitions),
    '        action: "deny"',
  ];
}

function optionsOf(target: PolicyTarget, filterName: string, zones: string, family: string): string {
  switch (target) {
    case 'ciscoasa': case 'speedway': return filterName;
    case 'fortigate': case 'paloalto': case 'srx': return `${zones} ${family}`;
  }
}

/** iptables knows no connections by itself: without this term, the last one would drop responses. */
function establishedLines({ direction, own }: PolicyFilter, definitions: Definitions): string[] {
  const isInbound = direction === TrafficDirection.INBOUND;
  return [
    `      - name: ${scalar(isInbound ? 'in-established' : 'out-established')}`,
    '        comment: "Packets of connections that another rule allowed."',
    '        platform: "speedway"',
    ...endLine(isInbound ? 'destination' : 'source', own, definitions),
    '        option: "established"',
    '        action: "accept"',
  ];
}

function termLines({ rule, source, destination }: PolicyRow, definitions: Definitions): string[] {
  return [
    `      - name: ${scalar(termName(rule))}`,
    `        comment: ${scalar(commentOf(rule))}`,
    ...endLine('source', source, definitions),
    ...endLine('destination', destination, definitions),
    ...(rule.transport === Transport.ANY ? [] : [`        protocol: ${scalar(rule.transport.toLowerCase())}`]),
    ...(rule.ports === ANY_PORTS ? [] : [
      `        destination-port: ${scalar(definitions.service(rule.transport, rule.ports, `plan.firewall.${rule.id}.ports`))}`,
    ]),
    '        action: "accept"',
  ];
}

function endLine(which: 'source' | 'destination', end: RowEnd, definitions: Definitions): string[] {
  return end === undefined ? [] : [`        ${which}-address: ${scalar(definitions.network(end))}`];
}

function commentOf({ purpose, tableRows }: FirewallRulePlan): string {
  return [purpose, ...(tableRows.length === 0 ? [] : [planningRows(tableRows)])]
    .flatMap((text) => wrappedLines(comment(text), REMARK_WIDTH)).join('\n');
}
