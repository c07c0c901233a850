import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { textIn } from '../../proof/json-document';
import { grouped } from '../../projection/model/grouped';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { isSameText, type ResourceView } from './resource-view';
import { type ResourceTies, tieTo, type ViewedPlan } from './resource-ties';

const { A, AAAA, SRV } = DnsRecordType;
const { DNS_RECORDS } = PlanTableId;

/** A kind of record sets, and the side of its zones; a name server with dynamic updates can be on either side. */
interface RecordKind {
  readonly type: DnsRecordType;
  readonly side?: EdgeSide;
}

const RECORDS: Readonly<Record<string, RecordKind>> = {
  azurerm_dns_a_record: { type: A, side: EdgeSide.EXTERNAL },
  azurerm_dns_aaaa_record: { type: AAAA, side: EdgeSide.EXTERNAL },
  azurerm_dns_srv_record: { type: SRV, side: EdgeSide.EXTERNAL },
  azurerm_private_dns_a_record: { type: A, side: EdgeSide.INTERNAL },
  azurerm_private_dns_aaaa_record: { type: AAAA, side: EdgeSide.INTERNAL },
  azurerm_private_dns_srv_record: { type: SRV, side: EdgeSide.INTERNAL },
  dns_a_record_set: { type: A },
  dns_aaaa_record_set: { type: AAAA },
  dns_srv_record_set: { type: SRV },
};

/** Zones and what belongs to them, by the attribute with the name of the zone. */
const ZONES: Readonly<Record<string, { readonly side: EdgeSide; readonly name: string }>> = {
  azurerm_dns_zone: { side: EdgeSide.EXTERNAL, name: 'name' },
  azurerm_private_dns_zone: { side: EdgeSide.INTERNAL, name: 'name' },
  azurerm_private_dns_zone_virtual_network_link: { side: EdgeSide.INTERNAL, name: 'private_dns_zone_name' },
};

/** Records by zone, name and type; zones by their names. */
export function tieDns(view: ResourceView, plans: readonly ViewedPlan[], ties: ResourceTies): void {
  const planned = plans.flatMap((plan) => plan.core.dnsRecords.map((record) => ({ plan, record })));
  const byName = grouped(planned, ({ record: { type, name } }) => keyOf(type, name));
  for (const { address, type, values } of view.of(...Object.keys(RECORDS))) {
    const kind = RECORDS[type];
    if (kind === undefined) continue;
    const zone = withoutDot(textIn(values, 'zone_name') || textIn(values, 'zone'));
    const name = textIn(values, 'name');
    const fullName = name === '' || name === '@' ? zone : `${name}.${zone}`;
    const found = (byName.get(keyOf(kind.type, fullName)) ?? []).filter(({ record }) => isIn(record, zone, kind.side));
    ties.add(address, ...found.map(({ plan, record }) => (
      tieTo(plan, DNS_RECORDS, record.id, `record ${record.type} ${record.name}, ${record.side}`))));
  }
  for (const { address, type, values } of view.of(...Object.keys(ZONES))) {
    const kind = ZONES[type];
    if (kind === undefined) continue;
    const zone = textIn(values, kind.name);
    ties.add(address, ...planned.filter(({ record }) => isIn(record, zone, kind.side))
      .map(({ plan, record }) => tieTo(plan, DNS_RECORDS, record.id, `zone ${zone}, ${kind.side}`)));
  }
}

function keyOf(type: DnsRecordType, name: string): string {
  return `${type} ${name.toLowerCase()}`;
}

function isIn(record: DnsRecordPlan, zone: string, side: EdgeSide | undefined): boolean {
  return record.zone !== undefined && isSameText(record.zone, zone) && (side === undefined || record.side === side);
}

/** Zones of name servers end in a dot. */
function withoutDot(zone: string): string {
  return zone.endsWith('.') ? zone.slice(0, -1) : zone;
}
