import type { Endpoint } from './endpoint';
import type { Symptom, SymptomKind } from './symptom';

/** Something wrong at an endpoint, with what says where. */
export function endpointSymptom(
  { ownerName, service, address, transport, port, firewallRules }: Endpoint, kind: SymptomKind,
  more: Pick<Symptom, 'name' | 'values' | 'detail'> = {},
): Symptom {
  return {
    kind, owner: ownerName, service, transport, port, firewallRules,
    ...(address === undefined ? {} : { address }), ...more,
  };
}
