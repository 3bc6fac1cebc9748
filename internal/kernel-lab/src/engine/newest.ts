import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import type { Debian } from '../debian/debian.ts';
import { LabError } from '../lab-error.ts';
import type { Source } from './source.ts';
import { program } from './tools.ts';

/** Libraries, not what configures a system. */
const LIBRARIES = /^(?:lib[^-]|zlib1g)/;

/**
 * Fetch a program of Debian's newest suite with all of its libraries, C's included: it runs whatever the host has.
 *
 * @returns the folder of the packages
 */
export function fetchNewest(cache: Cache, name: string, { debian, say }: Source): Promise<string> {
  const sid = (): Debian => debian('sid');
  return cache.obtain({
    name,
    version: () => sid().versionOf(name),
    fill: (target, version) => {
      say(`fetching ${name} ${version}`);
      sid().unpack(sid().dependencies([name], LIBRARIES), target);
    },
  });
}

/** Write a script for each of some programs of unpacked packages, which starts it through its own loader. */
export function writeStarters(packages: string, names: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeStarter(packages, name, folder);
}

function writeStarter(packages: string, name: string, folder: string): void {
  const libraries = join(packages, 'usr', 'lib', 'x86_64-linux-gnu');
  const loader = readdirSync(libraries).find((file) => file.startsWith('ld-linux'));
  if (loader === undefined) throw new LabError(`${packages}: no loader in the packages`);
  const command = `exec ${join(libraries, loader)} --library-path ${libraries} ${program(packages, name)} "$@"`;
  writeFileSync(join(folder, name), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
}
