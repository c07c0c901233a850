import { checkWholeNumber } from './refusals';

const MAX_TTL = 2_147_483_647;

/** Time to live of a record set in seconds: 1-2147483647 (RFC 2181). Terraform accepts others, but name servers refuse them. */
export function checkTtl(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: MAX_TTL, refusedBy: 'seconds, RFC 2181; name servers refuse others during apply' });
}

/** The numbers of an SRV record. */
export interface SrvNumbers {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
}

/** Numbers of an SRV record: priority and weight 0-65535, port 1-65535 (RFC 2782). */
export function checkSrvNumbers(value: SrvNumbers, property: string): void {
  const refusedBy = 'RFC 2782; name servers refuse others during apply';
  checkWholeNumber(value.priority, `${property}.priority`, { min: 0, max: 65535, refusedBy });
  checkWholeNumber(value.weight, `${property}.weight`, { min: 0, max: 65535, refusedBy });
  checkWholeNumber(value.port, `${property}.port`, { min: 1, max: 65535, refusedBy });
}
