/** Side of an Edge Server or reverse proxy, of its firewall, and of DNS. */
export enum EdgeSide {
  /** The side of the Internet. */
  EXTERNAL = 'external',
  /** The side of the internal network. */
  INTERNAL = 'internal',
}
