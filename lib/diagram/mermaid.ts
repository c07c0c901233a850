import { capitalized } from '../projection/model/words';
import type { Diagram, Flow, Host, Lane, Peer, PeerFlows } from './diagram-model';
import { shownText } from './shown-text';

/** Characters of a text that are shown. */
const LONGEST_LINE = 60;

/**
 * A diagram as a Mermaid flowchart, for Markdown: boxes outside, of each host and inside, and a link between each service and
 * peer with a line for each flow.
 *
 * The links have signs in their texts and no heads: Mermaid arranges boxes by the direction of their links, and would not keep
 * the outside on one side and the inside on the other.
 */
export function mermaidOf({ hosts }: Diagram): string {
  const lanes = hosts.flatMap((host) => host.lanes);
  const outside = peersById(lanes.flatMap((lane) => lane.outside), 'outside');
  const inside = peersById(lanes.flatMap((lane) => lane.inside), 'inside');
  return [
    'flowchart LR',
    ...subgraph('outside', 'Outside', peerNodes(outside)),
    ...hosts.flatMap((host) => subgraph(host.id, [host.title, ...host.lines].join(' '), laneNodes(host))),
    ...subgraph('inside', 'Inside', peerNodes(inside)),
    ...lanes.flatMap((lane) => [
      ...lane.outside.map(({ peer, flows }) => link(nameOf(peer, outside), laneName(lane), flows, true)),
      ...lane.inside.map(({ peer, flows }) => link(laneName(lane), nameOf(peer, inside), flows, false)),
    ]),
    '',
  ].join('\n');
}

interface NamedPeer {
  readonly name: string;
  readonly peer: Peer;
}

/** Each peer once, with a name for Mermaid. */
function peersById(groups: readonly PeerFlows[], prefix: string): Map<string, NamedPeer> {
  const peers = new Map<string, NamedPeer>();
  for (const { peer } of groups) {
    if (!peers.has(peer.id)) peers.set(peer.id, { name: `${prefix}${peers.size + 1}`, peer });
  }
  return peers;
}

function nameOf({ id }: Peer, peers: ReadonlyMap<string, NamedPeer>): string {
  return peers.get(id)?.name ?? '';
}

function laneName({ id }: Lane): string {
  return id.replace(/-/g, '_');
}

function subgraph(name: string, title: string, nodes: readonly string[]): string[] {
  return nodes.length === 0 ? [] : [`  subgraph ${name}[${label([title])}]`, ...nodes, '  end'];
}

function peerNodes(peers: ReadonlyMap<string, NamedPeer>): string[] {
  return [...peers.values()].map(({ name, peer }) => `    ${name}[${label([capitalized(peer.name), ...peer.lines])}]`);
}

function laneNodes({ lanes }: Host): string[] {
  return lanes.map((lane) => `    ${laneName(lane)}[${label([lane.title, ...lane.lines])}]`);
}

function link(left: string, right: string, flows: readonly Flow[], isOutside: boolean): string {
  const line = flows.every(({ isPlatform }) => isPlatform) ? '-.-' : '---';
  const texts = flows.map(({ isInbound, ports, protocols, virtualAddress }) => {
    const parts = [ports, protocols, ...(virtualAddress === undefined ? [] : [`(${virtualAddress})`])];
    return `${isInbound === isOutside ? '→' : '←'} ${mermaidText(parts.filter((part) => part !== '').join(' '))}`;
  });
  return `  ${left} ${line}|"${texts.join('<br/>')}"| ${right}`;
}

function label(lines: readonly string[]): string {
  return `"${lines.map(mermaidText).join('<br/>')}"`;
}

/** Text with entity codes for all characters that could mean something to Mermaid, HTML or Markdown. */
function mermaidText(text: string): string {
  const shown = shownText(text);
  const line = shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}...` : shown;
  return line.replace(/[^A-Za-z0-9 .,:/()-]/g, (character) => `#${character.charCodeAt(0)};`);
}
