import type { EdgePlan } from '../../plan/edge-plan';
import { FederationType, PartnerProduct } from '../../values/vocabulary/federation';
import { AddressTranslation } from '../../values/vocabulary/topology';
import type { DriftContext } from './running-part';

/** What plans speak of and no export tells. */
const UNTOLD: readonly (readonly [what: string, isPlanned: (plan: EdgePlan) => boolean])[] = [
  ['products and server software of partners', ({ federation }) => (federation?.partners ?? []).some(({ product, stack }) => product.key !== PartnerProduct.UNKNOWN || stack !== undefined)],
  ['partners that are discovered, which are on no list', ({ federation }) => (federation?.partners ?? []).some(({ type }) => type === FederationType.DISCOVERED_PARTNER_DOMAIN)],
  ['mobile clients', ({ mobilePush }) => mobilePush !== undefined],
  ['which public address leads to which server', ({ translation, servers }) => translation !== AddressTranslation.NONE && servers.length > 1],
  ['load balancers', ({ loadBalancers }) => loadBalancers.length > 0],
  ['which authority issued a certificate', ({ certificates }) => certificates.length > 0],
  ['the planned external certificate, as long as another one is in use', ({ existingExternalCertificate }) => existingExternalCertificate !== undefined],
  ['the size of the machines', ({ virtualMachineSize }) => virtualMachineSize !== undefined],
  ['load, failover and other facts about the organization', ({ organization }) => organization !== undefined],
];

/** Names in one note what the plan speaks of and no export ever tells. */
export function tellUntold({ plan, notCompared }: DriftContext): void {
  const untold = UNTOLD.filter(([, isPlanned]) => isPlanned(plan)).map(([what]) => what);
  if (untold.length > 0) notCompared.push({ subject: 'in no export', message: untold.join('; ') });
}
