import { frozen } from './frozen';
import type { EdgeSide } from './vocabulary/edge-side';
import type { TrafficDirection } from './vocabulary/traffic';

/** What a plan was compared with. */
export enum ProvedDocument {
  /** The synthesized Terraform code, `cdk.tf.json`. */
  SYNTHESIZED = 'synthesized',
  /** A plan of Terraform, as it will be after it is applied. */
  TERRAFORM_PLAN = 'terraform-plan',
  /** The state of Terraform. */
  TERRAFORM_STATE = 'terraform-state',
  /** The security groups that Azure says are in effect for a network interface. */
  EFFECTIVE_GROUPS = 'effective-groups',
  /** A security group as Azure has it. */
  SECURITY_GROUP = 'security-group',
  /** The rows of a firewall's export. */
  FIREWALL_ROWS = 'firewall-rows',
}

/** Packets in which the plan and the security groups, or a firewall, differ: every combination of its values. */
export interface ProvedBox {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
  /** `TCP`, `UDP`, `TCP and UDP`, `any`. */
  readonly protocol: string;
  /** Destination ports: `443`, `443, 50000-59999`, `any`. */
  readonly ports: string;
  /** Source ports, in the same form: `any` in every plan. */
  readonly sourcePorts: string;
  /**
   * Source addresses in ascending order: addresses, CIDR blocks, and ranges such as `10.0.0.5-10.0.0.9`; or only `any`,
   * `Internet`, `AzureLoadBalancer` or `GatewayManager`.
   */
  readonly sources: string[];
  /** Destination addresses, in the same form. */
  readonly destinations: string[];
  /** One of the packets, the one with the lowest addresses and ports: `TCP from 10.0.0.0 to 10.45.16.10 port 443`. */
  readonly witness: string;
  /** IDs of the rules of the plan that ask for the packets; empty for packets that no rule of the plan asks for. */
  readonly planRules: string[];
  /** IDs of the planning rows that ask for them. */
  readonly tableRows: string[];
  /**
   * The security rules that let the packets through, or that stop the one in {@link witness}, as `group/rule`: one for each
   * group that guards the addresses. Empty if no group guards them. For a firewall's export, the rows that do: `Edge SIP (line 12)`;
   * empty if no row holds the packets.
   */
  readonly securityRules: string[];
}

/**
 * Whether the security groups, or a firewall, permit exactly what a plan asks for, as reports show it. `FirewallProof` and `ReverseProxyProof`
 * are verdicts.
 */
export class FirewallVerdict {
  /**
   * The verdict where a document does not show what the security groups are.
   *
   * @internal
   */
  public static _unknown(subject: string, comparedWith: ProvedDocument, problem: string): FirewallVerdict {
    return new FirewallVerdict(subject, comparedWith, 0, [], [], problem);
  }

  /** What the plan asks for and the security groups stop. */
  public readonly missing: ProvedBox[];
  /** What the security groups permit and the plan does not ask for. */
  public readonly extra: ProvedBox[];

  /** @internal */
  protected constructor(
    /** What the plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
    public readonly subject: string,
    /** What the plan was compared with. */
    public readonly comparedWith: ProvedDocument,
    /** Number of boxes that the plan permits and that were compared: one for each rule that allows traffic and address family. */
    public readonly boxes: number,
    missing: ProvedBox[],
    extra: ProvedBox[],
    /** Why nothing could be compared; undefined if everything was. */
    public readonly problem?: string,
  ) {
    this.missing = frozen(missing);
    this.extra = frozen(extra);
  }

  /** True if nothing is missing and nothing is extra. */
  public get isProved(): boolean {
    return this.problem === undefined && this.missing.length === 0 && this.extra.length === 0;
  }

  /**
   * The verdict in one line: `proved: 42 boxes, 0 missing, 0 extra`, or `not proved: 42 boxes, 1 missing, 0 extra`; `not known` if
   * there is a {@link problem}.
   */
  public get summary(): string {
    if (this.problem !== undefined) return 'not known';
    const count = this.boxes === 1 ? '1 box' : `${this.boxes} boxes`;
    return `${this.isProved ? 'proved' : 'not proved'}: ${count}, ${this.missing.length} missing, ${this.extra.length} extra`;
  }
}
