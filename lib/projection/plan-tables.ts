import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { accept } from '../values/boundary/accept';
import { instanceOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { EdgeValidationError } from '../values/edge-validation-error';
import { FirewallVerdict } from '../values/firewall-verdict';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import type * as audienceExtract from './audience-extract';
import type * as calendarSections from './calendar/calendar-sections';
import type { IRotationCalendar } from './calendar/rotation';
import type { IPlanComparison } from './changes/plan-comparison';
import type { PlanSection } from './model/plan-section';
import type { PlanAudience, PlanTable } from './model/plan-table';
import { capitalized } from './model/words';
import type * as planSections from './plan-sections';

/** What the tables of a plan show beside the plan. */
export interface PlanTablesProps {
  /**
   * Verdict of a proof of this plan, a `FirewallProof` or `ReverseProxyProof`.
   *
   * @default no verdict
   */
  readonly proof?: FirewallVerdict;
}

/** What {@link PlanTablesProps} may hold. */
export const PLAN_TABLES_PROPERTIES = {
  proof: optional(instanceOf(
    FirewallVerdict, 'FirewallProof or ReverseProxyProof', 'pass the result of FirewallProof.ofSynthesized(plan, stackJson)',
  )),
};

const PLAN_TABLES_PROPS = objectOf<PlanTablesProps>('PlanTablesProps', PLAN_TABLES_PROPERTIES);

// Most runs do not show a plan.
const sections = onDemand(() => require('./plan-sections') as typeof planSections);
const calendars = onDemand(() => require('./calendar/calendar-sections') as typeof calendarSections);
const extracts = onDemand(() => require('./audience-extract') as typeof audienceExtract);

/**
 * A plan as tables: servers, firewall rules, DNS records, certificates, partners and everything else in the plan, with typed
 * columns and a stable ID for each row. Reports are rendered from these tables, and your own programs can read them.
 *
 * The same plan always results in the same tables. The tables are immutable.
 */
export class PlanTables {
  /**
   * The tables of an Edge plan.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, and for the proof of another plan.
   */
  public static ofEdge(plan: EdgePlan, props: PlanTablesProps = {}): PlanTables {
    const { proof } = accept(PLAN_TABLES_PROPS, props);
    const edge = requireEdgePlan(plan, 'plan');
    requireSubject(proof, edge.internal.fqdn);
    return PlanTables._ofCheckedEdge(edge, proof);
  }

  /**
   * As {@link ofEdge} for a plan that was checked: nothing of it is read that no table shows.
   *
   * @internal
   */
  public static _ofCheckedEdge(edge: EdgePlan, proof?: FirewallVerdict): PlanTables {
    return new PlanTables(
      'edge-plan', `Edge plan of ${edge.internal.fqdn}`, sections().edgeSummary(edge),
      sections().withProof(sections().edgeSections(edge), proof),
    );
  }

  /**
   * The tables of the plan of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, and for the proof
   * of another plan.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: PlanTablesProps = {}): PlanTables {
    const { proof } = accept(PLAN_TABLES_PROPS, props);
    const proxy = requireReverseProxyPlan(plan, 'plan');
    requireSubject(proof, proxy.listenerCertificate.subject);
    return PlanTables._ofCheckedReverseProxy(proxy, proof);
  }

  /**
   * As {@link ofReverseProxy} for a plan that was checked: nothing of it is read that no table shows.
   *
   * @internal
   */
  public static _ofCheckedReverseProxy(proxy: ReverseProxyPlan, proof?: FirewallVerdict): PlanTables {
    return new PlanTables(
      'reverse-proxy-plan', `reverse proxy plan of ${proxy.listenerCertificate.subject}`, sections().proxySummary(proxy),
      sections().withProof(sections().reverseProxySections(proxy), proof),
    );
  }

  /**
   * The differences between two plans, in the terms of the people who change firewalls, records and certificates.
   *
   * @throws EdgeValidationError if the value is not a comparison, such as a list of plans.
   */
  public static ofComparison(comparison: IPlanComparison): PlanTables {
    requireComparison(comparison);
    const { before, after } = comparison;
    return new PlanTables(
      `${before.name}-changes`, `changes to the ${before.subject}`, `${before.summary} -> ${after.summary}`,
      sections().changeSections(comparison),
    );
  }

  /**
   * The rotations of the certificates of plans, by day.
   *
   * @throws EdgeValidationError if the value is not a calendar, such as a plan.
   */
  public static ofCalendar(calendar: IRotationCalendar): PlanTables {
    requireCalendar(calendar);
    return new PlanTables(
      'rotation-calendar', `rotation calendar of ${calendar.subject}`, calendars().calendarSummary(calendar),
      calendars().calendarSections(calendar),
    );
  }

  /**
   * Tables about plans that no other method makes.
   *
   * @internal
   */
  public static _ofSections(name: string, subject: string, summary: string, sections: PlanSection[]): PlanTables {
    return new PlanTables(name, subject, summary, sections);
  }

  /** In reading order, each with at least one table. */
  public readonly sections: PlanSection[];

  private constructor(
    /** Base name for files: `edge-plan`. */
    public readonly name: string,
    /** Its name within a sentence: `Edge plan of lsedge.contoso.net`. */
    public readonly subject: string,
    /** The plan in one line: product, topology, number of servers. */
    public readonly summary: string,
    sections: PlanSection[],
  ) {
    this.sections = frozen(sections);
  }

  /** Its name as a title. */
  public get title(): string {
    return capitalized(this.subject);
  }

  /** The tables of all sections, each once. */
  public get tables(): PlanTable[] {
    return this.sections.flatMap(({ tables }) => tables);
  }

  /**
   * An extract with only the tables for an audience. Its name and subject say so: `edge-plan-dns`, `Edge plan of
   * lsedge.contoso.net for DNS administrators`.
   *
   * @throws EdgeValidationError if the value is not an audience.
   */
  public forAudience(audience: PlanAudience): PlanTables {
    const { readersOf, sectionsFor } = extracts();
    const readers = readersOf(audience);
    return new PlanTables(
      `${this.name}-${audience}`, `${this.subject} for ${readers}`, this.summary, sectionsFor(this.sections, audience),
    );
  }
}

function requireSubject(proof: FirewallVerdict | undefined, subject: string): void {
  if (proof === undefined || proof.subject === subject) return;
  throw new EdgeValidationError({
    property: 'proof', given: `the proof of ${proof.subject}`, expected: `a proof of this plan, ${subject}`,
    fix: 'prove the plan that is shown',
  });
}

function requireCalendar(given: unknown): void {
  const { date, until, rotations, findings } = Object(given) as Partial<Record<keyof IRotationCalendar, unknown>>;
  const hasSteps = (rotation: unknown): boolean => Array.isArray((Object(rotation) as { readonly steps?: unknown }).steps);
  const isCalendar = typeof date === 'string' && typeof until === 'string' && Array.isArray(rotations) && Array.isArray(findings);
  if (isCalendar && rotations.every(hasSteps)) return;
  throw new EdgeValidationError({
    property: 'calendar',
    given: given === null ? 'null' : typeof given,
    expected: 'a calendar of certificates',
    fix: 'pass RotationCalendar.ofEdge(plan)',
  });
}

function requireComparison(given: unknown): void {
  const { before, after, differences, interruptions } = Object(given) as Partial<Record<keyof IPlanComparison, unknown>>;
  const isOfPlans = before instanceof PlanTables && after instanceof PlanTables;
  if (isOfPlans && Array.isArray(differences) && Array.isArray(interruptions)) return;
  throw new EdgeValidationError({
    property: 'comparison',
    given: given === null ? 'null' : typeof given,
    expected: 'a comparison of two plans',
    fix: 'pass EdgePlanComparison.of(before, after) or ReverseProxyComparison.of(before, after)',
  });
}
