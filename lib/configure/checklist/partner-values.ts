import { FederationType } from '../../values/vocabulary/federation';
import type { EdgePlan } from '../../plan/edge-plan';
import type { PartnerPlan } from '../../plan/federation/federation-plan';
import type { ChecklistValue } from './checklist-step';
import { entered } from './checklist-value';

/** Partners beyond this number are only counted. */
const NAMED_PARTNERS = 20;

/** Partners that have users. */
export function partnersOf({ federation }: EdgePlan): PartnerPlan[] {
  return federation?.partners.filter(({ pushClearingHouse }) => !pushClearingHouse) ?? [];
}

/** One value for each partner; partners beyond the first 20 are counted. */
export function partnerValues(
  partners: readonly PartnerPlan[], valueOf: (partner: PartnerPlan) => ChecklistValue,
): ChecklistValue[] {
  const more = partners.length - NAMED_PARTNERS;
  return [
    ...partners.slice(0, NAMED_PARTNERS).map(valueOf),
    ...(more > 0 ? [entered('Repeat for', `${more} more ${more === 1 ? 'partner' : 'partners'} in the plan`)] : []),
  ];
}

/** A partner with its comment from the plan. */
export function namedPartner({ domain, type, comment }: PartnerPlan): ChecklistValue {
  const label = type === FederationType.DISCOVERED_PARTNER_DOMAIN ? 'Discovered partner' : 'Partner';
  return entered(label, domain, ...(comment === undefined || comment === '' ? [] : [comment]));
}
