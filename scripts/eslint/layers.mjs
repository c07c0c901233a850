// The layer rules of the library, as a table and the ESLint rule that reads it.
//
// The rule compares paths as text and never looks at the disk, so it costs next to nothing and can be tested with files
// that do not exist.
import path from 'node:path';

const CONSTRUCTS = ['constructs'];
const CDKTF = ['cdktf', ...CONSTRUCTS];
const NODE = 'node:*';
/** Readers of plans import only the types of a plan, not the code that computes it: a later library reads a stored plan the same. */
const READER = ['values', 'plan'];

/**
 * What each folder of `lib` may import in addition to itself: other folders of `lib`, and packages.
 * A package that ends in `*` matches everything with that beginning.
 */
export const LAYERS = {
  values: { folders: [], packages: ['ipaddr.js', 'node:url'] },
  plan: { folders: ['values'], packages: [] },
  guide: { folders: ['values'], packages: [] },
  platform: { folders: ['values'], packages: [] },
  request: { folders: ['values', 'plan', 'guide', 'platform'], packages: [] },
  check: { folders: ['values', 'plan', 'guide', 'platform', 'request'], packages: [] },
  rules: { folders: ['values', 'plan', 'guide'], packages: [] },
  planner: { folders: ['values', 'plan', 'guide', 'platform', 'request', 'check', 'rules'], packages: [] },
  projection: { folders: READER, packages: [] },
  // A report renders a projection and does not know the plan.
  reports: { folders: ['values', 'projection'], packages: [] },
  review: { folders: [...READER, 'projection', 'proof'], packages: [] },
  configure: { folders: READER, packages: [] },
  // What Microsoft 365 needs is in the guide, not in a plan.
  hybrid: { folders: [...READER, 'guide', 'projection', 'configure', 'running'], packages: [] },
  deployed: { folders: READER, packages: [] },
  // The dates of authorities change while plans are stored: a calendar takes those that its own version of the library knows.
  calendar: { folders: [...READER, 'guide', 'projection', 'running'], packages: [] },
  diagram: { folders: [...READER, 'projection'], packages: [] },
  exports: { folders: READER, packages: [] },
  // Of what runs, it knows the model alone.
  proof: { folders: [...READER, 'running'], packages: [] },
  // What is known of an Edge that runs, from its exports.
  running: { folders: READER, packages: ['saxes'] },
  // What runs as a request, and what runs beside a plan.
  imports: { folders: ['values', 'plan', 'guide', 'platform', 'request', 'planner', 'running'], packages: [] },
  drift: { folders: [...READER, 'guide', 'projection', 'reports', 'proof', 'review', 'running', 'imports'], packages: [] },
  // Every format of a plan, for those who write files.
  documents: { folders: [...READER, 'projection', 'reports', 'diagram', 'exports', 'calendar'], packages: [] },
  // It asks the network, so it has what Node.js has for that.
  verify: {
    folders: [...READER, 'projection', 'reports'],
    packages: ['dns-packet', 'xmlbuilder', 'node:crypto', 'node:dgram', 'node:dns', 'node:events', 'node:net', 'node:timers', 'node:tls'],
  },
  testing: { folders: [...READER, 'projection', 'reports', 'proof'], packages: [] },
  cli: {
    folders: [...READER, 'calendar', 'configure', 'deployed', 'diagram', 'documents', 'drift', 'exports', 'hybrid', 'imports', 'planner', 'projection', 'proof', 'reports', 'request', 'review', 'running', 'verify'],
    packages: ['commander', NODE],
  },
  engine: { folders: ['values'], packages: [...CDKTF, '@cdktf/*', NODE] },
  dns: { folders: ['values', 'plan', 'platform', 'engine'], packages: [...CONSTRUCTS, 'node:crypto'] },
  // `dns` is listed for the zones that are passed to a pool; `dns` must not import `constructs`.
  constructs: {
    folders: ['values', 'plan', 'guide', 'platform', 'request', 'check', 'rules', 'planner', 'configure', 'engine', 'dns', 'deployed', 'documents', 'proof'],
    packages: [...CONSTRUCTS, NODE],
  },
};

const INDEX = { folders: Object.keys(LAYERS), packages: [] };
const EXAMPLES = { packages: ['cdktf-lync-edge', ...CDKTF, '@cdktf/*', NODE] };

/** `@cdktf/provider-azurerm`, also in the form of its `lib` or `lib/index`, which load just as much. */
const PROVIDER_ROOT = /^@cdktf\/provider-[^/]+(\/lib)?(\/index(\.js)?)?\/?$/;

const allows = (patterns, specifier) =>
  patterns.some((pattern) =>
    pattern.endsWith('*')
      ? specifier.startsWith(pattern.slice(0, -1))
      : specifier === pattern || specifier.startsWith(`${pattern}/`),
  );

/** The problem with importing `specifier` from `file` (both relative to the root, with `/`), or undefined. */
function problemWith(file, specifier) {
  if (PROVIDER_ROOT.test(specifier)) {
    return (
      `"${specifier}" loads every resource of the provider (seconds, and hundreds of megabytes); ` +
      `import only the file that is needed, as in "@cdktf/provider-azurerm/lib/subnet"`
    );
  }
  const relative = specifier.startsWith('.');
  const target = relative ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
  const [top, folder] = file.split('/');

  if (top === 'examples') {
    const fine = relative ? target.startsWith('examples/') : allows(EXAMPLES.packages, specifier);
    if (fine) return undefined;
    const may = list(EXAMPLES.packages);
    return `an example shows what a user can write: it imports ${may} and files of examples/, not "${specifier}"`;
  }
  if (top !== 'lib') return undefined;

  const from = file === 'lib/index.ts' ? 'lib/index.ts' : `lib/${folder}`;
  const layer = file === 'lib/index.ts' ? INDEX : file.split('/').length > 2 ? LAYERS[folder] : undefined;
  if (layer === undefined) {
    return `${file} is not in a known layer; move it to one, or add the new layer to scripts/eslint/layers.mjs`;
  }
  if (relative) {
    const [targetTop, targetFolder] = target.split('/');
    const within = targetTop === 'lib' && (from === `lib/${targetFolder}` || layer.folders.includes(targetFolder));
    if (within) return undefined;
  } else if (allows(layer.packages, specifier)) {
    return undefined;
  }
  const may = [...layer.folders.map((name) => `lib/${name}`), ...layer.packages];
  return `${from} may import ${list(['itself', ...may])}, not "${specifier}"`;
}

const list = (names) => names.join(', ');

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  meta: {
    type: 'problem',
    docs: { description: 'imports follow the layers of the library' },
    schema: [
      { type: 'object', properties: { root: { type: 'string' } }, required: ['root'], additionalProperties: false },
    ],
    messages: { layer: '{{problem}}' },
  },
  create(context) {
    const file = path.relative(context.options[0].root, context.filename).split(path.sep).join('/');
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const problem = problemWith(file, source.value);
      if (problem !== undefined) context.report({ node: source, messageId: 'layer', data: { problem } });
    };
    const checkCall = (node) => {
      const { callee } = node;
      const called = callee.type === 'MemberExpression' ? callee.object : callee;
      if (called.type === 'Identifier' && called.name === 'require') check(node.arguments[0]);
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      CallExpression: checkCall,
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: {
    type: 'problem',
    docs: { description: 'a file is named after the concept it holds' },
    schema: [],
    messages: {
      utils: 'a file named "{{name}}" collects unrelated code; give each concept its own name and file',
      kebab: 'file names are in kebab-case: "{{name}}" is not',
    },
  },
  create(context) {
    const name = path.basename(context.filename);
    return {
      Program(node) {
        if (/^utils?\b|[-.]utils?\./i.test(name)) context.report({ node, messageId: 'utils', data: { name } });
        else if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      },
    };
  },
};

export default { meta: { name: 'cdktf-lync-edge' }, rules: { imports, 'file-name': fileName } };
