import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import { cache, root } from './paths.mjs';

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The environment of the tools: the pinned pnpm and the installed binaries come first on `PATH`, nothing reports
 * home, and where the home directory cannot be written the tools get one in the tree.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const { PATH = '', ...inherited } = process.env;
  const binaries = [join(cache, 'pnpm', 'node_modules', '.bin'), join(root, 'node_modules', '.bin')];
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    ...inherited,
    PATH: [...binaries, PATH].join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
  const home = homedir();
  if (isWritable(home)) return environment;
  const substitute = join(cache, 'home');
  mkdirSync(substitute, { recursive: true });
  environment['HOME'] = substitute;
  environment['npm_config_cache'] = join(substitute, '.npm');
  // A registry or a proxy may be configured there.
  environment['npm_config_userconfig'] ??= join(home, '.npmrc');
  for (const name of ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME']) {
    Reflect.deleteProperty(environment, name);
  }
  return environment;
}
