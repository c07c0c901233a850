import { setFlagsFromString } from 'node:v8';

// Each test file loads its own copy of every module, and what the compiler optimized in it is lost with it. Therefore, only
// functions that run for longer are optimized: a tenth of the time of all tests. Later versions of Node.js optimize in
// steps, and do not have this option.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');
