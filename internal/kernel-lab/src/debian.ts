import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { host } from './host.ts';
import type { Suite } from './kernels.ts';
import { LabError } from './lab-error.ts';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const ONE_DAY = 24 * 60 * 60 * 1000;

/** Debian's packages of one suite, with package lists of our own: the host's are neither read nor changed. */
export class Debian {
  readonly #folder: string;
  readonly #suite: Suite;

  constructor(cache: string, suite: Suite) {
    this.#folder = join(cache, 'apt', suite);
    this.#suite = suite;
  }

  /** The newest version of a package. */
  versionOf(name: string): string {
    this.#update();
    const [first] = this.#apt('apt-cache', ['madison', name]).split('\n');
    const version = first?.split('|')[1]?.trim();
    if (version === undefined || version === '') throw new LabError(`${name}: not in Debian ${this.#suite}`);
    return version;
  }

  /** Download packages and unpack them into a folder. */
  unpack(packages: readonly string[], target: string): void {
    this.#update();
    const downloads = mkdtempSync(join(this.#folder, 'download-'));
    try {
      this.#apt('apt-get', ['-qq', 'download', ...packages], downloads);
      mkdirSync(target, { recursive: true });
      for (const file of readdirSync(downloads)) host('dpkg-deb', ['-x', join(downloads, file), target]);
    } finally {
      rmSync(downloads, { recursive: true, force: true });
    }
  }

  #update(): void {
    const stamp = join(this.#folder, 'updated');
    if (existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < ONE_DAY) return;
    mkdirSync(join(this.#folder, 'state', 'lists', 'partial'), { recursive: true });
    mkdirSync(join(this.#folder, 'cache', 'archives', 'partial'), { recursive: true });
    writeFileSync(
      join(this.#folder, 'sources.list'),
      `deb [signed-by=${KEYRING}] ${mirror()} ${this.#suite} main\n`,
    );
    this.#apt('apt-get', ['-qq', 'update']);
    writeFileSync(stamp, '');
  }

  #apt(command: 'apt-get' | 'apt-cache', args: readonly string[], cwd?: string): string {
    const settings = {
      'Dir::Etc::sourcelist': join(this.#folder, 'sources.list'),
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::Etc::preferences': '/dev/null',
      'Dir::Etc::preferencesparts': '/dev/null',
      'Dir::State': join(this.#folder, 'state'),
      'Dir::State::lists': join(this.#folder, 'state', 'lists'),
      'Dir::State::status': '/var/lib/dpkg/status',
      'Dir::Cache': join(this.#folder, 'cache'),
      'APT::Sandbox::User': 'root',
      'Acquire::Languages': 'none',
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
    return host(command, [...options, ...args], cwd);
  }
}

/** The Debian mirror that this host is set to use. */
function mirror(): string {
  const sources = ['/etc/apt/sources.list', ...listed('/etc/apt/sources.list.d')].filter((file) =>
    existsSync(file),
  );
  for (const file of sources) {
    const [address] = /https?:\/\/\S+\/debian\/?(?=\s|$)/m.exec(readFileSync(file, 'utf8')) ?? [];
    if (address !== undefined) return address;
  }
  throw new LabError('apt: no mirror of Debian among the sources of this host');
}

function listed(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
