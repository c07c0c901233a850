import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';

/**
 * Name of the check of a record: `edge-dns-a-sip-contoso-com`. Labels neither begin nor end with a hyphen, so that doubled hyphens
 * keep the names unique: `sip-1.contoso.com` becomes `sip--1-contoso-com`.
 *
 * @param prefix beginning of the names of a construct's checks, without hyphens
 */
export function checkName(prefix: string, { side, type, name }: Pick<DnsRecordPlan, 'side' | 'type' | 'name'>): string {
  const words = name.replaceAll('-', '--').replaceAll('.', '-');
  return [prefix, 'dns', ...(side === EdgeSide.INTERNAL ? [side] : []), type.toLowerCase(), words].join('-');
}
