import { FederationType } from '../../values/vocabulary/federation';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../plan/edge-plan';
import { FindingSeverity } from '../../plan/findings/finding';
import type { Expectation } from '../model/expectation';
import { VerifyArea } from '../model/verify-area';
import { federationRecordName } from './federation-record';
import { FEDERATION_PORT, isBehindProvider, outboundRules, type PartnerInPlan, XMPP_PORT } from './partner-in-plan';
import { methodNames } from './xmpp-negotiation';

/** What is expected of a partner. The values are the ends of the IDs. */
export enum PartnerExpectation {
  /** Discovered partner domain. */
  DISCOVERY = 'discovery',
  /** Allowed partner domain. */
  ALLOWED_DOMAIN = 'allowed-domain',
  /** Allowed partner server. */
  ALLOWED_SERVER = 'allowed-server',
  CONNECTION = 'connection',
  CERTIFICATE = 'certificate',
  XMPP = 'xmpp',
  /** Of a domain that the plan does not list: at least one way works. */
  ANY_WAY = 'any-way',
}

/** Expectations about SIP federation. */
export const SIP_EXPECTATIONS = [
  PartnerExpectation.DISCOVERY, PartnerExpectation.ALLOWED_DOMAIN, PartnerExpectation.ALLOWED_SERVER, PartnerExpectation.CONNECTION,
  PartnerExpectation.CERTIFICATE,
] as const;

/** What is expected of a partner, in the order in which it is told. */
export function expectedOf(partner: PartnerInPlan): PartnerExpectation[] {
  const { listed, xmpp } = partner;
  const isListed = listed !== undefined || xmpp?.partner !== undefined;
  return [
    ...(isListed ? [] : [PartnerExpectation.ANY_WAY]),
    ...(isListed && listed === undefined ? [] : SIP_EXPECTATIONS),
    ...(xmpp === undefined ? [] : [PartnerExpectation.XMPP]),
  ];
}

/** An expectation of a partner. */
export function partnerExpectation(plan: EdgePlan, partner: PartnerInPlan, of: PartnerExpectation): Expectation {
  const { domain } = partner;
  const [topic, expected] = wordsOf(partner, of);
  return {
    id: `partners/${domain}/${of}`, area: VerifyArea.PARTNERS, severity: severityOf(partner, of),
    subject: topic === '' ? domain : `${domain}, ${topic}`, expected, tableRows: rowsOf(plan, of),
  };
}

function wordsOf({ domain, listed, xmpp }: PartnerInPlan, of: PartnerExpectation): readonly [topic: string, expected: string] {
  const byRecord = `${federationRecordName(domain)} leads to an Edge that can be reached, with a trusted certificate for its name`;
  switch (of) {
    case PartnerExpectation.DISCOVERY: return ['discovered partner domain', byRecord];
    case PartnerExpectation.ALLOWED_DOMAIN:
      return ['allowed partner domain', listed !== undefined && isBehindProvider(listed)
        ? 'its hosting provider can be reached, with a trusted certificate for the name of its proxy'
        : byRecord];
    case PartnerExpectation.ALLOWED_SERVER:
      return ['allowed partner server',
        `${listed?.edgeFqdn ?? 'its Access Edge'} can be reached on port ${FEDERATION_PORT}, with a trusted certificate for its name`];
    case PartnerExpectation.CONNECTION: return ['connection', 'its Edge accepts connections'];
    case PartnerExpectation.CERTIFICATE: return ['certificate', 'its Edge shows a certificate for its name that is trusted and valid'];
    case PartnerExpectation.XMPP:
      return ['XMPP', xmpp?.partner === undefined
        ? 'its XMPP server can be found and answers'
        : `its XMPP server can be found, and agrees to ${methodNames(xmpp.partner.methods)}`];
    case PartnerExpectation.ANY_WAY: return ['', 'can be reached in at least one way'];
  }
}

const WAYS: Readonly<Record<FederationType, PartnerExpectation>> = {
  [FederationType.DISCOVERED_PARTNER_DOMAIN]: PartnerExpectation.DISCOVERY,
  [FederationType.ALLOWED_PARTNER_DOMAIN]: PartnerExpectation.ALLOWED_DOMAIN,
  [FederationType.ALLOWED_PARTNER_SERVER]: PartnerExpectation.ALLOWED_SERVER,
  // No domain has this type: a provider is a list entry of its own.
  [FederationType.PROVIDER]: PartnerExpectation.ALLOWED_DOMAIN,
};

/** What the plan relies on is an error if it fails, everything else is information. */
function severityOf({ listed, xmpp }: PartnerInPlan, of: PartnerExpectation): FindingSeverity {
  switch (of) {
    case PartnerExpectation.ANY_WAY: return FindingSeverity.WARNING;
    case PartnerExpectation.XMPP: return xmpp?.partner === undefined ? FindingSeverity.ADVICE : FindingSeverity.ERROR;
    case PartnerExpectation.CONNECTION: case PartnerExpectation.CERTIFICATE:
      return listed === undefined ? FindingSeverity.ADVICE : FindingSeverity.ERROR;
    case PartnerExpectation.DISCOVERY: case PartnerExpectation.ALLOWED_DOMAIN: case PartnerExpectation.ALLOWED_SERVER:
      return listed !== undefined && WAYS[listed.type] === of ? FindingSeverity.ERROR : FindingSeverity.ADVICE;
  }
}

/** Rows that open the way to the partner. */
function rowsOf(plan: EdgePlan, of: PartnerExpectation): string[] {
  const rules = of === PartnerExpectation.XMPP
    ? outboundRules(plan, EdgeService.XMPP_PROXY, XMPP_PORT)
    : outboundRules(plan, EdgeService.ACCESS_EDGE, FEDERATION_PORT);
  return [...new Set(rules.flatMap(({ tableRows }) => tableRows))];
}
