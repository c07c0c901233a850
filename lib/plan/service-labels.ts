/** The field's words for the services of the tables. */
export const SERVICE_LABELS: Readonly<Record<string, string>> = {
  accessEdge: 'Access Edge',
  webConferencingEdge: 'Web Conferencing Edge',
  avEdge: 'A/V Edge',
  avAuthentication: 'A/V authentication',
  xmppProxy: 'XMPP proxy',
  cmsReplication: 'CMS replication',
  centralizedLogging: 'Centralized logging',
  edgeInternal: 'Edge internal',
};
