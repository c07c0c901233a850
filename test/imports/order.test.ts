import fc from 'fast-check';
import { DriftFormat } from '../../lib/drift/drift-format';
import { DriftReport } from '../../lib/drift/drift-report';
import { PlanDrift } from '../../lib/drift/plan-drift';
import { EdgeImport } from '../../lib/imports/edge-import';
import { ImportReport } from '../../lib/imports/import-report';
import { EdgeProgram } from '../../lib/imports/program/edge-program';
import { planEdge } from '../../lib/planner/index';
import { RequestFile } from '../../lib/request/request-file';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { contosoExports } from '../running/samples/contoso';
import { reordered } from '../fuzz/generated/recipe';

const READ = RunningEdgeReader.read(contosoExports());
const [FIRST] = EdgeImport.of(READ).pools.flatMap(({ request }) => request ?? []);

/** Everything that is written of what was read. */
function written(running: RunningEdge): string[] {
  const imported = EdgeImport.of(running);
  const drift = FIRST === undefined ? undefined : PlanDrift.of(planEdge({ ...FIRST, sipDomains: ['contoso.com'], automaticSignInDomains: [] }), running);
  return [
    ...imported.pools.flatMap(({ request }) => (request === undefined ? [] : [RequestFile.of(request).text])), ImportReport.of(imported).text, EdgeProgram.of(imported).text,
    ...(drift === undefined ? [] : Object.values(DriftFormat).map((format) => DriftReport.of(drift, format).text)),
  ];
}

const EXPECTED = written(READ);

/** A file of a script with its objects in another order. */
function shuffled({ fileName, text }: IPlanDocument, seed: number): IPlanDocument {
  return { fileName, text: fileName.endsWith('.json') ? JSON.stringify(reordered(JSON.parse(text), seed)) : text };
}

test('the same files give the same bytes, in any order', () => {
  fc.assert(fc.property(fc.shuffledSubarray(contosoExports(), { minLength: contosoExports().length }), (documents) => {
    expect(written(RunningEdgeReader.read(documents))).toEqual(EXPECTED);
  }), { numRuns: 10 });
});

test('the same values give the same bytes, in any order of objects and properties', () => {
  const withoutPlaces = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\[\d+\]/g, '[]').replace(/parts\.\w+\[\]/g, ''));
  fc.assert(fc.property(fc.nat(), (seed) => {
    const running = RunningEdgeReader.read(contosoExports().map((document) => shuffled(document, seed)));
    expect(withoutPlaces(written(running))).toEqual(withoutPlaces(EXPECTED));
  }), { numRuns: 30 });
});
