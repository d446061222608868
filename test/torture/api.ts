import { plant } from './planted';

/** The API as it is, `api/main.ts`, but for a defect that is to be found. */
plant(process.env);
// It starts only as a program of its own, which its file is for it.
const at = require.resolve('../../api/main');
process.argv[1] = at;
require('node:module').runMain();
