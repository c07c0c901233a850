/** The example names of the guide, by placeholder. */
const EXAMPLE_NAMES: Readonly<Record<string, string>> = {
  sipDomain: 'contoso.com',
  additionalSipDomain: 'fabrikam.com',
  xmppDomain: 'contoso.com',
  additionalXmppDomain: 'fabrikam.com',
  accessEdgeFqdn: 'sip.contoso.com',
  webConferencingEdgeFqdn: 'webcon.contoso.com',
  avEdgeFqdn: 'av.contoso.com',
  xmppFqdn: 'xmpp.contoso.com',
  edgeInternalFqdn: 'lsedge.contoso.net',
};

/** The example of the guide for a name: `sip.fabrikam.com` for `sip.{additionalSipDomain}`. */
export function exampleOf(name: string): string {
  return name.replace(/\{(\w+)\}/g, (placeholder, word: string) => EXAMPLE_NAMES[word] ?? placeholder);
}
