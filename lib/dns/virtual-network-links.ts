import { createHash } from 'node:crypto';
import type { Construct, IConstruct } from 'constructs';
import { isReference } from '../values/boundary/reference';
import { EdgeValidationError } from '../values/edge-validation-error';
import { checkResourceId } from '../platform/azure/resource-ids';
import { checkVirtualNetworkName } from '../platform/azure/resource-names';
import { loadPrivateDnsLink } from '../engine/on-demand';
import { checkIfKnown, referenceTextAcrossStacks } from '../engine/plan-time-value';
import { stackOf } from '../engine/stack-of';
import type { AzureRecordSetPlace } from './azure-zone';

/** The zone that is linked. */
type ZonePlace = Pick<AzureRecordSetPlace, 'zoneName' | 'resourceGroupName'>;

const HASH_LENGTH = 8;

/** Stacks of an app by the links that they create: Azure accepts one link for each zone and virtual network. */
const OWNERS = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** The links of a private zone to the virtual networks whose machines resolve its names. */
export class VirtualNetworkLinks {
  /** Construct of the zone in the stack that has the links: a zone object can be used in several stacks. */
  private zoneScope: Construct | undefined;
  /** How to remove the links that were created for this object. */
  private readonly undo: (() => void)[] = [];

  /** @throws EdgeValidationError for an invalid ID of a virtual network. */
  public constructor(private readonly virtualNetworkIds: readonly string[], private readonly property: string) {
    virtualNetworkIds.forEach((id, index) => checkIfKnown(id, `${property}[${index}]`, checkVirtualNetworkId));
  }

  /**
   * Creates the links that do not exist yet.
   *
   * @throws EdgeValidationError for a link that another stack of the app creates.
   */
  public create(zoneScope: Construct, place: ZonePlace): void {
    if (this.zoneScope !== undefined) return;
    this.zoneScope = zoneScope;
    for (const virtualNetworkId of this.virtualNetworkIds) this.link(zoneScope, virtualNetworkId, place);
  }

  /** Removes the links again, if they were created in this stack. */
  public revert(zoneScope: Construct): void {
    if (this.zoneScope !== zoneScope) return;
    this.zoneScope = undefined;
    for (const remove of this.undo.splice(0)) remove();
  }

  private link(zoneScope: Construct, virtualNetworkId: string, { zoneName, resourceGroupName }: ZonePlace): void {
    const stack = stackOf(zoneScope);
    const network = isReference(virtualNetworkId)
      ? referenceTextAcrossStacks(zoneScope, virtualNetworkId)
      : virtualNetworkId.toLowerCase();
    const owners = OWNERS.get(stack.node.root) ?? new Map<string, IConstruct>();
    OWNERS.set(stack.node.root, owners);
    const key = `${zoneScope.node.id} ${network}`;
    const owner = owners.get(key);
    if (owner === stack) return;
    if (owner !== undefined) this.refuseSecondLink(stack, owner, virtualNetworkId);
    const hash = createHash('sha256').update(network).digest('hex').slice(0, HASH_LENGTH);
    const id = `VirtualNetworkLink-${hash}`;
    this.undo.push(() => {
      zoneScope.node.tryRemoveChild(id);
      owners.delete(key);
    });
    owners.set(key, stack);
    const { PrivateDnsZoneVirtualNetworkLink } = loadPrivateDnsLink();
    new PrivateDnsZoneVirtualNetworkLink(zoneScope, id, {
      name: ['link', ...nameOf(virtualNetworkId), hash].join('-'),
      privateDnsZoneName: zoneName,
      resourceGroupName,
      virtualNetworkId,
      // The records of a zone follow from plans: a machine that registers itself could take the name of a server.
      registrationEnabled: false,
    });
  }

  private refuseSecondLink(stack: IConstruct, owner: IConstruct, virtualNetworkId: string): never {
    throw new EdgeValidationError({
      property: this.property,
      given: isReference(virtualNetworkId) ? 'a virtual network that is linked already' : `"${virtualNetworkId}"`,
      expected: `only one stack that links the zone to a virtual network: ${owner.node.path} does already`,
      fix: `remove the ID from the zone of the stack ${stack.node.path}`,
    }, stack.node.path);
  }
}

function checkVirtualNetworkId(id: string, property: string): void {
  checkResourceId(id, property, 'Microsoft.Network/virtualNetworks');
  // The name becomes part of the name of the link.
  for (const name of nameOf(id)) checkVirtualNetworkName(name, property);
}

/** Name of a virtual network; none for a reference. */
function nameOf(virtualNetworkId: string): string[] {
  return isReference(virtualNetworkId) ? [] : [virtualNetworkId.slice(virtualNetworkId.lastIndexOf('/') + 1)];
}
