/** The three external services, in the order of their addresses. */
export const EXTERNAL_SERVICES = ['accessEdge', 'webConferencingEdge', 'avEdge'] as const;
