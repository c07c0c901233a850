import { checkTtl } from '../../values/dns-numbers';
import type { ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';
import { each, one, parseAddress, parseFqdn, parseNetwork, type ValueCheck } from '../every-problem';
import { checkedPool } from './pools';
import { checkedScope, checkedTimeout } from './reverse-proxy-settings';

/** The checks of each value of a request by itself. */
export function reverseProxyValueChecks(request: ReverseProxyRequest): ValueCheck[] {
  const { officeWebApps, gateway, appliance } = request;
  return [
    ...each(request.sipDomains, 'sipDomains', parseFqdn),
    ...request.pools.flatMap((pool, index): ValueCheck[] => {
      const { fqdn, externalWebFqdn, internalWebFqdn, webAddresses, sipAddresses } = pool._props;
      const property = `pools[${index}]`;
      return [
        ...one(fqdn, `${property}.fqdn`, parseFqdn),
        ...one(externalWebFqdn, `${property}.externalWebFqdn`, parseFqdn),
        ...one(internalWebFqdn, `${property}.internalWebFqdn`, parseFqdn),
        ...each(webAddresses, `${property}.webAddresses`, parseAddress),
        ...each(sipAddresses, `${property}.sipAddresses`, parseAddress),
        ...one(pool, property, checkedPool),
      ];
    }),
    ...one(request.designatedPool, 'designatedPool', parseFqdn),
    ...one(officeWebApps?.fqdn, 'officeWebApps.fqdn', parseFqdn),
    ...each(officeWebApps?.addresses, 'officeWebApps.addresses', parseAddress),
    ...one(request.lyncdiscoverCname, 'lyncdiscoverCname', parseFqdn),
    ...each(request.automaticSignInDomains, 'automaticSignInDomains', parseFqdn),
    ...one(request.simpleUrlScope, 'simpleUrlScope', checkedScope),
    ...one(request.requestTimeoutSeconds, 'requestTimeoutSeconds', () => checkedTimeout(request)),
    ...one(request.recordTtlSeconds, 'recordTtlSeconds', checkTtl),
    ...one(gateway?.subnet, 'gateway.subnet', parseNetwork),
    ...each(appliance?.publicAddresses, 'appliance.publicAddresses', parseAddress),
    ...each(appliance?.internalAddresses, 'appliance.internalAddresses', parseAddress),
  ];
}
