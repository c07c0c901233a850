/** An object on the other side. */
export interface Reference {
  readonly '$jsii.byref': string;
  readonly '$jsii.interfaces'?: readonly string[];
}

/** Name of a type of this library, with its namespace: `EdgePool`, `plan.DnsPlan`. */
export function typeName(name: string): string {
  return `cdktf-lync-edge.${name}`;
}

/** A value of an interface, as all languages pass it: with the name of the interface. */
export function struct(name: string, data: object): object {
  return { '$jsii.struct': { fqn: typeName(name), data } };
}

/** A member of an enum. */
export function member(name: string, key: string): object {
  return { '$jsii.enum': `${typeName(name)}/${key}` };
}

/** A map, such as a dictionary of Python. */
export function map(values: object): object {
  return { '$jsii.map': values };
}
