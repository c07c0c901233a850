// Fails if a file is not what `npm run generate` would write now. It runs in a copy, so nothing is written.
import { spawnSync } from 'node:child_process';
import { contentsOf, differences, withRepositoryCopy } from './repository-copy.mjs';

withRepositoryCopy((folder) => {
  const before = contentsOf(folder);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`generated files: npm run generate failed\n${stdout}${stderr}`);
    process.exitCode = 1;
    return;
  }
  const outdated = differences(before, contentsOf(folder));
  if (outdated.length > 0) {
    console.error(`generated files: run "npm run generate" and commit the result\n${outdated.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  console.log('generated files: they match their sources');
});
