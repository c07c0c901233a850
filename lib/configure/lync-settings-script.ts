import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import type * as organizationSettings from './organization/organization-settings';
import type * as poolsInOrder from './organization/pools-in-order';
import type * as settingsScript from './settings-script/settings-script';
import { onDemand } from '../values/on-demand';

// Most runs do not write a script.
const organization = onDemand(() => require('./organization/organization-settings') as typeof organizationSettings);
const pools = onDemand(() => require('./organization/pools-in-order') as typeof poolsInOrder);
const script = onDemand(() => require('./settings-script/settings-script') as typeof settingsScript);

/**
 * A PowerShell script that sets the settings in Lync Server as planned: Access Edge, external access policy, allowed
 * and blocked domains, hosting and public providers, XMPP partners, push notifications, media encryption, and the
 * federation routes of the site when `organization.siteName` is set. Without federation, it turns federation off. No cloud
 * API has access to these settings: run the script in the Lync Server Management Shell.
 *
 * Apart from the routes, the settings belong to the organization and not to an Edge pool. If the organization has several
 * pools, create one script for all of them (`ofOrganization`).
 *
 * The script changes only settings that differ, so you can run it any number of times. It supports `-WhatIf` and `-Confirm`.
 * It does not remove anything: it warns about settings that are in Lync Server but not in the plan. If you must resolve
 * something first, such as a domain that moves from the blocked to the allowed domains, it stops with an error before it
 * makes any changes. It does not set whether people without an account may join meetings (`AllowAnonymousUsers`), but warns if
 * that keeps them out of planned web conferencing.
 *
 * The text is ASCII, ends with a line break, contains no secrets, and is the same for the same plan.
 *
 * Pages: `lync-server-2013-federation-and-external-access-cmdlets.md`,
 * `lync-server-2013-manage-access-edge-configuration-for-your-organization.md`; of the successors
 * `deploy-skype-connectivity.md`, `managing-federation-and-external-access.md`.
 */
export class LyncSettingsScript implements IPlanDocument {
  /**
   * The script for the plan of one Edge pool.
   *
   * If the organization has other Edge pools (`hasOtherEdgePools`), the script turns off no setting of the organization,
   * because other pools may need it. It warns about the settings that it leaves on.
   *
   * @throws EdgeValidationError for a plan with another schema version.
   */
  public static of(plan: EdgePlan): LyncSettingsScript {
    return LyncSettingsScript.forPools([requireEdgePlan(plan, 'plan')]);
  }

  /**
   * The script for all Edge pools of an organization.
   *
   * A setting is on if one of the pools needs it. The script has the partners, blocked domains, providers, XMPP partners and
   * external access policies of all pools, and the routes of each site. What none of the pools needs is turned off, so pass
   * all pools of the organization. The order of the plans does not matter. For one plan, it is the same script as with `of`.
   *
   * @param plans the plan of each Edge pool
   * @throws EdgeValidationError for an empty list, two plans of one pool, a plan with another schema version, and pools that
   *   contradict each other: different settings for one partner or provider, a partner that another pool blocks, a domain of
   *   two XMPP partners, or two routes for one site.
   */
  public static ofOrganization(plans: EdgePlan[]): LyncSettingsScript {
    return LyncSettingsScript.forPools(pools().poolsInOrder(plans));
  }

  private static forPools(plans: readonly EdgePlan[]): LyncSettingsScript {
    return new LyncSettingsScript(script().settingsScript(organization().organizationSettings(plans)));
  }

  /** `lync-settings.ps1`. */
  public readonly fileName = 'lync-settings.ps1';

  private constructor(private readonly parts: readonly string[]) {}

  /** The script. */
  public get text(): string {
    return this.parts.join('\n');
  }
}
