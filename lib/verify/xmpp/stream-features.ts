import { type XmlElement, XmppNamespace } from './xmpp-stream';

/** What a server offers at the beginning of a stream. */
export interface StreamFeatures {
  readonly offersTls: boolean;
  readonly requiresTls: boolean;
  /** SASL mechanisms, sorted. */
  readonly mechanisms: string[];
  readonly offersDialback: boolean;
}

/** What the features of a stream say. */
export function streamFeatures(features: XmlElement): StreamFeatures {
  const startTls = childOf(features, 'starttls', XmppNamespace.TLS);
  const mechanisms = childOf(features, 'mechanisms', XmppNamespace.SASL)?.children ?? [];
  return {
    offersTls: startTls !== undefined,
    requiresTls: startTls !== undefined && childOf(startTls, 'required', XmppNamespace.TLS) !== undefined,
    mechanisms: [...new Set(mechanisms.filter(({ name }) => name === 'mechanism').map(({ text }) => text.trim()))]
      .filter((mechanism) => /^[A-Z0-9_-]{1,20}$/.test(mechanism)).sort(),
    offersDialback: childOf(features, 'dialback', XmppNamespace.DIALBACK_FEATURE) !== undefined,
  };
}

/** Names of conditions: those of RFC 6120 are shorter, and the name of an element may be as long as a stream. */
const CONDITION = /^[a-z-]{1,40}$/;
const NO_CONDITION = 'undefined-condition';

/** A condition as it is told; the one for anything else if it is not one. */
export function toldCondition(name: string): string {
  return CONDITION.test(name) ? name : NO_CONDITION;
}

/** Condition of a stream error, such as `host-unknown`; undefined if the element is not a stream error. */
export function streamErrorCondition(element: XmlElement): string | undefined {
  if (!isNamed(element, 'error', XmppNamespace.STREAMS)) return undefined;
  const conditions = element.children.filter(({ name, namespace }) => (
    namespace === XmppNamespace.STREAM_ERRORS.toString() && name !== 'text'));
  return toldCondition(conditions[0]?.name ?? NO_CONDITION);
}

/** Whether an element has a name in a namespace. */
export function isNamed(element: XmlElement, name: string, namespace: XmppNamespace): boolean {
  return element.name === name && element.namespace === namespace.toString();
}

function childOf({ children }: XmlElement, name: string, namespace: XmppNamespace): XmlElement | undefined {
  return children.find((child) => isNamed(child, name, namespace));
}
