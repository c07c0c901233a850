import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored-plan';
import type * as settingsScript from './settings-script/settings-script';
import { onDemand } from '../values/on-demand';

// Most runs do not write a script.
const script = onDemand(() => require('./settings-script/settings-script') as typeof settingsScript);

/**
 * A PowerShell script that sets the settings in Lync Server as planned: Access Edge, external access policy, allowed
 * and blocked domains, hosting and public providers, XMPP partners, push notifications, media encryption, and the
 * federation routes of the site when `organization.siteName` is set. Without federation, it turns federation off. No cloud
 * API has access to these settings: run the script in the Lync Server Management Shell.
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
   * The script for a plan.
   *
   * @throws EdgeValidationError for a plan with another schema version.
   */
  public static of(plan: EdgePlan): LyncSettingsScript {
    requireEdgePlan(plan, 'plan');
    return new LyncSettingsScript(script().settingsScript(plan));
  }

  /** `lync-settings.ps1`. */
  public readonly fileName = 'lync-settings.ps1';

  private constructor(private readonly parts: readonly string[]) {}

  /** The script. */
  public get text(): string {
    return this.parts.join('\n');
  }
}
