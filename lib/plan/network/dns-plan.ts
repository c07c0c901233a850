import { listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';

/** One DNS record set. */
export interface DnsRecordPlan {
  /** Key derived from its contents: `external/A/sip.contoso.com`. */
  readonly id: string;
  /** Which DNS it belongs to: public or internal. */
  readonly side: EdgeSide;
  readonly type: DnsRecordType;
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A and AAAA: the addresses, in the order of the servers. */
  readonly addresses: DnsAddressPlan[];
  /** For CNAME: the canonical name; absent for other types. */
  readonly cname?: string;
  /** For SRV: the one target; absent for other types. */
  readonly srv?: SrvDataPlan;
  /** Name of the zone that contains the record; absent when it is created elsewhere. */
  readonly zone?: string;
  /** Purpose of the record. */
  readonly purpose: string;
  /** IDs of the planning rows that require it. */
  readonly tableRows: string[];
}

/** Owner of an address of a host record. */
export enum DnsAddressOwner {
  EDGE_SERVER = 'edge-server',
  /** A load balancer that has the virtual address. */
  LOAD_BALANCER = 'load-balancer',
  /** The listener of the reverse proxy. */
  REVERSE_PROXY = 'reverse-proxy',
  /** A Front End pool, Director or other internal server. */
  POOL = 'pool',
}

/** Address of a host record. */
export interface DnsAddressPlan {
  readonly owner: DnsAddressOwner;
  /** Computer name of the Edge Server, FQDN of the pool, `load balancer` or `reverse proxy`. */
  readonly name: string;
  /** Service that uses the address. */
  readonly service: EdgeService;
  /** The address; absent when it is assigned at deployment. */
  readonly address?: string;
}

/** Data of an SRV record. */
export interface SrvDataPlan {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

const DNS_ADDRESS_PLAN_SHAPE = planPartOf<DnsAddressPlan>('DnsAddressPlan', {
  owner: wordOf('DnsAddressOwner', DnsAddressOwner),
  name: text,
  service: wordOf('EdgeService', EdgeService),
  address: optional(text),
});

const SRV_DATA_PLAN_SHAPE = planPartOf<SrvDataPlan>('SrvDataPlan', {
  priority: number,
  weight: number,
  port: number,
  target: text,
});

/** What {@link DnsRecordPlan} holds. */
export const DNS_RECORD_PLAN_SHAPE = planPartOf<DnsRecordPlan>('DnsRecordPlan', {
  id: text,
  side: wordOf('EdgeSide', EdgeSide),
  type: wordOf('DnsRecordType', DnsRecordType),
  name: text,
  ttlSeconds: number,
  addresses: listOf(DNS_ADDRESS_PLAN_SHAPE),
  cname: optional(text),
  srv: optional(SRV_DATA_PLAN_SHAPE),
  zone: optional(text),
  purpose: text,
  tableRows: listOf(text),
});
