import type { DnsRecordType } from '../values/vocabulary/dns';
import type { EdgeService } from '../values/vocabulary/edge-service';
import type { EdgeSide } from '../values/vocabulary/edge-side';

/** One DNS record set. */
export interface DnsRecordPlan {
  /** Content key: `external/A/sip.contoso.com`. */
  readonly id: string;
  /** Which DNS answers it: that of the Internet, or that of the organization. */
  readonly side: EdgeSide;
  readonly type: DnsRecordType;
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A and AAAA: what the name leads to, in the order of the servers. */
  readonly addresses: DnsAddressPlan[];
  /** For CNAME: the name it stands for; absent for other types. */
  readonly cname?: string;
  /** For SRV: the one target; absent for other types. */
  readonly srv?: SrvDataPlan;
  /** Name of the given zone that holds the record; absent when others create it. */
  readonly zone?: string;
  /** What the record is for. */
  readonly purpose: string;
  /** Ids of the planning rows that ask for it. */
  readonly tableRows: string[];
}

/** What an address of a host record belongs to. */
export enum DnsAddressOwner {
  EDGE_SERVER = 'edge-server',
  /** Virtual address of a load balancer. */
  LOAD_BALANCER = 'load-balancer',
  /** Listener of the reverse proxy. */
  REVERSE_PROXY = 'reverse-proxy',
  /** Front End pool, Director or another server inside. */
  POOL = 'pool',
}

/** Address of a host record. */
export interface DnsAddressPlan {
  readonly owner: DnsAddressOwner;
  /** Computer name of the Edge Server, FQDN of the pool, `load balancer` or `reverse proxy`. */
  readonly name: string;
  /** Service whose address it is. */
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
