/** Why an address that only the deployment knows was not looked at. */
export const ADDRESS_UNKNOWN = 'its address is assigned at deployment; pass --deployed';

/** Why something was not looked at to the end. */
export const WAS_STOPPED = 'the verification was stopped before the end';

/** Why nothing was asked of a drained server. */
export function drainedReason(server: string): string {
  return `${server} is drained: no new connections are sent to it`;
}
