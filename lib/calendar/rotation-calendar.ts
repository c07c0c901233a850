import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/findings/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { edgePlanShape, requireEdgePlan, requireReverseProxyPlan, reverseProxyPlanShape } from '../plan/stored/stored-plan';
import type { CertificateRotation, IRotationCalendar } from '../projection/calendar/rotation';
import { accept } from '../values/boundary/accept';
import { listOf } from '../values/boundary/kinds';
import { EdgeValidationError } from '../values/edge-validation-error';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { calendarPeriod } from './calendar-period';
import { ROTATION_CALENDAR_PROPS, type RotationCalendarProps } from './calendar-props';
import { calendarEvents } from './ics/calendar-events';
import { icsText } from './ics/ics-text';
import { withInstalled } from './installed-certificates';
import { checkEdgeValues, checkReverseProxyValues } from './plan-values';
import { edgeCertificates, listenerCertificates, type RotatedCertificate } from './rotated-certificate';
import { readingFindings } from './running/reading-findings';
import { rotationFindings } from './rotation-findings';
import { rotationsOf } from './rotations';

/**
 * When the certificates of plans are renewed: several rotations ahead, by what public authorities allow on each day (200 days, from
 * March 15, 2027 100 days, from March 15, 2029 47 days), with what each touches, and the day by which the new certificate is staged
 * for A/V authentication.
 *
 * `TextReport.of(PlanTables.ofCalendar(calendar))` shows it to people; `ics` is a file for their calendars. The dates of authorities
 * are those that this version of the library knows, whatever version wrote the plan. With `running`, it is of the certificates that the
 * servers use, and begins on the day on which their exports were collected. The same plans and properties always result in the same
 * calendar.
 *
 * Page: `lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md`.
 */
export class RotationCalendar implements IRotationCalendar {
  /**
   * The calendar of an Edge pool.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, for invalid properties, for a plan
   * without a planning date if none is given, and for a certificate in use that the plan does not have.
   */
  public static ofEdge(plan: EdgePlan, props: RotationCalendarProps = {}): RotationCalendar {
    return RotationCalendar.of([requireEdgePlan(plan, 'plan')], [], props);
  }

  /** The calendar of a reverse proxy, whose plan has no planning date. Throws as {@link ofEdge} does. */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: RotationCalendarProps = {}): RotationCalendar {
    return RotationCalendar.of([], [requireReverseProxyPlan(plan, 'plan')], props);
  }

  /**
   * The calendar of all Edge pools and reverse proxies of an organization. The order of the plans does not matter.
   *
   * @throws EdgeValidationError as {@link ofEdge}, for no plans, and for plans with different planning dates if none is given.
   */
  public static ofOrganization(
    edges: EdgePlan[], reverseProxies: ReverseProxyPlan[], props: RotationCalendarProps = {},
  ): RotationCalendar {
    return RotationCalendar.of(
      accept(listOf(edgePlanShape), edges, 'edges'), accept(listOf(reverseProxyPlanShape), reverseProxies, 'reverseProxies'), props,
    );
  }

  private static of(
    edges: readonly EdgePlan[], reverseProxies: readonly ReverseProxyPlan[], given: RotationCalendarProps,
  ): RotationCalendar {
    const props = accept(ROTATION_CALENDAR_PROPS, given);
    edges.forEach(checkEdgeValues);
    reverseProxies.forEach(checkReverseProxyValues);
    const period = calendarPeriod(props, edges.flatMap(({ planningDate }) => planningDate ?? []));
    const certificates = withInstalled(
      distinct([...edges.flatMap((plan) => edgeCertificates(plan, props.running)), ...reverseProxies.flatMap(listenerCertificates)]), props.installed ?? [],
    );
    const all = certificates.map((each) => ({ each, rotations: rotationsOf(each, period) }));
    return new RotationCalendar(
      [...new Set(certificates.map(({ pool }) => pool))],
      period.date,
      period.until,
      frozen(all.flatMap(({ rotations }) => rotations).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))),
      frozen(all.flatMap(({ each, rotations }) => [...readingFindings(each, period.date), ...rotationFindings(each, rotations, period)])),
    );
  }

  private constructor(
    private readonly pools: readonly string[],
    /** First day, `YYYY-MM-DD`. */
    public readonly date: string,
    /** Last day on which a rotation begins, `YYYY-MM-DD`. */
    public readonly until: string,
    /** By day, then by pool and purpose. */
    public readonly rotations: CertificateRotation[],
    /** Certificates that cannot last to their next date, or whose dates are not known. */
    public readonly findings: Finding[],
  ) {}

  /** Its name within a sentence: `lsedge.contoso.net and webext.contoso.com`. */
  public get subject(): string {
    return this.pools.join(', ');
  }

  /**
   * The calendar as an iCalendar file (RFC 5545), `rotation-calendar.ics`: all-day events with reminders for each renewal, for the last
   * day of staging, and for the last day of each certificate. Events keep their IDs as long as their content is the same.
   */
  public get ics(): IPlanDocument {
    return frozen({ fileName: 'rotation-calendar.ics', text: icsText(this.subject, this.date, calendarEvents(this.rotations)) });
  }
}

function orderOf({ renewOn, id }: CertificateRotation): string {
  return `${renewOn} ${id}`;
}

/** Certificates in the order of their pools and purposes, each once: no pool can be planned twice. */
function distinct(certificates: readonly RotatedCertificate[]): RotatedCertificate[] {
  if (certificates.length === 0) {
    throw new EdgeValidationError({
      property: 'edges', given: '[]', expected: 'at least one plan of an Edge pool or a reverse proxy', fix: 'pass the plans of the organization',
    });
  }
  const sorted = [...certificates].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const twice = sorted.find((each, index) => index > 0 && keyOf(each) === keyOf(sorted[index - 1] ?? each));
  if (twice === undefined) return sorted;
  throw new EdgeValidationError({
    property: 'edges', given: `two plans of ${twice.pool}`, expected: 'one plan for each Edge pool and each reverse proxy',
    fix: 'pass only the current plan',
  });
}

function keyOf({ pool, certificate }: RotatedCertificate): string {
  return `${pool}/${certificate.purpose}`;
}
