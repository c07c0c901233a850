// Reads the exports of the package, and fails if one is missing or is loaded too early. Run by scripts/package/check.mjs.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const library = require('cdktf-lync-edge');

const ON_DEMAND = ['planning.js', 'reverse-proxy.js', 'reverse-proxy-planning.js', 'documents.js', 'start-script.js', 'verification.js'];
const loaded = () => Object.keys(require.cache).map((file) => path.basename(file));

const early = ON_DEMAND.filter((file) => loaded().includes(file));
if (early.length > 0) throw new Error(`the library loads ${early.join(', ')} before anything is used`);

// The names in the declarations that are not types.
const declarations = readFileSync(path.join(path.dirname(require.resolve('cdktf-lync-edge')), 'index.d.ts'), 'utf8');
const clauses = [...declarations.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, clause]) => clause.split(','));
const names = clauses.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
if (names.length < 50) throw new Error(`the declarations have only ${names.length} values`);
const missing = names.filter((name) => library[name] === undefined);
if (missing.length > 0) throw new Error(`the library does not export ${missing.join(', ')}`);

for (const file of ['reverse-proxy.js', 'documents.js', 'verification.js']) {
  if (!loaded().includes(file)) throw new Error(`${file} has none of the exports`);
}

// The matchers are a file of their own, and need no test runner until they write a snapshot.
const { edgeMatchers } = require('cdktf-lync-edge/testing');
const plan = library.planEdge({
  product: library.LyncProduct.LYNC_SERVER_2013,
  platform: library.EdgePlatform.onPremises(),
  topology: library.EdgeTopology.singleNat(),
  sipDomains: ['contoso.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  internal: { fqdn: 'edge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
  network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' },
  recordsByOthers: true,
});
const { pass, message } = edgeMatchers.toHaveFirewallRow(plan, { ports: '443', service: library.EdgeService.ACCESS_EDGE });
if (!pass) throw new Error(message());
