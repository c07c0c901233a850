/** The names which the guide uses throughout in place of its placeholders. */
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

/** The guide's own example of a name: `sip.{additionalSipDomain}` is printed as `sip.fabrikam.com`. */
export function exampleOf(name: string): string {
  return name.replace(/\{(\w+)\}/g, (placeholder, word: string) => EXAMPLE_NAMES[word] ?? placeholder);
}
