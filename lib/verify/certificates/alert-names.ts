/** Descriptions of alerts (RFC 5246, 8446 and those before), in the words that OpenSSL has for them. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0, 'close notify'], [10, 'unexpected message'], [20, 'bad record mac'], [22, 'record overflow'], [40, 'handshake failure'],
  [41, 'no certificate'], [42, 'bad certificate'], [43, 'unsupported certificate'], [44, 'certificate revoked'],
  [45, 'certificate expired'], [46, 'certificate unknown'], [47, 'illegal parameter'], [48, 'unknown ca'], [49, 'access denied'],
  [50, 'decode error'], [51, 'decrypt error'], [70, 'protocol version'], [71, 'insufficient security'], [80, 'internal error'],
  [86, 'inappropriate fallback'], [90, 'user canceled'], [100, 'no renegotiation'], [109, 'missing extension'],
  [110, 'unsupported extension'], [112, 'unrecognized name'], [116, 'certificate required'], [120, 'no application protocol'],
]);

/** `alert handshake failure` for 40. */
export function alertName(description: number): string {
  return `alert ${NAMES.get(description) ?? `number ${description}`}`;
}
