// Sets of packets: what firewalls permit, as disjoint boxes. Knows no plan and no cloud.
export { AddressSet, addressText, addressTexts, type NamedAddresses } from './address-set';
export { type Box, boxesOf, commonBox, everythingFrom, everythingTo, type Traffic } from './box';
export { BoxIndex } from './box-index';
export { BoxSet, isIn, merged, without } from './box-set';
export { type FilterRule, type Passage, passages } from './first-match';
export { GrowingBoxes } from './growing-boxes';
export { type Interval, IntervalSet } from './interval-set';
export { ALL_PORTS, IP_PROTOCOLS, portText, protocolText } from './ip-protocols';
export { type Packet, witnessOf, witnessText } from './packet';
