#!/usr/bin/env node
// The programs are TypeScript as it stands; this is what `npx milestone-escrow` runs.
require('tsx/cjs');
require('../ops/main.ts');
