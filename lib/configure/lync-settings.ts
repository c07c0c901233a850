import type { EdgePlan } from '../plan/edge-plan';
import type * as settingsScriptFile from './powershell/settings-script';
import type * as topologyChecklistFile from './checklist/topology-checklist';

/**
 * What has to be set in Lync itself, which no cloud API reaches: as a script for the Lync Server Management Shell, and as a
 * checklist of what people do around it.
 *
 * Pages: `lync-server-2013-federation-and-external-access-cmdlets.md`, `lync-server-2013-define-your-edge-topology.md`.
 */
export class LyncSettings {
  /**
   * One PowerShell script that brings the settings in Lync to the plan: Access Edge, external access policy, allowed and
   * blocked domains, hosting and public providers, XMPP partners, push notification, and the site's federation routes when
   * `organization.siteName` is given. Without federation it switches federation off.
   *
   * It compares and changes only what differs, so it can run any number of times; `-WhatIf` and `-Confirm` work. It removes
   * nothing: what Lync has beyond the plan is a warning. What has to be settled by a person, such as a domain that is to
   * change from the blocked to the allowed ones, is an error before any change.
   *
   * The text is ASCII, ends with a line end, holds nothing secret, and is the same for the same plan.
   */
  public static asPowerShell(plan: EdgePlan): string {
    // Loaded here, since most runs write no script (docs/performance.md).
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
    const script = require('./powershell/settings-script') as typeof settingsScriptFile;
    return script.settingsScript(plan);
  }

  /**
   * One numbered checklist in Markdown: the Edge pool in Topology Builder page by page, installation, certificates,
   * the script of {@link asPowerShell}, what partners and others do, and tests; with the values of the plan.
   *
   * It ends with a line end and is the same for the same plan.
   */
  public static asChecklist(plan: EdgePlan): string {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
    const checklist = require('./checklist/topology-checklist') as typeof topologyChecklistFile;
    return checklist.topologyChecklist(plan);
  }

  private constructor() {
    // Static functions only.
  }
}
