import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { stackOf } from './stack-of';

/** A resource that has a name. */
export interface NamedResource extends TerraformResource {
  readonly name: string;
}

/**
 * The ID of a resource as Terraform refers to it, `${azurerm_subnet.Edge_ExternalSubnet_1A2B3C4D.id}`, for other resources of its
 * stack. What users get are tokens: cdktf resolves them in every stack, twice in each place where they are used, and records the
 * calls that lead to each one (docs/performance.md).
 */
export function idOf(resource: TerraformResource): string {
  return `\${${addressOf(resource)}.id}`;
}

/** The name of a resource, as {@link idOf}. */
export function nameOf(resource: TerraformResource): string {
  return `\${${addressOf(resource)}.name}`;
}

/** The name of a resource for those in a scope: as {@link nameOf} in the same stack, and a token in any other. */
export function nameIn(scope: Construct, resource: NamedResource): string {
  return stackOf(scope) === resource.cdktfStack ? nameOf(resource) : resource.name;
}

function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}

/** Whether a text is what {@link idOf} or {@link nameOf} gives. Names and IDs of users cannot begin with a dollar sign. */
export function isReferenceInStack(text: string): boolean {
  return text.startsWith('${');
}
