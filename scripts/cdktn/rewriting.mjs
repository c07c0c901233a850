// What makes a text that speaks of cdktf one that speaks of cdktn, its fork: names of packages and of the command. The folder cdktf.out and
// the environment variables have the same names in both.

/** Packages in JavaScript, declarations and documentation. */
const PACKAGES = [
  [/@cdktf\/provider-(azurerm|dns)\b/g, '@cdktn/provider-$1'],
  // The repository has one name.
  [/(?<!github\.com\/(?:cdktf-lync-edge\/)?)\bcdktf-lync-edge\b/g, 'cdktn-lync-edge'],
  [/(['"`])cdktf(?=\1|\/)/g, '$1cdktn'],
];

/** The command in messages and documentation. */
const COMMANDS = [
  [/\bcdktf (synth|deploy|destroy|diff|get|init|output)\b/g, 'cdktn $1'],
  [/\bnpm install ((?:\S+ )*?)cdktf\b/g, 'npm install $1cdktn'],
];

/** Parts of a text that speak of both. */
const OF_BOTH = /(<!-- both editions -->.*?<!-- end of both editions -->)/s;

/** A text about cdktf as one about cdktn. */
export function withCdktn(text) {
  const rewritten = (part) => [...PACKAGES, ...COMMANDS].reduce((result, [pattern, name]) => result.replace(pattern, name), part);
  return text.split(OF_BOTH).map((part) => (OF_BOTH.test(part) ? part : rewritten(part))).join('');
}
