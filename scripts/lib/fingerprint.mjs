import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { cache, root } from './paths.mjs';

/**
 * All files below the given files and folders, in a stable order; what does not exist is left out.
 *
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function filesBelow(paths) {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isDirectory()) return [path];
    return filesBelow(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    );
  });
}

/**
 * A digest of the names and contents of files, and of some facts that are not in files.
 *
 * @param {readonly string[]} paths files and folders
 * @param {readonly string[]} facts
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of filesBelow(paths))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} name */
const stampFile = (name) => join(cache, 'stamps', name);

/**
 * The fingerprint under which a step last succeeded.
 *
 * @param {string} name
 */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Note that a step succeeded, or (`undefined`) that it is about to be done anew.
 *
 * @param {string} name
 * @param {string | undefined} value
 */
export function writeStamp(name, value) {
  const file = stampFile(name);
  if (value === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
