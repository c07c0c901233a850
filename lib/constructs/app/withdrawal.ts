import type { IConstruct } from 'constructs';

/**
 * Removes a construct from the tree, with all of its children, because its constructor throws. What it has reserved is
 * free again: a reservation counts only as long as its owner is in the tree ({@link isInTree}).
 */
export function withdraw({ node }: IConstruct): void {
  node.scope?.node.tryRemoveChild(node.id);
}

/** Whether a construct, and every construct that it is in, is still a child of its scope. */
export function isInTree(construct: IConstruct): boolean {
  return construct.node.scopes.every(({ node }, index, scopes) =>
    index === 0 || node.scope?.node.tryFindChild(node.id) === scopes[index]);
}
