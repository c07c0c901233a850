import { Fqdn } from '../../values/fqdn';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { HiddenNamePlan, SplitNamePlan } from '../../plan/reverse-proxy-plan';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { lyncdiscoverNames } from './publishing';

/** Host names of this plan and of the Edge that resolve differently inside and outside. */
export function planSplitNames(records: readonly DnsRecordPlan[], edge: EdgePlan | undefined): SplitNamePlan[] {
  const outside = new Map<string, string>([
    ...(edge?.dnsRecords ?? []).filter(isExternalHost).map((record) => [record.name, 'the Edge'] as const),
    ...records.filter(({ side }) => side === EdgeSide.EXTERNAL)
      .flatMap((record) => {
        const target = record.cname ?? record.addresses[0]?.name;
        return target === undefined ? [] : [[record.name, target] as const];
      }),
  ]);
  return records.flatMap(({ side, name, addresses: [inside] }) => {
    const elsewhere = outside.get(name);
    return side === EdgeSide.INTERNAL && inside !== undefined && elsewhere !== undefined
      ? [{ name, inside: inside.name, outside: elsewhere }]
      : [];
  });
}

/**
 * External names in the domain of an internal zone without a record for them. `lyncdiscover` is excluded, because the
 * guide requires it outside only.
 */
export function planHiddenNames(records: readonly DnsRecordPlan[], request: CheckedProxyRequest): HiddenNamePlan[] {
  const zones = (request.source.zones ?? []).filter(({ side }) => side === EdgeSide.INTERNAL)
    .map(({ name }, index) => Fqdn.parse(name, `zones[${index}]`));
  const inside = new Set(records.filter(({ side }) => side === EdgeSide.INTERNAL).map(({ name }) => name));
  const lyncdiscover = new Set(lyncdiscoverNames(request).map(({ text }) => text));
  return records
    .filter(({ side, name }) => side === EdgeSide.EXTERNAL && !inside.has(name) && !lyncdiscover.has(name))
    .flatMap(({ name }) => {
      const fqdn = Fqdn.parse(name, 'name');
      const zone = zones.filter((each) => fqdn.isWithin(each)).sort((a, b) => b.text.length - a.text.length)[0];
      return zone === undefined ? [] : [{ name, zone: zone.text }];
    });
}

function isExternalHost({ side, type }: DnsRecordPlan): boolean {
  return side === EdgeSide.EXTERNAL && type === DnsRecordType.A;
}
