import * as net from 'node:net';

/** An OPTIONS request. */
export interface OptionsRequest {
  /** SIP domain that it is for. */
  readonly domain: string;
  /** Address and port that it is sent from. */
  readonly fromAddress: string;
  readonly fromPort: number;
  /** What nobody else uses: letters and digits. */
  readonly unique: string;
}

/** A host name of RFC 3261: nothing that could end the name, the header or the message. */
const HOST_NAME = /^(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})(?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}))*$/;

/**
 * An OPTIONS request (RFC 3261) of a client of the domain that has not signed in. The Access Edge passes on what comes from a domain of
 * its own; the server that clients sign in to asks for credentials, as before each sign-in.
 *
 * @returns undefined if a name is none, so that nothing else gets into the request
 */
export function optionsRequest({ domain, fromAddress, fromPort, unique }: OptionsRequest): string | undefined {
  const sender = net.isIPv6(fromAddress) ? `[${fromAddress}]` : fromAddress;
  if (!isSipDomain(domain) || net.isIP(fromAddress) === 0 || !/^[A-Za-z0-9]+$/.test(unique)) return undefined;
  return [
    `OPTIONS sip:${domain} SIP/2.0`,
    `Via: SIP/2.0/TLS ${sender}:${fromPort};branch=z9hG4bK${unique};rport`,
    'Max-Forwards: 70',
    `From: <sip:lync-edge-verify@${domain}>;tag=${unique}`,
    `To: <sip:${domain}>`,
    `Call-ID: ${callId(unique)}`,
    'CSeq: 1 OPTIONS',
    'User-Agent: lync-edge',
    'Accept: application/sdp',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

/** Whether a name can be in a request. */
export function isSipDomain(name: string): boolean {
  return HOST_NAME.test(name);
}

/** Call-ID of a request. */
export function callId(unique: string): string {
  return `${unique}@lync-edge`;
}
