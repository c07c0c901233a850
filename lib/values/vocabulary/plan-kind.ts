/** What a plan is about. */
export enum PlanKind {
  /** An Edge Server or Edge pool. */
  EDGE = 'edge',
  REVERSE_PROXY = 'reverse-proxy',
}
