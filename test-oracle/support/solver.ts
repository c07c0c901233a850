import { Z3 } from './z3';

/** The solver for the tests of a file, from before its first test until after its last one. */
export function solverOfFile(): () => Z3 {
  let solver: Z3 | undefined;
  beforeAll(async () => {
    solver = await Z3.start();
  });
  afterAll(() => solver?.stop());
  return () => {
    if (solver === undefined) throw new Error('the solver is not there before the first test');
    return solver;
  };
}
