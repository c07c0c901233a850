import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../../plan/network/dns-plan';
import { serviceName } from '../../plan/servers/service-names';
import { checkSrvNumbers, checkTtl } from '../../values/dns-numbers';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { DnsRecordType } from '../../values/vocabulary/dns';

/** A record set for a zone file, validated because the plan may come from a file. */
export interface ZoneRecord {
  readonly plan: DnsRecordPlan;
  /** Name of a host, or of a service. */
  readonly owner: Fqdn | SrvOwnerName;
  /** The zone of the plan; otherwise the domain of the record. */
  readonly domain: Fqdn;
  readonly data: readonly RecordData[];
}

/** Data of one record. */
export interface RecordData {
  /** As in a zone file; absent when it is known only at deployment. */
  readonly text?: string;
  /** Who has the address; empty for other types. */
  readonly about: string;
}

const SERVICE_OWNER = /^(_[^.]+)\.(_[^.]+)\.(.+)$/;

/**
 * A record of a plan for a zone file.
 *
 * @throws EdgeValidationError for names, addresses and numbers that no zone can hold.
 */
export function zoneRecord(plan: DnsRecordPlan, property: string): ZoneRecord {
  checkTtl(plan.ttlSeconds, `${property}.ttlSeconds`);
  const owner = ownerOf(plan, `${property}.name`);
  const domain = plan.zone === undefined ? domainOf(owner) : Fqdn.parse(plan.zone, `${property}.zone`);
  if (!(owner instanceof SrvOwnerName ? owner.domain : owner).isWithin(domain)) {
    throw new EdgeValidationError({
      property: `${property}.zone`,
      given: JSON.stringify(domain.text),
      expected: `a zone that contains "${owner.text}"`,
      fix: 'pass the plan as the planner returned it',
    });
  }
  return { plan, owner, domain, data: dataOf(plan, property) };
}

function ownerOf({ type, name }: DnsRecordPlan, property: string): Fqdn | SrvOwnerName {
  const parts = type === DnsRecordType.SRV ? SERVICE_OWNER.exec(name) : null;
  if (parts === null) return Fqdn.parse(name, property);
  const [, service = '', protocol = '', domain = ''] = parts;
  return SrvOwnerName.of(service, protocol, Fqdn.parse(domain, property));
}

/** The domain that a service record serves, or the domain above a host name. */
function domainOf(owner: Fqdn | SrvOwnerName): Fqdn {
  return owner instanceof SrvOwnerName ? owner.domain : owner.parent ?? owner;
}

function dataOf({ type, addresses, cname, srv }: DnsRecordPlan, property: string): RecordData[] {
  switch (type) {
    case DnsRecordType.A: case DnsRecordType.AAAA: {
      const family = type === DnsRecordType.A ? IpFamily.IPV4 : IpFamily.IPV6;
      return addresses.map((address, index) => addressData(address, family, `${property}.addresses[${index}]`));
    }
    case DnsRecordType.CNAME:
      return [{ text: Fqdn.parse(cname ?? '', `${property}.cname`).absolute, about: '' }];
    case DnsRecordType.SRV: {
      const { priority, weight, port, target } = srv ?? { priority: 0, weight: 0, port: 0, target: '' };
      checkSrvNumbers({ priority, weight, port }, `${property}.srv`);
      return [{ text: `${priority} ${weight} ${port} ${Fqdn.parse(target, `${property}.srv.target`).absolute}`, about: '' }];
    }
  }
}

function addressData({ owner, name, service, address }: DnsAddressPlan, family: IpFamily, property: string): RecordData {
  const about = owner === DnsAddressOwner.REVERSE_PROXY ? name : `${name}, ${serviceName(service)}`;
  if (address === undefined) return { about };
  const parsed = IpAddress.parse(address, `${property}.address`);
  if (parsed.family === family) return { text: parsed.text, about };
  throw new EdgeValidationError({
    property: `${property}.address`,
    given: JSON.stringify(address),
    expected: family === IpFamily.IPV4 ? 'an IPv4 address in an A record' : 'an IPv6 address in an AAAA record',
    fix: 'pass the plan as the planner returned it',
  });
}
