import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = pathToFileURL(join(__dirname, '../../scripts/cdktn/assembly.mjs')).href;

/** What an expression of the script's exports results in. */
function evaluated(expression: string): unknown {
  const program = `import * as script from ${JSON.stringify(SCRIPT)}; console.log(JSON.stringify({ result: ${expression} }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', stdio: 'pipe' });
  return (JSON.parse(output) as { result?: unknown }).result;
}

describe('the assembly for cdktn', () => {
  const reason = (version: string, range: string): unknown => evaluated(`script.reasonForNoAssembly(
    { version: '${version}' }, { name: '@cdktn/provider-azurerm', version: '16.1.0', peerDependencies: { cdktn: '${range}' } },
  )`);

  test('waits for a provider for the tested cdktn, and is made when there is one', () => {
    expect(reason('0.24.0', '^0.23.0')).toBe('@cdktn/provider-azurerm 16.1.0 asks for cdktn ^0.23.0, and 0.24.0 is tested');
    expect(reason('0.24.1', '>=0.23.0 <0.25.0')).toBeUndefined();
  });

  test('has the types, packages and dependencies of cdktn', () => {
    const assembly = {
      name: 'cdktf-lync-edge', fingerprint: 'of the original', dependencies: { cdktf: '^0.21.0' },
      targets: { python: { distName: 'cdktf-lync-edge', module: 'cdktf_lync_edge' }, dotnet: { namespace: 'Cdktf.LyncEdge' } },
      dependencyClosure: { cdktf: { targets: {} } },
      types: { 'cdktf-lync-edge.EdgePool': { base: 'cdktf.TerraformElement', docs: { summary: 'Of cdktf synth.' } } },
    };
    const derived = evaluated(`script.assemblyForCdktn(${JSON.stringify(assembly)}, { cdktn: '>=0.23.0 <0.25.0' }, () => (
      { targets: { js: { npm: 'cdktn' } }, submodules: { 'cdktn.testingMatchers': { symbolId: 'lib/testing' } } }
    ))`);
    expect(derived).toEqual({
      name: 'cdktn-lync-edge', fingerprint: expect.stringMatching(/^[\w+/]{43}=$/) as string, dependencies: { cdktn: '>=0.23.0 <0.25.0' },
      targets: { python: { distName: 'cdktn-lync-edge', module: 'cdktn_lync_edge' }, dotnet: { namespace: 'Cdktn.LyncEdge' } },
      dependencyClosure: { cdktn: { submodules: { 'cdktn.testingMatchers': {} }, targets: { js: { npm: 'cdktn' } } } },
      types: { 'cdktn-lync-edge.EdgePool': { base: 'cdktn.TerraformElement', docs: { summary: 'Of cdktn synth.' } } },
    });
  });

  test('is refused without the assembly of a dependency', () => {
    expect(() => evaluated(`script.assemblyForCdktn({ types: {} }, { '@cdktn/provider-dns': '>=12.0.0' }, () => undefined)`))
      .toThrow('@cdktn/provider-dns has no assembly, and the one for cdktn needs it');
  });
});
