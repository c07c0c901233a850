import { refuse } from '../values/refusals';
import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import { tenantFederationOf } from '../plan/federation/tenant-federation';
import type * as organizationSettings from './organization/organization-settings';
import type * as poolsInOrder from './organization/pools-in-order';
import type * as tenantScript from './tenant-script/tenant-script';
import { onDemand } from '../values/on-demand';

// Most runs do not write a script.
const organization = onDemand(() => require('./organization/organization-settings') as typeof organizationSettings);
const pools = onDemand(() => require('./organization/pools-in-order') as typeof poolsInOrder);
const script = onDemand(() => require('./tenant-script/tenant-script') as typeof tenantScript);

/**
 * A PowerShell script that sets the federation of the Microsoft 365 tenant of a hybrid deployment, from the same plan as
 * `LyncSettingsScript` sets it in Lync Server: shared SIP address space, federated users, open or closed federation, allowed and
 * blocked domains. Both sides accept the same partners then, wherever a user is homed. Run it with the MicrosoftTeams module.
 *
 * With partner discovery, the tenant allows all known domains; without, it has the allow list of the plan. Your own SIP domains
 * and the push notification clearing house are left out: they are on the list of Lync Server alone.
 *
 * The script changes only settings that differ, so you can run it any number of times. It supports `-WhatIf` and `-Confirm`: run
 * it with `-WhatIf` first. It removes no domain from a list, and warns about those that are in the tenant but not in the plan. If
 * you must resolve something first, such as a domain that the tenant blocks and the plan allows, it stops with an error before it
 * makes any changes.
 *
 * The text is ASCII, ends with a line break, contains no secrets, and is the same for the same plan.
 *
 * Pages: `plan-hybrid-connectivity.md`, `configure-federation-with-skype-for-business-online.md`,
 * `set-cstenantfederationconfiguration.md`.
 */
export class TenantSettingsScript implements IPlanDocument {
  /**
   * The script for the plan of one Edge pool, the only one of the organization.
   *
   * @throws EdgeValidationError for a plan with another schema version, a plan without a hosting provider at Microsoft that shares
   *   the address space, and a plan with other Edge pools (`hasOtherEdgePools`), whose partners the lists must have too.
   */
  public static of(plan: EdgePlan): TenantSettingsScript {
    const edge = requireEdgePlan(plan, 'plan');
    if (edge.hasOtherEdgePools === true) {
      refuse('plan', 'the plan of one of several Edge pools', 'the plans of all Edge pools: the lists of a tenant are those of the organization',
        'use TenantSettingsScript.ofOrganization');
    }
    return TenantSettingsScript.forPools([edge], 'plan');
  }

  /**
   * The script for all Edge pools of an organization. It has the partners and blocked domains of all of them. The order of the
   * plans does not matter.
   *
   * @param plans the plan of each Edge pool
   * @throws EdgeValidationError as `LyncSettingsScript.ofOrganization`, and for plans without a hosting provider at Microsoft that
   *   shares the address space.
   */
  public static ofOrganization(plans: EdgePlan[]): TenantSettingsScript {
    return TenantSettingsScript.forPools(pools().poolsInOrder(plans), 'plans');
  }

  private static forPools(plans: readonly EdgePlan[], property: string): TenantSettingsScript {
    const { accessEdge, ...lists } = organization().organizationSettings(plans);
    const tenant = tenantFederationOf({ ...lists, partnerDiscovery: accessEdge.enablePartnerDiscovery });
    if (tenant === undefined) {
      refuse(property, 'no hosting provider at Microsoft that shares the SIP address space', 'a hybrid deployment',
        'add FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true) to federation.partners');
    }
    return new TenantSettingsScript(script().tenantScript(tenant));
  }

  /** `tenant-settings.ps1`. */
  public readonly fileName = 'tenant-settings.ps1';

  private constructor(private readonly parts: readonly string[]) {}

  /** The script. */
  public get text(): string {
    return this.parts.join('\n');
  }
}
