// A zone on a name server of one's own, which needs the dns provider. Run by scripts/package/check.mjs.
const { App, TerraformStack, TerraformVariable } = require('cdktf');
const { DnsZone } = require('cdktf-lync-edge');

const stack = new TerraformStack(new App(), 'consumer');
const secret = new TerraformVariable(stack, 'dns_key_secret', { type: 'string', sensitive: true });
DnsZone.rfc2136({ zoneName: 'contoso.com', server: '192.0.2.53', keyName: 'edge.', keySecret: secret.stringValue });
