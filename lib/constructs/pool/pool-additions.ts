import { Fqdn } from '../../values/fqdn';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import { PartnerList } from '../../request/partners/partner-list';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { XmppPartnerList } from '../../request/partners/xmpp-partner-list';
import { ownDomains } from '../../check/own-domains';

/** Reverts an addition, if nothing was added after it. */
export type Undo = () => void;

/** Additions to a pool after its creation, in the order of the calls, checked against the existing entries. */
export class PoolAdditions {
  private readonly acknowledgements: Acknowledgement[];
  private readonly partners: FederatedPartner[] = [];
  private readonly blockedDomains: string[] = [];
  private readonly xmppPartners: XmppPartner[] = [];
  private readonly publicIm: PublicImProvider[] = [];
  private readonly drainedServers: number[] = [];
  private readonly discoverable: string[] = [];
  private readonly sipDomains: readonly Fqdn[];
  private readonly partnerList: PartnerList;
  private readonly xmppPartnerList: XmppPartnerList;
  private readonly discoverableNames: Set<string>;

  /** @param plan the plan of the request */
  public constructor({ accessEdge, federation, xmpp, acknowledgements }: EdgePlanRequest, plan: EdgePlan) {
    const names = new Set(plan.sipDomains);
    this.acknowledgements = [...acknowledgements ?? []];
    this.sipDomains = plan.sipDomains.map((domain) => Fqdn.parse(domain, 'sipDomains'));
    this.discoverableNames = new Set(plan.federation?.discoverableDomains);
    this.partnerList = new PartnerList(names, Fqdn.parse(accessEdge.fqdn, 'accessEdge.fqdn').text);
    for (const partner of federation?.partners ?? []) this.partnerList.add(partner, 'federation.partners');
    for (const domain of federation?.blockedDomains ?? []) this.partnerList.block(domain, 'federation.blockedDomains');
    this.xmppPartnerList = new XmppPartnerList(names);
    for (const partner of xmpp?.partners ?? []) this.xmppPartnerList.add(partner, 'xmpp.partners');
  }

  /** Acknowledgements of the request, and later ones. */
  public get allAcknowledgements(): readonly Acknowledgement[] {
    return this.acknowledgements;
  }

  /** The request with all additions. */
  public appliedTo(request: EdgePlanRequest): EdgePlanRequest {
    const { federation, xmpp, publicIm = [], drainedServers = [] } = request;
    const federates = this.partners.length + this.blockedDomains.length + this.discoverable.length > 0;
    return {
      ...request,
      ...(federation === undefined && !federates ? {} : {
        federation: {
          ...federation,
          partners: [...federation?.partners ?? [], ...this.partners],
          blockedDomains: [...federation?.blockedDomains ?? [], ...this.blockedDomains],
          // Without `federation` in the request, partners discover only the domains that were added.
          discoverableDomains: [...this.discoverableNames],
        },
      }),
      ...(xmpp === undefined && this.xmppPartners.length === 0 ? {} : {
        xmpp: { ...xmpp, partners: [...xmpp?.partners ?? [], ...this.xmppPartners] },
      }),
      publicIm: [...publicIm, ...this.publicIm],
      drainedServers: [...drainedServers, ...this.drainedServers],
      acknowledgements: [...this.acknowledgements],
    };
  }

  public acknowledge(added: readonly Acknowledgement[]): Undo {
    this.acknowledgements.push(...added);
    return () => this.acknowledgements.splice(-added.length);
  }

  public addPartner(partner: FederatedPartner): Undo {
    this.partnerList.add(partner, 'partner');
    this.partners.push(partner);
    return () => {
      this.partnerList.remove(partner);
      this.partners.pop();
    };
  }

  public blockDomain(domain: string): Undo {
    this.partnerList.block(domain, 'domain');
    this.blockedDomains.push(domain);
    return () => {
      this.partnerList.unblock(domain);
      this.blockedDomains.pop();
    };
  }

  public addXmppPartner(partner: XmppPartner): Undo {
    this.xmppPartnerList.add(partner, 'partner');
    this.xmppPartners.push(partner);
    return () => {
      this.xmppPartnerList.remove(partner);
      this.xmppPartners.pop();
    };
  }

  public addPublicIm(provider: PublicImProvider): Undo {
    this.publicIm.push(provider);
    return () => this.publicIm.pop();
  }

  public drain(serverNumber: number): Undo {
    this.drainedServers.push(serverNumber);
    return () => this.drainedServers.pop();
  }

  /** @throws EdgeValidationError for a domain that is not a SIP domain. */
  public isDiscoverable(domain: Fqdn): boolean {
    ownDomains([domain.text], this.sipDomains, 'sipDomain');
    return this.discoverableNames.has(domain.text);
  }

  public addDiscoverableDomain(domain: Fqdn): Undo {
    this.discoverableNames.add(domain.text);
    this.discoverable.push(domain.text);
    return () => {
      this.discoverableNames.delete(domain.text);
      this.discoverable.pop();
    };
  }
}
