import { AdministratorPassword, LyncProduct, ResourceNaming } from 'cdktf-lync-edge';
import { EdgeServer } from '../../lib/constructs/pool/edge-server';
import { EdgeNames } from '../../lib/constructs/naming/edge-context';
import { virtualMachineSettings } from '../../lib/constructs/pool/virtual-machine-settings';
import { contosoPlan } from '../support/plan-request';
import { type Attributes, Synthesized } from '../support/synth';

/** The virtual machine of a server whose image boots by UEFI, or does not. No product of today has such an image. */
function machineWith(secureBoot: boolean): Attributes {
  const plan = contosoPlan();
  const json = Synthesized.from((stack) => new EdgeServer(stack, 'Server', {
    plan,
    server: plan.servers[0]!,
    place: { location: 'westeurope', resourceGroupName: 'rg' },
    names: new EdgeNames(new ResourceNaming(), 'lsedge'),
    externalSubnetId: 'external',
    internalSubnetId: 'internal',
    image: { ...LyncProduct.LYNC_SERVER_2013.windowsImage, secureBoot },
    machine: virtualMachineSettings({}),
    administratorPassword: AdministratorPassword.variable('password')._expressionIn(stack),
    dependsOn: [],
  })).json;
  return Object.values(json.resource?.['azurerm_windows_virtual_machine'] ?? {})[0]!;
}

test('an image with UEFI gets secure boot and a virtual TPM', () => {
  expect(machineWith(true)).toMatchObject({ secure_boot_enabled: true, vtpm_enabled: true });
});

test('the image of Lync Server 2013 gets neither', () => {
  const machine = machineWith(LyncProduct.LYNC_SERVER_2013.windowsImage.secureBoot);
  expect(machine).not.toHaveProperty('secure_boot_enabled');
  expect(machine).not.toHaveProperty('vtpm_enabled');
});
