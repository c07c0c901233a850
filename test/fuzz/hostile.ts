/** Text that means something to Terraform, PowerShell, Markdown, HTML, CSV, a terminal or JSON. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '${path.root}', '%{ if true }x%{ endif }', '$${x}', '`$(whoami)', '"; rm -rf / #', '\'; Remove-Item C:\\ #', '$(Get-Date)',
  '<script>alert(1)</script>', '| a | b |', '```\n# x', '=1+1', '@SUM(A1)', '+cmd', '\u001b[31mred', 'a\nb', 'a\r\nb', 'a\tb', '\u0000',
  '\ud800', '\u202eabc', 'ΑΒΓ', 'münchen.example', '*.contoso.com', 'sip_contoso.com', '.contoso.com', 'contoso..com', '__proto__',
  'constructor', 'toString', '999.1.1.1', '0.0.0.0/0', '::/0', '127.0.0.1', '169.254.169.254', '168.63.129.16', '224.0.0.1',
  '255.255.255.255', '::1', 'fe80::1', '::ffff:10.0.0.1', '10.0.0.0/33', '2013-02-30', 'true', 'false', '443', '1e3', '0x10',
  'a'.repeat(64), `${'a'.repeat(63)}.example`, 'x'.repeat(300), 'a.'.repeat(200), 'y'.repeat(100_000),
];

class Custom {
  public readonly fqdn = 'sip.contoso.com';
}

/** Makes values of wrong kinds. Each is made anew, since some can be changed. */
export const WRONG_VALUES: readonly (() => unknown)[] = [
  () => undefined, () => null, () => 0, () => -1, () => 1.5, () => Number.NaN, () => Infinity, () => Number.MAX_SAFE_INTEGER,
  () => 10n, () => true, () => false, () => Symbol('x'), () => () => 1, () => class {}, () => [], () => [undefined], () => [null],
  () => [[]], () => [{}], () => ({}), () => ({ a: 1 }), () => new Map([['a', 1]]), () => new Set(['contoso.com']),
  () => new Date(0), () => /x/, () => new Custom(), () => Object.create(null) as unknown, () => new Error('x'),
  () => Promise.resolve(1), () => new Uint8Array(3), () => Object('text') as unknown, () => cyclic(), () => throwing(),
  () => new Proxy({}, {}), () => Array.from({ length: 3 }), () => ({ length: 1, 0: 'contoso.com' }), () => ({ toString: () => 'contoso.com' }),
  () => JSON.parse('{"__proto__":{"fqdn":"x"}}') as unknown,
  ...HOSTILE_TEXTS.map((text) => () => text),
  ...HOSTILE_TEXTS.map((text) => () => [text]),
];

function cyclic(): unknown {
  const value: Record<string, unknown> = { fqdn: 'sip.contoso.com' };
  value['self'] = value;
  return value;
}

function throwing(): unknown {
  return { get fqdn(): string { throw new Error('no'); } };
}
