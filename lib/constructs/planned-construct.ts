import { Construct } from 'constructs';
import { accept } from '../values/boundary/accept';
import { wordOf } from '../values/boundary/kinds';
import { onDemand } from '../values/on-demand';
import type { IPlanDocument } from '../values/plan-document';
import type { DnsRecordType } from '../values/vocabulary/dns';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { DnsAddressPlan, DnsRecordPlan } from '../plan/network/dns-plan';
import type { EdgePlan } from '../plan/edge-plan';
import { type Finding, FindingSeverity } from '../plan/findings/finding';
import { findingTexts } from '../plan/findings/finding-texts';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { ACKNOWLEDGEMENT, type Acknowledgement } from '../request/acknowledgement';
import { requireDnsProvider } from '../engine/dns-provider-package';
import { resourceAddressesIn } from '../engine/check-blocks';
import { withConstructPath } from '../engine/plan-time-value';
import { requireOpen, watchSynthesis } from '../engine/synthesis';
import { stackOf } from '../engine/stack-of';
import { Annotations } from '../engine/terraform';
import type { EdgeDnsZone } from '../dns/edge-dns-zone';
import { RecordSetRegistry, type ZoneRecordSet } from '../dns/record-set-registry';
import type * as dnsCheckBlocks from './checks/dns-check-blocks';
import { createOutputs } from './outputs/create-outputs';
import { OutputContent, type OutputValue, type OutputValues } from './outputs/output-values';

/** Makes documents of a plan. */
export interface PlanDocumentMaker {
  ofEdge(plan: EdgePlan): readonly IPlanDocument[];
  ofReverseProxy(plan: ReverseProxyPlan): readonly IPlanDocument[];
}

const loadDnsCheckBlocks = onDemand(() => require('./checks/dns-check-blocks') as typeof dnsCheckBlocks);

const CHECKED_SIDE = wordOf('EdgeSide', EdgeSide);

/** Names of the plan files of a stack. */
const PLAN_FILES = /\.(?:edge|reverse-proxy)-plan\.json$/;

/**
 * A construct whose resources follow from a plan: an Edge pool or a reverse proxy. It shows the findings of the plan,
 * accepts acknowledgements of them, and writes the plan's records to its zones.
 *
 * `cdktf synth` writes the plan beside the Terraform code of the stack, for reviews: `Edge.edge-plan.json` and
 * `Proxy.reverse-proxy-plan.json` for constructs `Edge` and `Proxy`, as {@link PlanFile} reads them.
 */
export abstract class PlannedConstruct extends Construct {
  /** Zones by side and name: `external/contoso.com`. */
  private readonly zones: ReadonlyMap<string, EdgeDnsZone>;
  private readonly shownWarnings = new Set<string>();
  private hasOutputs = false;
  private dnsChecks: dnsCheckBlocks.DnsCheckBlocks | undefined;

  /** @internal */
  protected constructor(scope: Construct, id: string, zones: EdgeDnsZone[]) {
    super(scope, id);
    this.zones = new Map(zones.map((zone) => [`${zone.side}/${zone.zoneName}`, zone]));
    this.node.addValidation({ validate: () => this._problems() });
    watchSynthesis(this, (folder) => {
      const { fileName, text } = this._planFile();
      folder.removeOutdated(PLAN_FILES);
      folder.write(`${folder.nameOf(this)}.${fileName}`, text);
    });
  }

  /**
   * Acknowledges findings of a rule: they stay in the plan and the reports with the reason, show no warning, and no
   * longer fail the synthesis. An acknowledgement that matches no finding at synth fails it.
   *
   * @param ruleId ID of the rule, as shown in the finding
   * @param reason why the team accepts the finding
   * @param subject subject of a single finding, which may come up later; without it, the rule's current findings are
   *   acknowledged, and no later ones
   * @throws EdgeValidationError for an unknown rule, a blank reason, a rule without current findings, a finding that
   *   is already acknowledged, and after synth.
   */
  public acknowledge(ruleId: string, reason: string, subject?: string): void {
    withConstructPath(this, () => {
      requireOpen(this);
      this._acknowledge(accept(ACKNOWLEDGEMENT, { ruleId, reason, subject }));
    });
  }

  /**
   * Adds Terraform outputs for what only the deployment knows, so that `cdktf deploy` and `terraform output` show it: the
   * public addresses by server and service, the virtual addresses of Azure load balancers, the name servers of created public
   * zones, and the names of created certificates in their Key Vault.
   *
   * Each output is a map. Its name begins with the construct id: `edge_public_addresses`, `edge_public_ipv6_addresses`,
   * `edge_virtual_addresses`, `edge_name_servers`, `edge_certificate_names` of a pool `Edge`. What the construct does not have
   * has no output, such as the addresses of an appliance. Calling it again has no effect, and it does not matter whether
   * partners and records are added before or after it.
   *
   * @throws EdgeValidationError for names that another output of the stack has, and after synth.
   */
  public addOutputs(): void {
    withConstructPath(this, () => {
      requireOpen(this);
      if (this.hasOutputs) return;
      createOutputs(this, { ...this._outputValues(), [OutputContent.NAME_SERVERS]: this.nameServers() });
      this.hasOutputs = true;
    });
  }

  /**
   * Adds a Terraform check for each DNS record of the plan, in whatever zone it is and whoever created it: `terraform plan` and
   * `terraform apply` look the name up, and show a warning if it does not resolve to what the plan has. The warning says what is
   * expected and what was found, and names the planning rows. A check never fails a deployment. The check of a record that
   * the stack creates or changes waits until that is done.
   *
   * Its name is made of the construct id, the type and the name of the record: `edge-dns-a-sip-contoso-com` of a pool `Edge`.
   * Terraform looks names up where it runs, with the dns provider and without credentials. Calling it again has no
   * effect, and it does not matter whether partners and records are added before or after it.
   *
   * With checks, `terraform plan -detailed-exitcode` ends with 2 even if there is nothing to change, because Terraform plans to
   * read their data sources again. Requires Terraform 1.5 or later, and output as JSON, not HCL.
   *
   * @param side whose records to check: those in public or internal DNS, which Terraform must then see. Call it for both to
   *   check both, where Terraform runs inside: of a name on both sides, only the internal record is checked.
   * @throws EdgeValidationError for names that the checks of another construct have, without the package of the dns provider, and after
   * synth.
   */
  public addDnsChecks(side: EdgeSide = EdgeSide.EXTERNAL): void {
    withConstructPath(this, () => {
      requireOpen(this);
      const checked = accept(CHECKED_SIDE, side, 'side');
      requireDnsProvider('addDnsChecks');
      this.dnsChecks ??= loadDnsCheckBlocks().DnsCheckBlocks.of(this, {
        records: () => this._dnsRecords(),
        addressesOf: (record) => this.addressesOf(record),
        resourcesOf: (record) => this.resourcesOf(record),
      });
      this.dnsChecks.add(checked);
    });
  }

  /** The current plan as a file. @internal */
  protected abstract _planFile(): IPlanDocument;

  /** The documents that somebody makes of the current plan. @internal */
  public abstract _documents(make: PlanDocumentMaker): readonly IPlanDocument[];

  /** Values of the outputs, except for those of zones. @internal */
  protected abstract _outputValues(): OutputValues;

  /** The DNS records of the current plan. @internal */
  protected abstract _dnsRecords(): readonly DnsRecordPlan[];

  /** Address of a host record that Azure assigns at deployment. @internal */
  protected abstract _addressAtDeployment(address: DnsAddressPlan, type: DnsRecordType): string;

  /** Findings of the current plan. @internal */
  protected abstract _findings(): readonly Finding[];

  /** Checks and stores an acknowledgement. @internal */
  protected abstract _acknowledge(given: Acknowledgement): void;

  /** Errors that fail the synthesis in addition to findings. @internal */
  protected _otherProblems(): readonly string[] {
    return [];
  }

  /**
   * Writes records of the plan to their zones: all of them, or none when one is refused. Records that others create are
   * left to them.
   *
   * @internal
   */
  protected _publish(records: readonly DnsRecordPlan[]): void {
    const recordSets: ZoneRecordSet[] = [];
    for (const record of records) {
      const zone = this.zoneOf(record);
      if (zone === undefined) continue;
      const { type, name, ttlSeconds, srv } = record;
      recordSets.push({
        zone,
        record: { type, name, ttlSeconds, addresses: this.addressesOf(record), ...(srv === undefined ? {} : { srv }) },
      });
    }
    if (recordSets.length > 0) RecordSetRegistry.of(stackOf(this)).publish(this, recordSets, true);
  }

  /** The zone that holds a record; undefined for a record that others create. */
  private zoneOf({ side, zone }: DnsRecordPlan): EdgeDnsZone | undefined {
    return zone === undefined ? undefined : this.zones.get(`${side}/${zone}`);
  }

  /** The addresses of a host record, which are references where Azure assigns them. */
  private addressesOf({ type, addresses }: DnsRecordPlan): string[] {
    return addresses.map((each) => each.address ?? this._addressAtDeployment(each, type));
  }

  /** Addresses of the Terraform resources that create a record. */
  private resourcesOf(record: DnsRecordPlan): readonly string[] {
    const zone = this.zoneOf(record);
    const resource = zone === undefined ? undefined : RecordSetRegistry.of(stackOf(this)).resourceOf(zone, record);
    return resource === undefined ? [] : resourceAddressesIn(resource);
  }

  /** Name servers of the created zones. Every zone has a record of the first plan, so no zone is created later. */
  private nameServers(): OutputValue {
    const nameServers = new Map<string, string[]>();
    for (const zone of this.zones.values()) {
      const servers = zone._nameServers();
      if (servers !== undefined) nameServers.set(zone.zoneName, servers);
    }
    return nameServers;
  }

  /**
   * Reports open findings during synthesis: warnings are shown, and errors fail it. Acknowledged findings and advice appear
   * only in the reports.
   */
  private _problems(): string[] {
    const open = this._findings().filter(({ acknowledgement }) => acknowledgement === undefined);
    const textsOf = (severity: FindingSeverity): string[] =>
      findingTexts(open.filter((finding) => finding.severity === severity));
    for (const text of textsOf(FindingSeverity.WARNING)) {
      if (this.shownWarnings.has(text)) continue;
      this.shownWarnings.add(text);
      Annotations.of(this).addWarning(text);
    }
    return [...textsOf(FindingSeverity.ERROR), ...this._otherProblems()];
  }
}
