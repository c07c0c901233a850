import { tellProbes } from '../verify/told-probes';
import { PlanFolder } from './plan-folder';

/** What tests of the command `verify` need: plans in a folder, and probes that are told what they find. */
export interface ToldVerification {
  /** Folder of the test that runs. */
  readonly files: PlanFolder;
  /** What was asked in it. */
  readonly asked: readonly unknown[];
}

/** Makes them before each test of a file, and removes them afterwards. */
export function toldVerification(): ToldVerification {
  let files: PlanFolder;
  let asked: readonly unknown[];
  beforeEach(() => {
    files = new PlanFolder();
    asked = tellProbes();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    files.remove();
  });
  return {
    get files() { return files; },
    get asked() { return asked; },
  };
}
