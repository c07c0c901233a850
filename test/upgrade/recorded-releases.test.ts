import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYMENTS } from '../../test-terraform/support/deployments';
import { fileOf, newApp } from '../support/synth';

interface Configuration {
  readonly resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly moved?: readonly { readonly from: string }[];
}

const RELEASES = join(__dirname, '../../test-terraform/releases');
const versions = readdirSync(RELEASES);
const namesIn = (version: string): string[] => readdirSync(join(RELEASES, version)).map((file) => file.replace(/\.json$/, ''));

function addressesIn({ resource }: Configuration): string[] {
  return Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
}

/** The addresses of a recorded deployment that no resource has now, and from which none was moved. */
function lostAddresses(recorded: Configuration, now: Configuration): string[] {
  const kept = new Set([...addressesIn(now), ...(now.moved ?? []).map(({ from }) => from)]);
  return addressesIn(recorded).filter((address) => !kept.has(address));
}

const recordedConfiguration = (version: string, name: string): Configuration =>
  JSON.parse(readFileSync(join(RELEASES, version, `${name}.json`), 'utf8')) as Configuration;

describe.each(versions)('what %s deployed', (version) => {
  test.each(namesIn(version))('%s keeps every address of a resource in Terraform', (name) => {
    const build = DEPLOYMENTS[name];
    if (build === undefined) throw new Error(`${name} is recorded for ${version} and no longer among the deployments`);
    const now = JSON.parse(fileOf(build(newApp()))) as Configuration;
    expect(lostAddresses(recordedConfiguration(version, name), now)).toEqual([]);
  });
});

test('a resource that got another address is found, unless it was moved', () => {
  const before: Configuration = { resource: { azurerm_subnet: { Edge_Network: {} } } };
  const after: Configuration = { resource: { azurerm_subnet: { Edge_Subnet: {} } } };
  expect(lostAddresses(before, after)).toEqual(['azurerm_subnet.Edge_Network']);
  expect(lostAddresses(before, { ...after, moved: [{ from: 'azurerm_subnet.Edge_Network' }] })).toEqual([]);
});
