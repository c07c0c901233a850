import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { EdgeImport } from '../../lib/imports/edge-import';
import { EdgeProgram, ProgramEngine } from '../../lib/imports/program/edge-program';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../support/plan-request';
import { runningOf } from '../support/running-of';

const ROOT = resolve(__dirname, '../..');

const PARTNERS = [
  ...Array.from({ length: 40 }, (_, index) => FederatedPartner.allowedDomain(`partner${String(index + 1).padStart(2, '0')}.example`, { product: PartnerProduct.UNKNOWN })),
  FederatedPartner.allowedDomain('quoted.example', { product: PartnerProduct.UNKNOWN, comment: 'it\'s "`${x}`" \\ */ \u2028' }),
  FederatedPartner.allowedServer('adatum.com', { product: PartnerProduct.UNKNOWN, edgeFqdn: 'sip.adatum.com' }),
  FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
];

const SECOND = contosoPlan({
  product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, federation: undefined, hasOtherEdgePools: true, automaticSignInDomains: [], recordsByOthers: true, zones: [],
  topology: PLANNED_TOPOLOGIES['scaled-dns-public']?.(), accessEdge: { fqdn: 'sip2.contoso.com' }, webConferencing: { fqdn: 'webcon2.contoso.com' }, audioVideo: { fqdn: 'av2.contoso.com' },
  internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool02.contoso.net', nextHopAddresses: ['192.168.20.90'], networks: ['192.168.20.0/24', '10.45.0.0/16'] },
  network: { internalSubnet: '172.25.34.0/24' },
});

/** As many things as a program does not take over, or has in another form. */
const THIRD = contosoPlan({
  product: LyncProduct.LYNC_SERVER_2013, productBuild: '5.0.8308.1198', federation: undefined, hasOtherEdgePools: true, automaticSignInDomains: [], recordsByOthers: true, zones: [],
  topology: EdgeTopology.singleNat({ singleExternalAddress: true }), accessEdge: { fqdn: 'sip3.contoso.com' },
  internal: { fqdn: 'edge3.contoso.net', nextHop: 'pool03.contoso.net', nextHopAddresses: ['192.168.30.90'], networks: ['192.168.30.0/24', 'fd00:192:168::/48'] },
  network: { internalSubnet: '172.25.35.0/24', externalIpv6Subnet: '2001:db8:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64' }, planningDate: '2016-01-15',
  existingExternalCertificate: {
    subject: 'sip3.contoso.com', sans: ['sip3.contoso.com'], clientAuthentication: false, privateKeyExportable: false, publicCa: true, keyLengthBits: 1024, validUntil: '2017-01-01',
  },
});

const PROGRAM = EdgeProgram.of(EdgeImport.of(runningOf(
  contosoPlan({
    product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, hasOtherEdgePools: true, recordsByOthers: true, zones: [], planningDate: '2016-01-15',
    federation: { partners: PARTNERS }, xmpp: { partners: [XmppPartner.googleTalk(), XmppPartner.federated('jabber.example', { additionalDomains: ['more.example'] })] },
  }), SECOND, THIRD,
), { planningDate: '2016-01-15' })).text;

describe('the program of an import', () => {
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'edge-program-')));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'edge.ts'), PROGRAM);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('compiles against the library', () => {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const program = ts.createProgram([join(folder, 'edge.ts')], options);
    const source = program.getSourceFile(join(folder, 'edge.ts'));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    expect(ts.formatDiagnostics(found, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => '\n' })).toBe('');
  });

  test('synthesizes', async () => {
    const before = process.env['CDKTF_OUTDIR'];
    process.env['CDKTF_OUTDIR'] = join(folder, 'out');
    try {
      await jest.isolateModulesAsync(async () => { await import(join(folder, 'edge.ts')); });
    } finally {
      if (before === undefined) delete process.env['CDKTF_OUTDIR'];
      else process.env['CDKTF_OUTDIR'] = before;
    }
    expect(ts.sys.readDirectory(join(folder, 'out'), ['.json']).filter((path) => path.endsWith('edge-plan.json'))).toHaveLength(3);
  });
});

test('names what it needs, in lines that people read', () => {
  expect(PROGRAM).toContain('import {\n  EdgeNetwork, EdgePool, EdgeTopology, FederatedPartner, LyncProduct, PartnerProduct,\n  XmppNegotiationSupport, XmppPartner,\n} from \'cdktf-lync-edge\';\n');
  expect(PROGRAM).toContain('].map((domain) => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.UNKNOWN })),\n');
  expect(PROGRAM).toContain("network: EdgeNetwork.create({ location: LOCATION, addressSpace: '10.145.0.0/16' }),");
  expect(PROGRAM).not.toContain('*/ \u2028');
  expect(PROGRAM).toContain("  product: LyncProduct.LYNC_SERVER_2013,\n  topology: EdgeTopology.singleNat({ singleExternalAddress: true }),");
  expect(PROGRAM).toContain('otherProducts: [LyncProduct.LYNC_SERVER_2013]');
  for (const taken of ['productBuild', 'existingExternalCertificate', 'fd00:']) expect(PROGRAM).not.toContain(taken);
  for (const line of PROGRAM.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
});

test('has constants with different names for pools whose names are almost the same', () => {
  const pools = ['edge-1.contoso.net', 'edge1.contoso.net', 'edge1.fabrikam.net', '1.contoso.net', 'edge1-fabrikam-net.contoso.net'];
  const text = EdgeProgram.of(EdgeImport.of(runningOf(...pools.map((fqdn, index) => ({
    ...SECOND, internal: { ...SECOND.internal, fqdn }, servers: SECOND.servers.map((server) => ({ ...server, computerName: `${index}${server.computerName}`, fqdn: `${index}${server.fqdn}` })),
  })) as [typeof SECOND, typeof SECOND]))).text;
  const stacks = [...text.matchAll(/^const (\w+) = new TerraformStack\(app, ('[^']+')\);$/gm)];
  expect(stacks).toHaveLength(pools.length);
  for (const part of [1, 2]) expect(new Set(stacks.map((stack) => stack[part])).size).toBe(pools.length);
});

test('can be for the fork of cdktf', () => {
  const text = EdgeProgram.of(EdgeImport.of(runningOf(contosoPlan())), ProgramEngine.CDKTN).text;
  expect(text).toContain("from '@cdktn/provider-azurerm/lib/provider'");
  expect(text).toContain("from 'cdktn';");
  expect(text).toContain("from 'cdktn-lync-edge';");
});
