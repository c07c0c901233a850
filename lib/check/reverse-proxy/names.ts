import { Fqdn } from '../../values/fqdn';
import { serviceName } from '../../plan/servers/service-names';
import type { EdgePlan } from '../../plan/edge-plan';
import type { SimpleUrl } from '../../request/reverse-proxy/simple-urls';
import { type OwnName, refuseSharedName } from '../names';
import type { CheckedPool } from './pools';

/** Names of a proxy that must differ from those of the Edge and of the pools. */
export interface NamesOfProxy {
  readonly pools: readonly CheckedPool[];
  readonly simpleUrls: readonly SimpleUrl[];
  readonly officeWebApps: { readonly fqdn: Fqdn } | undefined;
}

/**
 * Names that the proxy publishes lead to the proxy, and cannot lead to the Edge or to another server too. Host names of
 * simple URLs that are names of a pool are a finding.
 *
 * @throws EdgeValidationError for a name of the Edge, and for an Office Web Apps Server with a name of a pool.
 */
export function checkProxyNames({ pools, simpleUrls, officeWebApps }: NamesOfProxy, edge: EdgePlan | undefined): void {
  const inside = pools.flatMap(({ fqdn, internalWebFqdn }) => [
    { property: `fqdn of ${fqdn.text}`, fqdn }, { property: `internalWebFqdn of ${fqdn.text}`, fqdn: internalWebFqdn },
  ]);
  const published = pools.map(({ fqdn, externalWebFqdn }) => (
    { property: `externalWebFqdn of ${fqdn.text}`, fqdn: externalWebFqdn }));
  const webApps = officeWebApps === undefined ? [] : [{ property: 'officeWebApps.fqdn', fqdn: officeWebApps.fqdn }];
  const urls = simpleUrls.map(({ property, host }) => ({ property, fqdn: host }));
  refuseEqual(webApps, inside, 'use the name of the Office Web Apps Server, which is a separate server');
  if (edge === undefined) return;
  const fix = 'use a name that no Edge Server and no Edge service has';
  refuseEqual([...inside, ...published, ...urls, ...webApps], namesOf(edge), fix);
  const nextHop = { property: 'internal.nextHop of the Edge', fqdn: Fqdn.parse(edge.internal.nextHop, 'edge.internal.nextHop') };
  refuseEqual([...published, ...webApps], [nextHop], 'use a name other than that of the next hop, which is a pool');
}

function refuseEqual(names: readonly OwnName[], taken: readonly OwnName[], fix: string): void {
  for (const name of names) {
    const owner = taken.find(({ fqdn }) => fqdn.equals(name.fqdn));
    if (owner !== undefined) refuseSharedName(name, owner, fix);
  }
}

function namesOf({ services, internal, servers, xmpp }: EdgePlan): readonly OwnName[] {
  const name = (property: string, text: string): OwnName => ({ property, fqdn: Fqdn.parse(text, 'edge') });
  return [
    ...services.map(({ service, fqdn }) => name(`the ${serviceName(service)}`, fqdn)),
    name('internal.fqdn of the Edge', internal.fqdn),
    ...servers.map(({ fqdn, number }) => name(`Edge Server ${number}`, fqdn)),
    ...(xmpp === undefined ? [] : [name('the XMPP proxy', xmpp.fqdn)]),
  ];
}
