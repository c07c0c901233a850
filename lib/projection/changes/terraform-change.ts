import type { PlanKind } from '../../values/vocabulary/plan-kind';
import type { PlanTableId } from '../model/plan-table-id';

/** What Terraform is going to do with a resource. */
export enum TerraformAction {
  /** Deletes it, and creates it anew. */
  REPLACE = 'replace',
  DELETE = 'delete',
  /** Leaves it as it is, and no longer manages it. */
  FORGET = 'forget',
  /** Changes it in place. */
  UPDATE = 'update',
  CREATE = 'create',
}

/** How far the compared plans explain what Terraform is going to do. */
export enum TerraformExplanation {
  /** No row of a plan is about the resource. */
  NO_ROW = 'no-row',
  /**
   * A row is about the resource, but no change of it leads to what Terraform is going to do, or only to a part of it: a setting
   * that plans do not have, drift, another version of a provider, or an earlier change that was not deployed.
   */
  NO_CHANGE = 'no-change',
  /** A change from one plan to the other leads to it. */
  PLAN_CHANGE = 'plan-change',
}

/** The row of a plan that a resource is made for. */
export interface TerraformPlanRow {
  readonly kind: PlanKind;
  /** What the plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
  readonly identity: string;
  readonly table: PlanTableId;
  /** ID of the row in its table: `external-in-5269-tcp-xmpp-proxy`. */
  readonly id: string;
  /** The row in a few words: `TCP 5269 inbound, external`. */
  readonly label: string;
}

/** A change of a plan that leads to an action of Terraform. */
export interface TerraformReason {
  readonly kind: PlanKind;
  /** What the plan is recognized by. */
  readonly identity: string;
  /** ID of the change in the review of its plan; absent if the plan as a whole is new or gone. */
  readonly change?: string;
  /** The change in one sentence that starts with the verb. */
  readonly sentence: string;
}

/** What Terraform is going to do with one resource. No value of an attribute is shown: it may be a secret. */
export interface TerraformChange {
  /** Name of the file with Terraform's plan. */
  readonly file: string;
  /** Address in Terraform: `azurerm_network_security_rule.Edge_ExternalFirewall_in-5269-tcp-xmpp-proxy_1F61485D`. */
  readonly address: string;
  /** Type in Terraform: `azurerm_network_security_rule`. */
  readonly type: string;
  readonly action: TerraformAction;
  readonly explanation: TerraformExplanation;
  /** Attributes that change, in alphabetical order; empty for a resource that is created, deleted or no longer managed. */
  readonly attributes: string[];
  /** Attributes that cannot change in place, and replace the resource: `name`, `ip_configuration[0].subnet_id`. */
  readonly replacedFor: string[];
  /** Attributes that no change of a plan leads to, in alphabetical order. */
  readonly unexplained: string[];
  /** What else Terraform says about it: that the resource is damaged, or was changed elsewhere. */
  readonly notes: string[];
  /** Rows that the resource is made for, in the order of the plans; empty if there is none. */
  readonly rows: TerraformPlanRow[];
  /** What leads to it, in the order of the plans; empty if nothing does. */
  readonly reasons: TerraformReason[];
}
