import type { Diagram, Flow, PeerFlows } from './diagram-model';
import { type Rectangle, STYLES } from './sheet';

import { textWidth } from './text-width';

/** Space around the picture. */
export const MARGIN = 16;
/** Space inside the boxes of the outside, of hosts and of the inside. */
export const PADDING = 12;
/** Space inside the boxes of servers, services and peers. */
export const INSET = 8;

const SURROUNDINGS_WIDTH = 224;
const HOST_WIDTH = 276;
const FIREWALL_WIDTH = 22;
const LOAD_BALANCER_WIDTH = 140;
/** Between a firewall, a load balancer and a host: space for the head of an arrow. */
const APPROACH = 26;
/** Space on both sides of what is written on an arrow. */
export const LABEL_MARGIN = 12;
/** Between two texts on a line. */
export const LABEL_GAP = 8;
const LEAST_PORTS_WIDTH = 120;
const MOST_PORTS_WIDTH = 340;

/** A column. */
export type Column = Pick<Rectangle, 'x' | 'width'>;

/** The columns of one side, outside or inside. */
export interface SideColumns {
  readonly isOutside: boolean;
  readonly surroundings: Column;
  /** Where the ports of arrows are written. */
  readonly ports: Column;
  readonly firewall: Column;
  /** Absent without a load balancer. */
  readonly loadBalancer?: Column;
}

/** The columns of a diagram. */
export interface Columns {
  readonly width: number;
  readonly outside: SideColumns;
  readonly host: Column;
  readonly inside: SideColumns;
}

/** Columns from outside to inside; those of the ports are as wide as their widest text. */
export function columnsOf({ hosts }: Diagram): Columns {
  const lanes = hosts.flatMap((host) => host.lanes);
  const outside = sideColumns(MARGIN, lanes.flatMap((lane) => lane.outside), true);
  const host = { x: outside.end, width: HOST_WIDTH };
  const inside = sideColumns(host.x + host.width, lanes.flatMap((lane) => lane.inside), false);
  return { width: inside.end + MARGIN, outside, host, inside };
}

/** The columns of a side, of which the inside is the mirror image. */
function sideColumns(start: number, groups: readonly PeerFlows[], isOutside: boolean): SideColumns & { readonly end: number } {
  const flows = groups.flatMap((group) => group.flows);
  const ports = portsWidth(flows);
  const toFirewall = SURROUNDINGS_WIDTH + ports;
  const toLoadBalancer = toFirewall + FIREWALL_WIDTH + APPROACH;
  const isBalanced = groups.some(({ peer }) => peer.isLoadBalancer === true)
    || flows.some(({ virtualAddress }) => virtualAddress !== undefined);
  const total = toLoadBalancer + (isBalanced ? LOAD_BALANCER_WIDTH + APPROACH : 0);
  const column = (distance: number, width: number): Column => (
    { x: isOutside ? start + distance : start + total - distance - width, width });
  return {
    isOutside,
    surroundings: column(0, SURROUNDINGS_WIDTH),
    ports: column(SURROUNDINGS_WIDTH, ports),
    firewall: column(toFirewall, FIREWALL_WIDTH),
    ...(isBalanced ? { loadBalancer: column(toLoadBalancer, LOAD_BALANCER_WIDTH) } : {}),
    end: start + total,
  };
}

function portsWidth(flows: readonly Flow[]): number {
  const widths = flows.map(({ ports, protocols }) => (
    Math.max(textWidth(ports, STYLES.ports), textWidth(protocols, STYLES.line)) + 2 * LABEL_MARGIN));
  return Math.ceil(Math.min(Math.max(LEAST_PORTS_WIDTH, ...widths), MOST_PORTS_WIDTH));
}
