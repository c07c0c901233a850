import type { FederationPlan, PartnerProductPlan } from '../../plan/federation/federation-plan';
import { productWords } from '../../plan/product/product-words';
import { listed } from '../../projection/model/words';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PartnerProduct } from '../../values/vocabulary/federation';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { FailoverAudience, FailoverResult, type FailoverRow } from './failover-rehearsal';
import { byHardware, FailoverPage, inboundRows, isByDns, leftInWords, type Outage, rowOf } from './outage';

/** Domains that a row names before it counts the others. */
const NAMED_DOMAINS = 5;

/** Products whose Edge knows DNS load balancing: it tries the next address of a name if the first does not respond. */
const KNOW_DNS_LOAD_BALANCING: Readonly<Record<PartnerProduct, boolean>> = {
  [PartnerProduct.LCS_2005_SP1]: false,
  [PartnerProduct.OCS_2007]: false,
  [PartnerProduct.OCS_2007_R2]: false,
  [PartnerProduct.LYNC_SERVER_2010]: true,
  [PartnerProduct.LYNC_SERVER_2013]: true,
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015]: true,
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019]: true,
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE]: true,
  [PartnerProduct.LYNC_ONLINE_2010]: true,
  [PartnerProduct.OFFICE_365]: true,
  // It may be any of them.
  [PartnerProduct.UNKNOWN]: false,
};

/** What silent servers mean for SIP federation, a row for each product, products that are given without domains last. */
export function partnerRows(outage: Outage): FailoverRow[] {
  const { federation } = outage.plan;
  if (federation === undefined) return [];
  return [
    ...byProduct(federation).map(({ product, domains }) => (
      partnerRow(outage, product.key, `${listed(domains, NAMED_DOMAINS)} (${product.name})`))),
    ...otherPartners(outage, federation),
  ];
}

/** Partners that are discovered. Without a word about their products, the usual ones are planned for. */
function otherPartners(outage: Outage, { otherPartnerProducts, partnerDiscovery }: FederationPlan): FailoverRow[] {
  if (otherPartnerProducts !== undefined) {
    return otherPartnerProducts.map(({ key, name }) => partnerRow(outage, key, `partners that are not listed, with ${name}`));
  }
  return partnerDiscovery
    ? [partnerRow(outage, PartnerProduct.LYNC_SERVER_2010, 'partners that are not listed, with Lync Server 2010 or later')]
    : [];
}

interface PartnersOfProduct {
  readonly product: PartnerProductPlan;
  readonly domains: string[];
}

/** The push notification service is no partner with users. */
function byProduct({ partners }: FederationPlan): PartnersOfProduct[] {
  const groups = new Map<PartnerProduct, PartnersOfProduct>();
  for (const { domain, product, pushClearingHouse } of partners) {
    if (pushClearingHouse) continue;
    const group = groups.get(product.key);
    if (group === undefined) groups.set(product.key, { product, domains: [domain] });
    else group.domains.push(domain);
  }
  const order = Object.values(PartnerProduct);
  return [...groups.values()]
    .map(({ product, domains }) => ({ product, domains: domains.sort() }))
    .sort((a, b) => order.indexOf(a.product.key) - order.indexOf(b.product.key));
}

function partnerRow(outage: Outage, product: PartnerProduct, who: string): FailoverRow {
  const row = (connects: FailoverResult, how: string, page: FailoverPage): FailoverRow => rowOf(outage, {
    audience: FailoverAudience.PARTNERS, who, connects, how, page,
    tableRows: inboundRows(outage, EdgeSide.EXTERNAL, EdgeService.ACCESS_EDGE, AppProtocol.SIP_MTLS),
  });
  const { isSuccessor } = productWords(outage.plan.product.key);
  if (KNOW_DNS_LOAD_BALANCING[product]) {
    return isByDns(outage)
      ? row(
          FailoverResult.YES,
          `their Edge knows DNS load balancing: if ${outage.either} does not answer, it connects to ${leftInWords(outage)}`,
          isSuccessor ? FailoverPage.ENVIRONMENT : FailoverPage.TOPOLOGY,
        )
      : row(FailoverResult.YES, byHardware(outage), FailoverPage.HARDWARE);
  }
  if (isSuccessor && product !== PartnerProduct.UNKNOWN) {
    return row(
      FailoverResult.PARTLY, `the page offers no load balancing with which they fail over: those that use ${outage.either} are cut off`,
      FailoverPage.ENVIRONMENT,
    );
  }
  if (!isByDns(outage)) return row(FailoverResult.YES, byHardware(outage), FailoverPage.FEDERATION);
  return row(
    FailoverResult.PARTLY,
    product === PartnerProduct.UNKNOWN
      ? `their product is not known: an Edge older than Lync Server 2010 that uses ${outage.either} does not fail over`
      : 'they do not support DNS load balancing: they connect to the first Edge Server that answers and do not fail over, so those that '
        + `use ${outage.either} are cut off until that server is back`,
    FailoverPage.FEDERATION,
  );
}

/** What silent servers mean for XMPP partners. */
export function xmppRows(outage: Outage): FailoverRow[] {
  const { xmpp } = outage.plan;
  if (xmpp === undefined) return [];
  const domains = xmpp.partners.flatMap(({ domain, additionalDomains }) => [domain, ...additionalDomains]).sort();
  return [rowOf(outage, {
    audience: FailoverAudience.XMPP,
    who: domains.length === 0 ? 'XMPP partners' : `${listed(domains, NAMED_DOMAINS)} (XMPP)`,
    connects: FailoverResult.PARTLY,
    ...(isByDns(outage)
      ? {
          how: `XMPP systems do not support DNS load balancing: those that use ${outage.either} do not fail over, and their contacts are `
            + 'offline until that server is back',
          page: FailoverPage.DNS,
        }
      : {
          how: 'no page says that XMPP fails over with hardware load balancing, and the internal load balancer does not take its traffic: '
            + `contacts that are reached through ${outage.either} may be offline until that server is back`,
          page: FailoverPage.HARDWARE,
        }),
    tableRows: inboundRows(outage, EdgeSide.EXTERNAL, EdgeService.XMPP_PROXY),
  })];
}

/** What silent servers mean for public IM, as far as the service has not ended. */
export function publicImRows(outage: Outage): FailoverRow[] {
  const { isSuccessor } = productWords(outage.plan.product.key);
  return outage.plan.publicIm.filter(({ inService }) => inService).map(({ displayName }) => rowOf(outage, {
    audience: FailoverAudience.PUBLIC_IM, who: displayName,
    ...(!isByDns(outage)
      ? { connects: FailoverResult.YES, how: byHardware(outage), page: FailoverPage.TOPOLOGY }
      : isSuccessor
        ? {
            connects: FailoverResult.YES,
            how: `the page requires hardware load balancing for Exchange Unified Messaging only: public IM uses ${leftInWords(outage)}`,
            page: FailoverPage.ENVIRONMENT,
          }
        : {
            connects: FailoverResult.PARTLY,
            how: `it does not support DNS load balancing and stays with one Edge Server: if that is ${outage.either}, its contacts are `
              + 'offline until that server is back',
            page: FailoverPage.TOPOLOGY,
          }),
    tableRows: inboundRows(outage, EdgeSide.EXTERNAL, EdgeService.ACCESS_EDGE, AppProtocol.SIP_MTLS),
  }));
}
