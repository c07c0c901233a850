// Requests for plans of what runs, as the public namespace `imports`: `imports.EdgeImport`.
export { EdgeImport, type EdgeImportOptions, type ImportedPool } from './edge-import';
export { type ImportNote, ImportNoteKind } from './import-note';
export { ImportReport } from './import-report';
export { EdgeProgram, ProgramEngine } from './program/edge-program';
