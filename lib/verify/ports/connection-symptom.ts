import type { Endpoint } from '../model/endpoint';
import type { Symptom, SymptomKind } from '../model/symptom';

/** Something wrong at an endpoint, with what says where. */
export function connectionSymptom(kind: SymptomKind, endpoint: Endpoint): Symptom {
  const { ownerName, service, address, transport, port, firewallRules } = endpoint;
  return { kind, owner: ownerName, service, ...(address === undefined ? {} : { address }), transport, port, firewallRules };
}
