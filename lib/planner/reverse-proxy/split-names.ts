import { Fqdn } from '../../values/fqdn';
import type { DnsRecordPlan, EdgePlan } from '../../plan/edge-plan';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import type { HiddenNamePlan, SplitNamePlan, WebDnsRecordPlan } from '../../plan/reverse-proxy-plan';

/** Host names with other data inside than outside, of this plan and of the Edge beside it. */
export function planSplitNames(records: readonly WebDnsRecordPlan[], edge: EdgePlan | undefined): SplitNamePlan[] {
  const outside = new Map<string, string>([
    ...(edge?.dnsRecords ?? []).filter(isExternalHost).map((record) => [record.name, 'the Edge'] as const),
    ...records.filter(({ location, type }) => location === 'external' && type !== 'SRV')
      .map((record) => [record.name, String(record.leadsTo ?? record.cname)] as const),
  ]);
  return records.flatMap(({ location, name, leadsTo }) => {
    const elsewhere = outside.get(name);
    return location === 'internal' && leadsTo !== undefined && elsewhere !== undefined
      ? [{ name, inside: leadsTo, outside: elsewhere }]
      : [];
  });
}

/**
 * External names in the domain of an internal zone that holds no record of them. `lyncdiscover` is left out: the guide
 * wants it outside only.
 */
export function planHiddenNames(records: readonly WebDnsRecordPlan[], request: CheckedProxyRequest): HiddenNamePlan[] {
  const zones = (request.source.zones ?? []).filter(({ isInternal }) => isInternal)
    .map(({ name }, index) => Fqdn.parse(name, `zones[${index}]`));
  const inside = new Set(records.filter(({ location }) => location === 'internal').map(({ name }) => name));
  return records
    .filter(({ location, name }) => location === 'external' && !inside.has(name) && !name.startsWith('lyncdiscover.'))
    .flatMap(({ name }) => {
      const fqdn = Fqdn.parse(name, 'name');
      const zone = zones.filter((each) => fqdn.isWithin(each)).sort((a, b) => b.text.length - a.text.length)[0];
      return zone === undefined ? [] : [{ name, zone: zone.text }];
    });
}

function isExternalHost({ location, type }: DnsRecordPlan): boolean {
  return location === 'external' && type === 'A';
}
