// The jsii assembly of the package for cdktn, derived from the one that `npm run build` has written. jsii reads an assembly only if the
// versions of its dependencies fit each other, so there is none until a provider for the tested cdktn is published.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import semver from 'semver';
import { withCdktn } from './rewriting.mjs';

/**
 * Why there is no assembly for cdktn: the provider asks for another version of cdktn. Undefined if it asks for this one.
 *
 * @param {{ version: string }} engine package.json of cdktn
 * @param {{ name: string, version: string, peerDependencies: Record<string, string> }} provider package.json of the provider
 */
export function reasonForNoAssembly(engine, provider) {
  const range = provider.peerDependencies.cdktn;
  if (semver.satisfies(engine.version, range)) return undefined;
  return `${provider.name} ${provider.version} asks for cdktn ${range}, and ${engine.version} is tested`;
}

/**
 * The assembly for cdktn.
 *
 * @param assembly the assembly for cdktf
 * @param peers versions of the peer dependencies, by name
 * @param assemblyOf reads the assembly of a dependency, undefined if it has none
 */
export function assemblyForCdktn(assembly, peers, assemblyOf) {
  const content = { ...assembly };
  delete content.fingerprint;
  const rewritten = JSON.parse(withNames(JSON.stringify({ ...content, dependencyClosure: {}, dependencies: {} })));
  const dependencyClosure = {};
  for (const name of Object.keys(peers).sort()) {
    const dependency = assemblyOf(name);
    if (dependency === undefined) throw new Error(`${name} has no assembly, and the one for cdktn needs it`);
    const submodules = Object.fromEntries(Object.entries(dependency.submodules ?? {}).map(([each, { targets }]) => [each, targets ? { targets } : {}]));
    dependencyClosure[name] = { ...(Object.keys(submodules).length > 0 ? { submodules } : {}), targets: dependency.targets };
  }
  const derived = { ...rewritten, dependencies: peers, dependencyClosure };
  return { ...derived, fingerprint: createHash('sha256').update(JSON.stringify(derived)).digest('base64') };
}

/** A text with the names that the package has in each language, and with those of types: `cdktf.TerraformStack`. */
export function withNames(text) {
  return withCdktn(text).replace(/"cdktf\./g, '"cdktn.').replace(/\bCdktf\.LyncEdge\b/g, 'Cdktn.LyncEdge')
    .replace(/\bcdktf_lync_edge\b/g, 'cdktn_lync_edge').replace(/\bcdktflyncedge\b/g, 'cdktnlyncedge');
}

/** The assembly in a folder, compressed or not; undefined if there is none. */
export function readAssembly(folder) {
  if (!existsSync(join(folder, '.jsii'))) return undefined;
  const content = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8'));
  if (content.schema !== 'jsii/file-redirect') return content;
  return JSON.parse(gunzipSync(readFileSync(join(folder, content.filename))).toString());
}
