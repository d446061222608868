import Module from 'node:module';
import path from 'node:path';
import './armed';

process.argv[1] = path.resolve('api/main.ts');
Module.runMain();
