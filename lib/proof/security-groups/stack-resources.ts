import { isPlainObject } from '../../values/boundary/kinds';
import { refuse } from '../../values/refusals';
import { type DocumentKind, isAbsent, objectIn, partOf, readJson, valueIn } from '../json-document';
import { type AzureLink, type AzureResource, AzureResources, AzureType } from './azure-resources';

const KIND: DocumentKind = {
  property: 'stackJson',
  expected: 'the JSON text of a synthesized stack, as cdktf synth writes it',
  fix: 'pass the full contents of cdktf.out/stacks/<stack>/cdk.tf.json as text',
};

/** A reference to the ID or name of one resource, and nothing else: `${azurerm_subnet.external.id}`. */
const REFERENCE = /^\$\{((?:data\.)?[a-z0-9]+_[a-z0-9_]+\.[A-Za-z_][\w-]*)\.(?:id|name)\}$/;

/** Blocks that let Terraform create another number of resources or blocks than the document shows. */
const EXPANDING = ['count', 'for_each', 'dynamic'];

/**
 * The resources of a synthesized stack.
 *
 * @throws EdgeValidationError for anything but `cdk.tf.json`, and for resources whose number is known only to Terraform.
 */
export function stackResources(stackJson: unknown): AzureResources {
  const document = readJson(stackJson, KIND);
  if (!isPlainObject(document) || !isPlainObject(valueIn(document, 'resource'))) {
    refuse(KIND.property, 'JSON without resources', KIND.expected, KIND.fix);
  }
  const resources = Object.values(AzureType).flatMap((type) => (
    Object.entries(objectIn(objectIn(document, 'resource'), type)).map(([name, values]) => resourceOf(type, name, values))));
  return new AzureResources(KIND.property, resources);
}

function resourceOf(type: AzureType, name: string, values: unknown): AzureResource {
  const address = `${type}.${name}`;
  if (!isPlainObject(values)) refuse(`${KIND.property}.${address}`, 'no object', 'a resource', KIND.fix);
  // A gateway says which subnet is its own, however many gateways and listeners there are.
  const expanding = type === AzureType.APPLICATION_GATEWAY ? undefined : EXPANDING.find((each) => valueIn(values, each) !== undefined);
  if (expanding !== undefined) {
    refuse(`${KIND.property}.${address}.${expanding}`, `a resource with ${expanding}`,
      'a resource that Terraform creates as it is written',
      'prove the plan of Terraform instead: terraform show -json');
  }
  return { type, address, values, links: (...path) => linksOf(partOf(values, path)) };
}

function linksOf(value: unknown): readonly AzureLink[] | undefined {
  if (isAbsent(value)) return [];
  const links = (Array.isArray(value) ? value as readonly unknown[] : [value]).map(linkOf);
  return links.every((link) => link !== undefined) ? links : undefined;
}

function linkOf(value: unknown): AzureLink | undefined {
  if (typeof value !== 'string') return undefined;
  const address = REFERENCE.exec(value)?.[1];
  if (address !== undefined) return { address };
  return value.includes('${') ? undefined : { text: value };
}
