import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rulesPage } from './rules-page';

const file = resolve(__dirname, '../../docs/rules.md');
const text = rulesPage();
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
