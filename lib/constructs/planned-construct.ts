import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import type { DnsAddressPlan, DnsRecordPlan } from '../plan/dns-plan';
import { type Finding, FindingSeverity } from '../plan/finding';
import { findingTexts } from '../plan/finding-texts';
import type { Acknowledgement } from '../request/edge-plan-request';
import { requirePlanTimeValue, withConstructPath } from '../engine/plan-time-value';
import type { EdgeDnsZone } from '../dns/edge-dns-zone';

/**
 * A construct whose resources follow from a plan: an Edge pool, or a reverse proxy. It shows the findings of its plan, takes
 * acknowledgements of them, and writes the plan's records to its zones.
 */
export abstract class PlannedConstruct extends Construct {
  /** Zones by side and name: `external/contoso.com`. */
  private readonly zones: ReadonlyMap<string, EdgeDnsZone>;
  private readonly shownWarnings = new Set<string>();

  /** @internal */
  protected constructor(scope: Construct, id: string, zones: readonly EdgeDnsZone[]) {
    super(scope, id);
    this.zones = new Map(zones.map((zone) => [`${zone.side}/${zone.zoneName}`, zone]));
    this.node.addValidation({ validate: () => this._problems() });
  }

  /**
   * Acknowledges findings of a rule: they stay in the plan and the reports with the reason, show no warning, and no longer
   * fail the synthesis. An acknowledgement that matches no finding at synth fails it.
   *
   * @param ruleId id of the rule, as it stands in the finding
   * @param reason why the team accepts it
   * @param subject subject of the one finding that is meant, which may come later; without it, the subjects that the rule
   *   finds at this moment are covered, and none that comes later
   * @throws EdgeValidationError for an unknown rule, a blank reason, a rule that finds nothing at this moment, and a finding
   *   that is acknowledged already.
   */
  public acknowledge(ruleId: string, reason: string, subject?: string): void {
    withConstructPath(this, () => {
      requirePlanTimeValue({ ruleId, reason, subject }, '');
      const given = { ruleId, reason, ...(subject === undefined ? {} : { subject }) };
      this._acknowledge(given);
    });
  }

  /** The findings of the plan as it is now. @internal */
  protected abstract _findings(): readonly Finding[];

  /** Checks and takes an acknowledgement. @internal */
  protected abstract _acknowledge(given: Acknowledgement): void;

  /** What fails the synthesis besides findings. @internal */
  protected _otherProblems(): readonly string[] {
    return [];
  }

  /**
   * Writes a record of the plan to its zone; nothing when others create it.
   *
   * @internal
   */
  protected _publish(record: DnsRecordPlan, addressAtDeployment: (address: DnsAddressPlan) => string): void {
    if (record.zone === undefined) return;
    this.zones.get(`${record.side}/${record.zone}`)?._bring(this, {
      type: record.type,
      name: record.name,
      ttlSeconds: record.ttlSeconds,
      addresses: record.addresses.map((each) => each.address ?? addressAtDeployment(each)),
      ...(record.srv === undefined ? {} : { srv: record.srv }),
    });
  }

  /**
   * What is left of the findings at synth: warnings are shown, and errors fail it. Acknowledged ones do neither, and
   * advice is left to the reports.
   */
  private _problems(): string[] {
    const open = this._findings().filter(({ acknowledgement }) => acknowledgement === undefined);
    const ofSeverity = (wanted: FindingSeverity): string[] => findingTexts(open.filter(({ severity }) => severity === wanted));
    for (const text of ofSeverity(FindingSeverity.WARNING)) {
      if (this.shownWarnings.has(text)) continue;
      this.shownWarnings.add(text);
      Annotations.of(this).addWarning(text);
    }
    return [...ofSeverity(FindingSeverity.ERROR), ...this._otherProblems()];
  }
}
