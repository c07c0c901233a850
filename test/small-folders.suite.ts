import { join } from 'node:path';
import { describeFolder } from './support/describe-folder';
import { folders } from './support/small-folders.json';

for (const folder of folders) {
  describe(folder, () => describeFolder(join(__dirname, folder)));
}
