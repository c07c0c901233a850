/** Side of an Edge Server or reverse proxy, of its firewall, and of DNS. */
export enum EdgeSide {
  /** The Internet side. */
  EXTERNAL = 'external',
  /** The side toward the internal network. */
  INTERNAL = 'internal',
}
