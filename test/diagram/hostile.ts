/** A name that breaks out of XML, CSS, Mermaid, Markdown and the direction of text, and out of every box. */
export const HOSTILE = '<script>alert("x")</script>&]]>--><!-- \'`${x}` %%{init:{}}%% "]; end\n```\u202e\u0000\ud800漢'
  + 'W'.repeat(200);

/** Properties with names and other free text. */
const NAMES = new Set([
  'fqdn', 'computerName', 'label', 'displayName', 'nextHop', 'host', 'subject', 'id', 'ports', 'designatedPool', 'domain',
  'address', 'prefixes', 'publicAddresses', 'tableRows',
]);

/** The same plan with such a name wherever a plan has one. */
export function hostile<Plan>(plan: Plan): Plan {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return NAMES.has(key) ? HOSTILE : value;
    if (Array.isArray(value)) return value.map((each) => changed(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part, name)]));
  };
  return changed(plan, '') as Plan;
}
