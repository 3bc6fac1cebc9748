import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts keep between two runs; never committed, may be deleted at any time. */
export const cache = join(root, '.cache');

/** The folder of `@netlink/sys`, which holds the only code that is not TypeScript. */
export const sysFolder = join(root, 'packages', 'netlink-sys');

/** Where the native addon ends up. */
export const addon = join(sysFolder, 'build', 'Release', 'netlink_sys.node');

/** The entry of the command-line program. */
export const cliMain = join(root, 'packages', 'cli', 'dist', 'main.js');
