/** Side of an Edge Server or a reverse proxy, of its firewall, and of the DNS that answers there. */
export enum EdgeSide {
  /** Towards the Internet. */
  EXTERNAL = 'external',
  /** Towards the organization. */
  INTERNAL = 'internal',
}
