/** Becomes a program in the namespace that the first argument names: what follows. */
import { execInNetns } from '../../src/index.ts';

const [netns = '', command = '', ...args] = process.argv.slice(2);
execInNetns(netns, command, args);
