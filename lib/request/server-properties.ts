import { EdgeService, EXTERNAL_SERVICES, type ExternalService } from '../values/vocabulary/edge-service';
import type { EdgeServerRequest } from './edge-server-request';

type ServerProperty = keyof EdgeServerRequest;

/** Properties of a server request for one external service. */
export interface ServerServiceProperties {
  readonly service: ExternalService;
  readonly address: ServerProperty & `${string}Address`;
  readonly publicAddress: ServerProperty & `${string}PublicAddress`;
  readonly ipv6Address: ServerProperty & `${string}Ipv6Address`;
  readonly publicIpv6Address: ServerProperty & `${string}PublicIpv6Address`;
}

/** Properties of a server request for each external service, in the order of the services. */
export const SERVER_SERVICE_PROPERTIES: readonly ServerServiceProperties[] =
  EXTERNAL_SERVICES.map((service): ServerServiceProperties => {
    switch (service) {
      case EdgeService.ACCESS_EDGE: return {
        service, address: 'accessEdgeAddress', publicAddress: 'accessEdgePublicAddress',
        ipv6Address: 'accessEdgeIpv6Address', publicIpv6Address: 'accessEdgePublicIpv6Address',
      };
      case EdgeService.WEB_CONFERENCING: return {
        service, address: 'webConferencingAddress', publicAddress: 'webConferencingPublicAddress',
        ipv6Address: 'webConferencingIpv6Address', publicIpv6Address: 'webConferencingPublicIpv6Address',
      };
      case EdgeService.AUDIO_VIDEO: return {
        service, address: 'audioVideoAddress', publicAddress: 'audioVideoPublicAddress',
        ipv6Address: 'audioVideoIpv6Address', publicIpv6Address: 'audioVideoPublicIpv6Address',
      };
    }
  });
