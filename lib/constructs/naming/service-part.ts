const SERVICE_PARTS: Readonly<Record<string, string>> = {
  accessEdge: 'access-edge',
  webConferencingEdge: 'web-conferencing-edge',
  avEdge: 'av-edge',
  edgeInternal: 'edge-internal',
};

/** What names of resources call an address by: its service, or `edge` when all services share it. */
export function servicePart(services: readonly string[]): string {
  return services.length > 1 ? 'edge' : String(SERVICE_PARTS[String(services[0])]);
}
