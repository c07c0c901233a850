import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostProgram } from './host-program';

/** A program for the tests of a file, and an empty folder for what it writes. */
export interface ProgramOfFile {
  readonly host: HostProgram;
  readonly folder: string;
}

/** Starts it before the tests of a file, and ends it after them. */
export function programOfFile(): () => ProgramOfFile {
  let program: ProgramOfFile | undefined;

  beforeAll(async () => {
    program = { host: await HostProgram.start(), folder: realpathSync(mkdtempSync(join(tmpdir(), 'edge-languages-'))) };
  });
  afterAll(async () => {
    await program?.host.end();
    if (program !== undefined) rmSync(program.folder, { recursive: true });
  });

  return () => {
    if (program === undefined) throw new Error('a program runs only while tests do');
    return program;
  };
}
