import type { IPlanDocument } from '../values/plan-document';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored-plan';
import type * as settingsScript from './settings-script/settings-script';
import { onDemand } from '../values/on-demand';

// Most runs write no script.
const script = onDemand(() => require('./settings-script/settings-script') as typeof settingsScript);

/**
 * A PowerShell script that brings the settings in Lync Server to the plan: Access Edge, external access policy, allowed
 * and blocked domains, hosting and public providers, XMPP partners, push notifications, media encryption, and the
 * federation routes of the site when `organization.siteName` is set. Without federation it turns federation off. No cloud
 * API reaches these settings: run it in the Lync Server Management Shell.
 *
 * It compares and changes only what differs, so that it can run any number of times; `-WhatIf` and `-Confirm` work. It
 * removes nothing: what Lync Server has beyond the plan is a warning. What a person has to resolve, such as a domain that
 * moves from the blocked to the allowed ones, is an error before any change. Whether people without an account may join
 * meetings (`AllowAnonymousUsers`) is left as it is, and told where it keeps them out of planned web conferencing.
 *
 * The text is ASCII, ends with a line end, contains no secrets, and is the same for the same plan.
 *
 * Pages: `lync-server-2013-federation-and-external-access-cmdlets.md`,
 * `lync-server-2013-manage-access-edge-configuration-for-your-organization.md`; of the successors
 * `deploy-skype-connectivity.md`, `managing-federation-and-external-access.md`.
 */
export class LyncSettingsScript implements IPlanDocument {
  /**
   * The script for a plan.
   *
   * @throws EdgeValidationError for a plan of another schema version.
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
