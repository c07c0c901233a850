import type { IssuedCertificate } from './certificates';
import { programFolder, startProgram } from './listening-program';

/** A SIP proxy. */
export interface KamailioOptions {
  readonly listens: readonly { readonly address: string; readonly port: number }[];
  readonly certificate: IssuedCertificate;
  /** Certificates of authorities that clients must have one of, as PEM; absent if they need none. */
  readonly trustedClients?: string;
  /** What it answers, in the order of the responses: `100 Trying`, `200 OK`. */
  readonly answers: readonly string[];
  /** Headers of the answers. */
  readonly headers?: readonly string[];
}

/** Starts Kamailio with TLS. It answers every request of its own accord. */
export function startKamailio({ listens, certificate, trustedClients, answers, headers = [] }: KamailioOptions): Promise<void> {
  const folder = programFolder();
  const mutual = trustedClients === undefined ? 'no' : 'yes';
  const replies = answers.map((answer) => {
    const [, status = '', reason = ''] = /^(\d+) (.*)$/.exec(answer) ?? [];
    return `sl_send_reply("${status}", "${reason}");`;
  });
  const configuration = [
    '#!KAMAILIO', 'debug=1', 'log_stderror=yes', 'fork=yes', 'children=1', 'tcp_children=1', 'auto_aliases=no', 'dns=no', 'rev_dns=no',
    'enable_tls=yes', 'tcp_accept_no_cl=yes', `user_agent_header="User-Agent: none"`,
    ...listens.map(({ address, port }) => `listen=tls:${address.includes(':') ? `[${address}]` : address}:${port}`),
    ...['tls', 'sl', 'pv', 'textops'].map((name) => `loadmodule "${name}.so"`),
    `modparam("tls", "config", "${folder}/tls.cfg")`,
    'request_route {',
    ...headers.map((header) => `append_to_reply("${header.replaceAll('"', '\\"')}\\r\\n");`), ...replies, 'exit;', '}', '',
  ];
  const tls = [
    '[server:default]', 'method = TLSv1.2+', `private_key = ${folder}/key.pem`, `certificate = ${folder}/chain.pem`,
    `verify_certificate = ${mutual}`, `require_certificate = ${mutual}`,
    ...(trustedClients === undefined ? [] : [`ca_list = ${folder}/trusted.pem`]), '',
  ];
  return startProgram(folder, {
    program: 'kamailio', debianPackage: 'kamailio and kamailio-tls-modules',
    args: ['-DD', '-E', '-m', '32', '-M', '8', '-Y', folder, '-P', `${folder}/kamailio.pid`, '-f', `${folder}/kamailio.cfg`],
    files: {
      'kamailio.cfg': configuration.join('\n'), 'tls.cfg': tls.join('\n'), 'key.pem': certificate.key, 'chain.pem': certificate.chain,
      'trusted.pem': trustedClients ?? '',
    },
    listens,
  });
}
