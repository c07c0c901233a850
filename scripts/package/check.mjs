// Packs the library as `npm publish` would, and uses the result in an empty project, from CommonJS, from ECMAScript modules
// and from TypeScript. It finds problems that tests inside the repository cannot find: files that are missing from the
// package, dependencies that are installed only here, types that do not resolve.
//
//   node scripts/package/check.mjs            the package for cdktf, from a new build
//   node scripts/package/check.mjs --built    the same, from what is built already
//   node scripts/package/check.mjs cdktn      the package for cdktn, which scripts/cdktn/edition.mjs has written
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { THIS_NODE } from '../nodes/node-versions.mjs';
import { JAVASCRIPT } from './checks/javascript.mjs';
import { PUBLISHED_FILES } from './checks/published-files.mjs';
import { surroundings } from './checks/surroundings.mjs';
import { TYPES } from './checks/typescript.mjs';
import { CheckFailed } from './command.mjs';
import { ConsumerProject, withPackages } from './consumer-project.mjs';
import { editionFor } from './editions.mjs';

const { values: { built = false }, positionals: [engine = 'cdktf'] } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
const edition = editionFor(engine);

try {
  await withPackages(async (packages) => {
    const project = await ConsumerProject.of(edition, packages, { built });
    console.log(`package: ${basename(project.tarball)} is packed`);
    for (const [title, check] of [...PUBLISHED_FILES, ...JAVASCRIPT, ...surroundings(edition), ...TYPES]) {
      await check(project, THIS_NODE);
      console.log(`package: ${title}`);
    }
  });
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
}
