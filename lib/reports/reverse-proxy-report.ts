import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type * as proxyText from './reverse-proxy-text';

/**
 * The plan of a reverse proxy as text, in the manner of the planning guide's tables: for a terminal of 80 columns, for a
 * pull request, and for whoever sets up an appliance by hand.
 */
export class ReverseProxyReport {
  /**
   * The report of a plan, ending in a line end.
   *
   * Lines have at most 80 characters of printable ASCII (anything else in a name shows as `?`) and no blanks at their
   * end. The same plan gives the same text.
   */
  public static asText(plan: ReverseProxyPlan): string {
    // Loaded here, since most runs print no report (docs/performance.md).
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
    const report = require('./reverse-proxy-text') as typeof proxyText;
    return report.reverseProxyText(plan);
  }

  private constructor() {
    // Static functions only.
  }
}
