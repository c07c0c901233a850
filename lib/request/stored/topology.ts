import { EdgeTopology, type ScaledEdgeProps, type SingleEdgeProps } from '../../guide/edge-topology';
import { flag, number, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import type { StoredForm } from '../../values/boundary/shape';
import { storedByVariant, type StoredVariant, variantOf } from '../../values/boundary/stored-variants';
import { ReferenceTopology } from '../../values/vocabulary/topology';

// Address translation is not stored: the guide allows one only, and no plan depends on whether it is given.
const SINGLE_PROPS = objectOf<SingleEdgeProps>('a topology with one server', { singleExternalAddress: optional(flag) });
const SCALED_PROPS = objectOf<ScaledEdgeProps>('a topology with several servers', { servers: number, singleExternalAddress: optional(flag) });

/** A topology in a file: `{ "reference": "scaled-dns-private-nat", "servers": 2 }`. */
export const STORED_TOPOLOGY: StoredForm<EdgeTopology> = storedByVariant(
  'reference', wordOf('ReferenceTopology', ReferenceTopology), ({ key }) => key, {
    [ReferenceTopology.SINGLE_NAT]: single((props) => EdgeTopology.singleNat(props)),
    [ReferenceTopology.SINGLE_PUBLIC]: single((props) => EdgeTopology.singlePublic(props)),
    [ReferenceTopology.SCALED_DNS_NAT]: scaled((props) => EdgeTopology.scaledDnsLoadBalancedNat(props)),
    [ReferenceTopology.SCALED_DNS_PUBLIC]: scaled((props) => EdgeTopology.scaledDnsLoadBalancedPublic(props)),
    [ReferenceTopology.SCALED_HARDWARE]: scaled((props) => EdgeTopology.scaledHardwareLoadBalanced(props)),
  },
);

function single(make: (props: SingleEdgeProps) => EdgeTopology): StoredVariant<EdgeTopology> {
  return variantOf(SINGLE_PROPS, make, singleProps);
}

function scaled(make: (props: ScaledEdgeProps) => EdgeTopology): StoredVariant<EdgeTopology> {
  return variantOf(SCALED_PROPS, make, (topology) => ({ servers: topology.servers, ...singleProps(topology) }));
}

function singleProps({ singleExternalAddress }: EdgeTopology): SingleEdgeProps {
  return singleExternalAddress ? { singleExternalAddress } : {};
}
