/** What the tests look at of a component. The types of the package are for ECMAScript modules alone. */
export interface IcalComponent {
  readonly name: string;
  getAllSubcomponents(name: string): IcalComponent[];
  getFirstSubcomponent(name: string): IcalComponent | null;
  getFirstPropertyValue(name: string): unknown;
}

/** A day or a time. */
interface IcalTime {
  readonly isDate: boolean;
  toString(): string;
}

/** An event of a calendar. */
export interface IcalEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly startDate: IcalTime;
  readonly endDate: IcalTime;
  readonly component: IcalComponent;
}

interface Ical {
  parse(text: string): unknown;
  readonly Component: new (parsed: unknown) => IcalComponent;
  readonly Event: new (component: IcalComponent) => IcalEvent;
}

const ical = jest.requireActual<Ical>('ical.js');

/** Reads a file as calendar programs do. */
export function readIcs(text: string): { readonly root: IcalComponent; readonly events: readonly IcalEvent[] } {
  const root = new ical.Component(ical.parse(text));
  return { root, events: root.getAllSubcomponents('vevent').map((event) => new ical.Event(event)) };
}
