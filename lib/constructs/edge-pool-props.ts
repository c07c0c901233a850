import type { EdgeFeature, PublicImService } from '../domain/features';
import type { EdgeServiceRequest, FederationRequest, InternalSideRequest, XmppRequest } from '../domain/plan/plan-request';
import type { LyncProduct } from '../domain/product';
import type { EdgeTopology } from '../domain/topology';
import type { EdgeDnsZone } from '../dns/edge-dns-zone';
import type { AdministratorPassword } from './administrator-password';
import type { EdgeNetwork } from './edge-network';
import type { EdgePlacement } from './edge-placement';
import type { ResourceNaming } from './resource-naming';
import type { EdgeVirtualMachineProps } from './virtual-machine-settings';

/**
 * An Edge pool, in the words of the planning guide.
 *
 * Names, ports and addresses must be known at synth: the plan is computed from them. Names of resource groups, resource
 * ids and the location may be Terraform tokens.
 */
export interface EdgePoolProps {
  /** Server product. */
  readonly product: LyncProduct;
  /** Reference topology, with the number of servers. */
  readonly topology: EdgeTopology;
  /** SIP domains of the organisation's users, at least one, each once, in any order. */
  readonly sipDomains: string[];
  /** Access Edge: SIP for users and partners. Its FQDN lies in a SIP domain. */
  readonly accessEdge: EdgeServiceRequest;
  /** Web Conferencing Edge: meeting content. */
  readonly webConferencing: EdgeServiceRequest;
  /** A/V Edge: media. */
  readonly audioVideo: EdgeServiceRequest;
  /** The side towards the organisation. */
  readonly internal: InternalSideRequest;
  /** Where the pool stands. A network belongs to one pool. */
  readonly network: EdgeNetwork;
  /**
   * Zones that the records are written to: each record into the closest zone that holds its name, external names into
   * external zones, internal names into internal ones.
   *
   * @default none
   */
  readonly zones?: EdgeDnsZone[];
  /**
   * Whether a name that no zone holds is listed in the plan as to be created by others; it is refused otherwise.
   *
   * @default false
   */
  readonly recordsByOthers?: boolean;
  /**
   * TTL of the records in seconds, 1 to 2147483647.
   *
   * @default 3600
   */
  readonly recordTtlSeconds?: number;
  /**
   * What users outside get.
   *
   * @default remote user access, web conferencing, audio and video
   */
  readonly features?: EdgeFeature[];
  /**
   * SIP domains whose clients find the Edge by `_sip._tls` SRV record.
   *
   * @default every SIP domain when remote user access is in use, else none
   */
  readonly automaticSignInDomains?: string[];
  /**
   * Federation with Lync and Office Communications Server organisations. One pool of an app is the federation route.
   *
   * @default none
   */
  readonly federation?: FederationRequest;
  /**
   * Federation with XMPP systems.
   *
   * @default none
   */
  readonly xmpp?: XmppRequest;
  /**
   * Public instant messaging services to connect to.
   *
   * @default none
   */
  readonly publicIm?: PublicImService[];
  /**
   * Whether the organisation has further Edge pools, whose A/V Edges exchange media with this one.
   *
   * @default false
   */
  readonly hasOtherEdgePools?: boolean;
  /**
   * Servers whose name or addresses are to differ from the planned ones.
   *
   * @default names from the internal FQDN, addresses from the subnets
   */
  readonly servers?: EdgeServerOverride[];
  /**
   * How the servers are kept apart.
   *
   * @default an availability set for a pool; nothing for a single server
   */
  readonly placement?: EdgePlacement;
  /**
   * Size, disks and clock of the virtual machines.
   *
   * @default the documented hardware
   */
  readonly virtualMachine?: EdgeVirtualMachineProps;
  /**
   * Where the administrator's password comes from.
   *
   * @default AdministratorPassword.variable('edge_administrator_password')
   */
  readonly administratorPassword?: AdministratorPassword;
  /**
   * Addresses of the servers that activate Windows (TCP 1688). An empty list closes the way.
   *
   * @default those of public Azure
   */
  readonly windowsActivationServers?: string[];
  /**
   * Tags of every resource that takes tags, at most 50.
   *
   * @default none
   */
  readonly tags?: { [key: string]: string };
  /**
   * Names of the Azure resources.
   *
   * @default kind, owner and part, joined by hyphens
   */
  readonly naming?: ResourceNaming;
}

/** What differs for one server. Addresses must lie in the subnet, be free, and not be one of those that Azure keeps. */
export interface EdgeServerOverride {
  /** Number in the pool, from 1. */
  readonly number: number;
  /** @default host label of the internal FQDN, with a two-digit number in a pool */
  readonly computerName?: string;
  /** @default allocated from the external subnet */
  readonly accessEdgeAddress?: string;
  /** @default allocated from the external subnet */
  readonly webConferencingAddress?: string;
  /** @default allocated from the external subnet */
  readonly audioVideoAddress?: string;
  /** @default allocated from the internal subnet */
  readonly internalAddress?: string;
}
