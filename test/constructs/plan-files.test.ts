import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Annotations, Aspects } from 'cdktf';
import { Construct } from 'constructs';
import { EdgePool, FederatedPartner, PartnerProduct, PlanFile, ReverseProxy } from 'cdktf-lync-edge';
import { contosoPool, fabrikamPoolProps } from '../support/edge-pool';
import { contosoProxyProps } from '../support/reverse-proxy-construct';
import { synthesizedFolder } from './synthesized-folder';

const folderOfTest = synthesizedFolder();
const { synthesized } = folderOfTest;

const textIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

test('synth writes the plan of each pool and proxy beside the Terraform code of their stack', () => {
  const folder = synthesized((stack) => {
    contosoPool(stack);
    secondPool(new Construct(stack, 'Berlin'), 'Edge');
    new ReverseProxy(stack, 'Proxy', contosoProxyProps());
  });
  expect(readdirSync(folder).sort()).toEqual(['Berlin.Edge.edge-plan.json', 'Edge.edge-plan.json', 'Proxy.reverse-proxy-plan.json', 'cdk.tf.json']);
  expect(PlanFile.readEdge(textIn(folder, 'Edge.edge-plan.json')).internal.fqdn).toBe('lsedge.contoso.net');
  expect(PlanFile.readEdge(textIn(folder, 'Berlin.Edge.edge-plan.json')).internal.fqdn).toBe('fabedge.contoso.net');
  expect(PlanFile.readReverseProxy(textIn(folder, 'Proxy.reverse-proxy-plan.json')).listenerCertificate.subject).toBe('webext.contoso.com');
});

test('the plan that is written is that of the resources, with every addition before and during synth', () => {
  const partner = FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 });
  let pool: EdgePool | undefined;
  const folder = synthesized((stack) => {
    pool = contosoPool(stack);
    pool.addPartner(partner);
    Aspects.of(stack).add({ visit: (node) => { if (node === pool) pool.addBlockedDomain('spam.example'); } });
  });
  const text = textIn(folder, 'Edge.edge-plan.json');
  expect(text).toBe(PlanFile.ofEdge((pool as EdgePool).plan).text);
  expect(text).toContain('litware.example');
  expect(text).toContain('spam.example');
});

test('the plan of a construct that is gone is gone after the next synth', () => {
  synthesized((stack) => { contosoPool(stack); secondPool(stack, 'Old'); });
  const folder = synthesized((stack) => contosoPool(stack));
  expect(readdirSync(folder).sort()).toEqual(['Edge.edge-plan.json', 'cdk.tf.json']);
});

test('files of other programs in the folder stay', () => {
  const folder = synthesized((stack) => contosoPool(stack));
  writeFileSync(join(folder, 'notes.md'), 'ours');
  synthesized((stack) => contosoPool(stack));
  expect(textIn(folder, 'notes.md')).toBe('ours');
});

test('names of constructs cannot leave the folder or collide', () => {
  const folder = synthesized((stack) => {
    contosoPool(stack, {}, 'A.B');
    secondPool(new Construct(stack, 'A'), 'B');
  });
  expect(readdirSync(folder).sort()).toEqual(['A%2EB.edge-plan.json', 'A.B.edge-plan.json', 'cdk.tf.json']);
});

test('a refused stack has no plans', () => {
  expect(() => synthesized((stack) => {
    contosoPool(stack);
    stack.node.addValidation({ validate: () => ['refused'] });
  })).toThrow('refused');
  expect(existsSync(join(folderOfTest.outdir, 'stacks/edge'))).toBe(false);
});

test('an error of another construct leaves the plans and the Terraform code of the synth before', () => {
  const folder = synthesized((stack) => contosoPool(stack));
  const before = textIn(folder, 'Edge.edge-plan.json');
  expect(() => synthesized((stack) => {
    contosoPool(stack, { sipDomains: ['contoso.com', 'northwind.example'] });
    Annotations.of(stack).addError('refused');
  })).toThrow('refused');
  expect(textIn(folder, 'Edge.edge-plan.json')).toBe(before);
});

/** A second pool of the organization, which uses the federation route of the first. */
function secondPool(scope: Construct, id: string): EdgePool {
  const { federation: _federation, ...props } = fabrikamPoolProps();
  return new EdgePool(scope, id, { ...props, hasOtherEdgePools: true });
}
