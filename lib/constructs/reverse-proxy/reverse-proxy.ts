import type { Construct } from 'constructs';
import { instanceOf, listOf, tagTexts, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { onDemand } from '../../values/on-demand';
import type { IPlanDocument } from '../../values/plan-document';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { checkTags } from '../../platform/azure/tags';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { Finding } from '../../plan/findings/finding';
import { planText } from '../../plan/stored/plan-text';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import {
  REVERSE_PROXY_PLANNING_PROPS, type ReverseProxyPlanningProps, type ReverseProxyRequest,
} from '../../request/reverse-proxy/reverse-proxy-request';
import { acknowledgeReverseProxyFindings, planReverseProxy } from '../../planner/reverse-proxy';
import { atConstructPath } from '../../engine/plan-time-value';
import { requireOpen } from '../../engine/synthesis';
import { EDGE_DNS_ZONE, type EdgeDnsZone } from '../../dns/edge-dns-zone';
import { acceptProps } from '../accept-props';
import { reserveNames } from '../app/reservations';
import { withdraw } from '../app/withdrawal';
import { checkConstructIds, nameOfId } from '../naming/construct-ids';
import { EdgeNames } from '../naming/edge-context';
import { RESOURCE_NAMING, ResourceNaming } from '../naming/resource-naming';
import { OutputContent, type OutputValues } from '../outputs/output-values';
import { type PlanDocumentMaker, PlannedConstruct } from '../planned-construct';
import { EDGE_POOL, type EdgePool } from '../pool/edge-pool';
import type * as reverseProxyGateway from './reverse-proxy-gateway';
import { ReverseProxyHost } from './reverse-proxy-host';

const loadGateway = onDemand(() => require('./reverse-proxy-gateway') as typeof reverseProxyGateway);

/** Properties of a reverse proxy, in the terms of the planning guide. */
export interface ReverseProxyProps extends ReverseProxyPlanningProps {
  /** Host of the reverse proxy. */
  readonly host: ReverseProxyHost;
  /**
   * Edge pool of the same deployment: the proxy uses its SIP domains, checks its next hop, and reports names that resolve
   * differently inside and outside.
   *
   * @default none
   */
  readonly edge?: EdgePool;
  /**
   * DNS zones for the records. Each record is created in the closest zone that holds its name: external names in external
   * zones, internal names in internal zones.
   *
   * @default none
   */
  readonly zones?: EdgeDnsZone[];
  /**
   * Tags of every resource that supports tags, at most 50.
   *
   * @default none
   */
  readonly tags?: { [key: string]: string };
  /**
   * Name of the proxy in the names of its Azure resources: letters, digits and hyphens. The published pools do not matter,
   * so that another pool renames nothing.
   *
   * @default the construct id, in lower case with hyphens
   */
  readonly name?: string;
  /**
   * Names of the Azure resources. The owner in them is the name of the proxy.
   *
   * @default kind, owner and part, joined by hyphens
   */
  readonly naming?: ResourceNaming;
}

const REVERSE_PROXY_PROPS = objectOf<ReverseProxyProps>('ReverseProxyProps', {
  ...REVERSE_PROXY_PLANNING_PROPS,
  host: instanceOf(ReverseProxyHost, 'ReverseProxyHost', 'use ReverseProxyHost.applicationGateway or ReverseProxyHost.appliance'),
  edge: optional(EDGE_POOL),
  zones: optional(listOf(EDGE_DNS_ZONE)),
  tags: optional(tagTexts),
  naming: optional(RESOURCE_NAMING),
  name: optional(text),
});

/**
 * The reverse proxy of a deployment: it publishes web services, simple URLs and Autodiscover to external users and mobile
 * clients. Its DNS records, external and internal, are created as well.
 *
 * The plan is computed first, as a value ({@link ReverseProxy.plan}); every resource follows from a row of the plan.
 *
 * Page: `lync-server-2013-setting-up-reverse-proxy-servers.md`.
 */
export class ReverseProxy extends PlannedConstruct {
  private readonly ownGateway: reverseProxyGateway.ReverseProxyGateway | undefined;
  private readonly request: Omit<ReverseProxyRequest, 'edge' | 'acknowledgements'>;
  private readonly edge: EdgePool | undefined;
  private acknowledgements: readonly Acknowledgement[] = [];

  /**
   * @throws EdgeValidationError for invalid values, all in one error, with this construct's path. Nothing remains of the
   * proxy then, and its ID and network are free again.
   */
  public constructor(scope: Construct, id: string, props: ReverseProxyProps) {
    props = acceptProps(scope, id, REVERSE_PROXY_PROPS, props);
    super(scope, id, props.zones ?? []);
    try {
      requireOpen(this);
      checkConstructIds(this);
      this.edge = props.edge;
      this.request = requestOf(props);
      const { plan } = this;
      if (plan.gateway !== undefined) {
        const names = new EdgeNames(props.naming ?? new ResourceNaming(), ownName(id, props.name));
        const { ReverseProxyGateway } = loadGateway();
        this.ownGateway = new ReverseProxyGateway(this, 'Gateway', { plan, host: props.host, names, tags: props.tags });
        reserveNames(this, this.ownGateway.resource.resourceGroupNameInput ?? '', names.all);
      }
      // Records are outside of the proxy: they come last, when nothing else can be refused.
      this._publish(plan.dnsRecords.filter(({ type }) => type !== DnsRecordType.CNAME));
    } catch (error) {
      withdraw(this);
      throw atConstructPath(this, error);
    }
  }

  /** The Application Gateway with its address and firewall; undefined on an appliance. */
  public get gateway(): reverseProxyGateway.IReverseProxyGateway | undefined {
    return this.ownGateway;
  }

  /** The plan that the resources follow, as a value. It takes the current plan of the Edge into account. */
  public get plan(): ReverseProxyPlan {
    return this.planWith(this.acknowledgements);
  }

  /** The Edge pool that it stands beside; undefined if none was given. @internal */
  public get _edgePool(): EdgePool | undefined {
    return this.edge;
  }

  /** @internal */
  protected override _planFile(): IPlanDocument {
    return { fileName: 'reverse-proxy-plan.json', text: planText(this.plan) };
  }

  /** @internal */
  public override _documents(make: PlanDocumentMaker): readonly IPlanDocument[] {
    return make.ofReverseProxy(this.plan);
  }

  /** @internal */
  protected override _outputValues(): OutputValues {
    if (this.ownGateway === undefined) return {};
    const { publicIp, certificateName } = this.ownGateway;
    return {
      [OutputContent.PUBLIC_ADDRESSES]: new Map([['gateway', publicIp.ipAddress]]),
      [OutputContent.CERTIFICATE_NAMES]: new Map(certificateName === undefined ? [] : [['listener', certificateName]]),
    };
  }

  /** @internal */
  protected override _findings(): readonly Finding[] {
    return this.plan.findings;
  }

  /** @internal */
  protected override _dnsRecords(): readonly DnsRecordPlan[] {
    return this.plan.dnsRecords;
  }

  /** The address of the listener. @internal */
  protected override _addressAtDeployment(): string {
    if (this.gateway === undefined) throw new Error('the plan of an appliance has a record without an address');
    return this.gateway.publicIp.ipAddress;
  }

  /** @internal */
  protected override _acknowledge(given: Acknowledgement): void {
    const added = acknowledgeReverseProxyFindings(given, this.plan.findings, this.acknowledgements);
    const acknowledgements = [...this.acknowledgements, ...added];
    // Refuses what the plan refuses, before it is kept.
    this.planWith(acknowledgements);
    this.acknowledgements = acknowledgements;
  }

  private planWith(acknowledgements: readonly Acknowledgement[]): ReverseProxyPlan {
    return planReverseProxy({
      ...this.request,
      acknowledgements: [...acknowledgements],
      ...(this.edge === undefined ? {} : { edge: this.edge.plan }),
    });
  }
}

/** @throws EdgeValidationError for a name with other characters than Azure accepts for all kinds of resources. */
function ownName(id: string, name: string | undefined): string {
  if (name === undefined) return nameOfId(id);
  if (/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(name)) return name;
  throw new EdgeValidationError({
    property: 'name',
    given: JSON.stringify(name),
    expected: 'letters, digits and hyphens, neither starting nor ending with a hyphen: a part of the names of Azure resources',
    fix: `omit it for "${nameOfId(id)}", the name from the construct id`,
  });
}

/**
 * The planner's request, without the Edge and the acknowledgements.
 *
 * @throws EdgeValidationError for a Terraform token among the planned values, and for invalid tags.
 */
function requestOf(props: ReverseProxyProps): Omit<ReverseProxyRequest, 'edge' | 'acknowledgements'> {
  const { host, zones, tags, naming: _naming, name: _name, edge: _edge, ...planned } = props;
  if (tags !== undefined) checkTags(tags, 'tags');
  const gateway = host._gateway;
  return {
    ...planned,
    zones: (zones ?? []).map(({ zoneName, side }) => ({ name: zoneName, side })),
    ...(gateway === undefined ? {} : {
      gateway: {
        subnet: gateway.network.subnet,
        dedicatedConnections: gateway.dedicatedConnections,
        hasFirewallPolicy: gateway.firewallPolicyId !== undefined,
        certificateVersionPinned: gateway.certificateVersionPinned,
        ...(gateway.certificate === undefined ? {} : { certificateSource: gateway.certificate.source }),
      },
    }),
    ...(host._appliance === undefined ? {} : { appliance: host._appliance }),
  };
}
