import type { IssuedCertificate } from './certificates';
import { programFolder, startProgram } from './listening-program';

/** An XMPP server. */
export interface ProsodyOptions {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  /** Absent for a server without TLS. */
  readonly certificate?: IssuedCertificate;
  /** Certificates of authorities whose clients may authenticate with SASL EXTERNAL, as PEM. */
  readonly trusted?: string;
  readonly requiresTls?: boolean;
  readonly hasDialback?: boolean;
}

const PORT = 5269;

/** Starts Prosody with connections between servers alone. */
export function startProsody({
  addresses, domains, certificate, trusted, requiresTls = false, hasDialback = true,
}: ProsodyOptions): Promise<void> {
  const folder = programFolder();
  const modules = ['saslauth', ...(certificate === undefined ? [] : ['tls']), ...(hasDialback ? ['dialback'] : [])];
  const configuration = [
    'run_as_root = true', 'daemonize = false', `pidfile = "${folder}/prosody.pid"`, `data_path = "${folder}"`,
    'log = { { levels = { min = "debug" }, to = "console" } }',
    `modules_enabled = { ${modules.map((name) => `"${name}"`).join(', ')} }`, 'modules_disabled = { "c2s", "posix", "offline", "cron" }',
    'c2s_ports = { }', 'http_ports = { }', 'https_ports = { }', `s2s_ports = { ${PORT} }`,
    `s2s_interfaces = { ${addresses.map((address) => `"${address}"`).join(', ')} }`,
    `s2s_require_encryption = ${requiresTls}`, 'authentication = "internal_plain"', 'storage = "none"',
    ...(certificate === undefined ? [] : [
      `ssl = { key = "${folder}/key.pem", certificate = "${folder}/chain.pem", cafile = "${folder}/trusted.pem", capath = "" }`,
    ]),
    ...domains.map((domain) => `VirtualHost "${domain}"`),
  ];
  return startProgram(folder, {
    program: 'prosody', debianPackage: 'prosody', args: ['--config', `${folder}/prosody.cfg.lua`, '-F'],
    env: { PROSODY_CONFIG: `${folder}/prosody.cfg.lua` },
    files: {
      'prosody.cfg.lua': configuration.join('\n'), 'key.pem': certificate?.key ?? '', 'chain.pem': certificate?.chain ?? '',
      'trusted.pem': trusted ?? certificate?.certificate ?? '',
    },
    listens: addresses.map((address) => ({ address, port: PORT })),
  });
}
