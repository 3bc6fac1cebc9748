/**
 * `node --import ./scripts/typescript.mjs program.ts`: run TypeScript sources on every Node.js that we support.
 * Types are erased and nothing else is done, which is all that newer versions of Node.js do by themselves.
 */
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
