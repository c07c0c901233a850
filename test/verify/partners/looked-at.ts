import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { Expectation, Judgement } from '../../../lib/verify/model/expectation';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';
import { partnerChecks } from '../../../lib/verify/partners/partner-checks';
import { contosoPlan } from '../../support/plan-request';
import { certificate, NOW, service, shows, ToldAsker, type ToldNetwork } from './told-network';

/** Ends of the IDs of expectations. */
export const ALLOWED_SERVER = 'allowed-server';
export const ALLOWED_DOMAIN = 'allowed-domain';
export const DISCOVERY = 'discovery';
export const CONNECTION = 'connection';
export const CERTIFICATE = 'certificate';
export const ANY_WAY = 'any-way';

/** The partner of most tests. */
export const RECORD = '_sipfederationtls._tcp.litwareinc.com';
export const EDGE = 'sip.litwareinc.com';
export const ADDRESS = '203.0.113.160';
/** Everything as it should be. */
export const GOOD: ToldNetwork = {
  services: { [RECORD]: [service(EDGE)] }, hosts: { [EDGE]: [ADDRESS] }, tls: { [`${ADDRESS}:5061`]: shows(certificate(EDGE)) },
};

/** The documentation's example with partner discovery, and partners. */
export function planWith(federation: Partial<FederationRequest> = {}): EdgePlan {
  return contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, ...federation } });
}

export const ALLOWED = FederatedPartner.allowedDomain('litwareinc.com', { product: PartnerProduct.LYNC_SERVER_2010 });
export const SERVER = FederatedPartner.allowedServer('litwareinc.com', { product: PartnerProduct.OCS_2007_R2, edgeFqdn: EDGE });

export function terms(more: Partial<VerificationTerms> = {}): VerificationTerms {
  return {
    isAuthoritative: false, now: NOW, daysLeft: 30, trustsMore: false, hasClientCertificate: false, partners: ['litwareinc.com'], ...more,
  };
}

/** What was asked, expected, and judged. */
export interface Seen {
  readonly asker: ToldAsker;
  readonly expectations: ReadonlyMap<string, Expectation>;
  of(end: string): Judgement;
}

/** Looks at the one partner of the terms. */
export async function look(
  plan: EdgePlan, network: ToldNetwork, given: Partial<VerificationTerms> = {}, side = EdgeSide.EXTERNAL,
): Promise<Seen> {
  const asker = new ToldAsker(network);
  const [check] = partnerChecks(edgeToVerify(plan, side), terms(given));
  if (check === undefined) throw new Error('there is no check');
  const judgements = await check.look(asker);
  expect(judgements).toHaveLength(check.expectations.length);
  const endOf = ({ id }: Expectation): string => id.slice(id.lastIndexOf('/') + 1);
  const byEnd = new Map(check.expectations.map((expectation, index) => [endOf(expectation), judgements[index]!]));
  return {
    asker, expectations: new Map(check.expectations.map((each) => [endOf(each), each])),
    of: (end) => {
      const judgement = byEnd.get(end);
      if (judgement === undefined) throw new Error(`nothing is expected of ${end}`);
      return judgement;
    },
  };
}

export function kindsOf({ symptoms }: Judgement): string[] {
  return symptoms.map(({ kind }) => kind);
}
