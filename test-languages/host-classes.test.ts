import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newLab } from './support/lab';
import { programOfFile } from './support/program-of-file';
import { type Reference, struct } from './support/values';

const program = programOfFile();

/** A naming convention in the host language: names of the library with a prefix, and others for security groups. */
async function ownNaming(asked: string[] = []): Promise<Reference> {
  const { host } = program();
  const naming: Reference = await host.create('ResourceNaming', [], {
    methods: {
      resourceName: async (kind: { readonly '$jsii.enum': string }, owner: string, part: string) => {
        const key = kind['$jsii.enum'].split('/')[1] ?? '';
        asked.push(`${key} ${owner} ${part}`);
        if (key === 'NETWORK_SECURITY_GROUP') return `firewall-${owner}-${part}`;
        const standard = String(await host.call(naming, 'resourceName', kind, owner, part));
        return key === 'VIRTUAL_MACHINE' ? standard : `contoso-${standard}`;
      },
    },
  });
  return naming;
}

test('names of a class that extends ResourceNaming are in the Terraform', async () => {
  const { host, folder } = program();
  const asked: string[] = [];
  const { app } = await newLab(host, join(folder, 'naming'), { naming: await ownNaming(asked) });
  await host.call(app, 'synth');

  expect(asked).toContain('NETWORK_SECURITY_GROUP lsedge external');
  expect(asked).toContain('VIRTUAL_MACHINE lsedge01 ');
  const { resource } = JSON.parse(readFileSync(join(folder, 'naming/stacks/lab-edge/cdk.tf.json'), 'utf8')) as {
    readonly resource: Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>;
  };
  const namesOf = (type: string): string[] => Object.values(resource[type] ?? {}).map(({ name }) => name).sort();
  expect(namesOf('azurerm_network_security_group')).toEqual(['firewall-lsedge-external', 'firewall-lsedge-internal']);
  expect(namesOf('azurerm_windows_virtual_machine')).toEqual(['lsedge01', 'lsedge02']);
  expect(namesOf('azurerm_network_interface')).toEqual([
    'contoso-nic-lsedge01-external', 'contoso-nic-lsedge01-internal', 'contoso-nic-lsedge02-external', 'contoso-nic-lsedge02-internal',
  ]);
});

test('a name that Azure refuses is an error of the library', async () => {
  const { host, folder } = program();
  const naming = await host.create('ResourceNaming', [], { methods: { resourceName: () => 'a name with blanks' } });
  await expect(newLab(host, join(folder, 'blanks'), { naming })).rejects.toThrow(/^lab-edge\/Edge: invalid .+\n {2}given: {4}"a name with blanks"/);
});

test('an exception of an override comes back as an error', async () => {
  const { host, folder } = program();
  const naming = await host.create('ResourceNaming', [], {
    methods: {
      resourceName: () => {
        throw new Error('no convention for this kind');
      },
    },
  });
  await expect(newLab(host, join(folder, 'exception'), { naming })).rejects.toThrow('no convention for this kind');
});

// Java and C# let a class implement the interface of properties: each is then asked for when it is read.
test('a class that implements an interface of properties is as good as a value', async () => {
  const { host, folder } = program();
  const accessEdge = await host.create('Object', [], { properties: { fqdn: () => 'sip.contoso.com' } }, ['request.EdgeServiceRequest']);
  const { pool } = await newLab(host, join(folder, 'implemented'), { accessEdge });
  const same = await newLab(host, join(folder, 'value'), { accessEdge: struct('request.EdgeServiceRequest', { fqdn: 'sip.contoso.com' }) });
  const textOf = async (planned: Reference): Promise<unknown> =>
    await host.get(await host.make('PlanFile', 'ofEdge', await host.get(planned, 'plan')), 'text');
  expect(await textOf(pool)).toBe(await textOf(same.pool));
});
