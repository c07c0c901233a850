import type { TerraformResource } from 'cdktf';

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

/** What `depends_on` lists for a resource of the same stack. */
export function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}

/** Whether a text is what {@link idOf} or {@link nameOf} gives. Names and IDs of users cannot begin with a dollar sign. */
export function isReferenceInStack(text: string): boolean {
  return text.startsWith('${');
}
