import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rulesPage } from './rules-page';

writeFileSync(resolve(__dirname, '../../docs/rules.md'), rulesPage());
