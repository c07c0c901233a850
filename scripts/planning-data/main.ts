// Updates the planning data that the tests use for comparison:
//
//   npx tsx scripts/planning-data/main.ts FOLDER
//
// FOLDER holds the planning data (ports.json, dns.json, ...). facts.ts extracts the facts of each file, which are written to
// test/planning: the same folder always results in the same bytes. Changes are printed, one line per column of each row.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { differences } from './differences';
import { planningFacts } from './facts';
import { jsonText, type Row } from './json';

const PROJECT = resolve(__dirname, '../../test/planning');

const readRow = (path: string): Row => JSON.parse(readFileSync(path, 'utf8')) as Row;

const folder = process.argv[2];
if (folder === undefined || !existsSync(resolve(folder, 'ports.json'))) {
  throw new Error(`pass the folder of the planning data: there is no ports.json in ${String(folder)}`);
}

for (const [name, facts] of planningFacts((file) => readRow(resolve(folder, `${file}.json`)))) {
  const path = resolve(PROJECT, `${name}.json`);
  const before = existsSync(path) ? readRow(path) : {};
  for (const line of differences(name, before, facts)) console.log(line);
  writeFileSync(path, jsonText(facts));
}
