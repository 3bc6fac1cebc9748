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
import { host } from '../host.ts';
import type { Suite } from '../kernels.ts';
import { LabError } from '../lab-error.ts';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const ONE_DAY = 24 * 60 * 60 * 1000;

/** Order of versions of one package. */
export function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true });
}

/** What a list of packages tells of: binary packages, or what they are made from. */
export type PackageKind = 'deb' | 'deb-src';

/** Debian's packages of one suite, with package lists of our own: the host's are neither read nor changed. */
export class Debian {
  readonly suite: Suite;
  readonly #kind: PackageKind;
  readonly #folder: string;

  constructor(cache: string, suite: Suite, kind: PackageKind = 'deb') {
    this.suite = suite;
    this.#kind = kind;
    this.#folder = join(cache, 'apt', kind === 'deb' ? suite : `${suite}-sources`);
  }

  /** The newest version of a package that begins with `prefix`. */
  versionOf(name: string, prefix = ''): string {
    const versions = this.#query(['madison', name])
      .split('\n')
      .map((line) => line.split('|')[1]?.trim() ?? '');
    // apt lists binary packages from the newest on, sources as they come.
    if (this.#kind === 'deb-src') versions.sort(newestFirst);
    const version = versions.find((each) => each !== '' && each.startsWith(prefix));
    if (version === undefined)
      throw new LabError(`${[name, prefix].join(' ').trimEnd()}: not in Debian ${this.suite}`);
    return version;
  }

  /** The names of all packages that match. */
  names(pattern: RegExp): string[] {
    return this.#query(['pkgnames'])
      .split('\n')
      .filter((name) => pattern.test(name));
  }

  /** The packages that some depend on, and those on, as far as they match. */
  dependencies(packages: readonly string[], pattern: RegExp): string[] {
    const found = new Set(packages);
    for (let level = packages; level.length > 0;) {
      const lines = this.#query(['depends', '--important', ...level]).split('\n');
      const names = lines.flatMap((line) => /^ +\|?(?:Pre)?Depends: ([^<\s]+)$/.exec(line)?.[1] ?? []);
      level = [...new Set(names)].filter((name) => pattern.test(name) && !found.has(name));
      for (const name of level) found.add(name);
    }
    return [...found];
  }

  /** What would be installed on this host for a package, itself included. */
  wouldInstall(name: string): string[] {
    this.#update();
    const plan = this.#apt('apt-get', ['install', '--yes', '--simulate', '--no-install-recommends', name]);
    const names = plan.split('\n').flatMap((line) => /^Inst (\S+) \(/.exec(line)?.[1] ?? []);
    return names.includes(name) ? names : [...names, name];
  }

  /** Download packages and unpack them into a folder. */
  unpack(packages: readonly string[], target: string): void {
    this.download(packages, (file) => {
      mkdirSync(target, { recursive: true });
      host('dpkg-deb', ['-x', file, target]);
    });
  }

  /** Download packages, and do something with the file of each. */
  download(packages: readonly string[], use: (file: string) => void): void {
    this.#fetch(['download', ...packages], use);
  }

  /** Download the sources that a package is made from, without Debian's changes to them. */
  downloadSource(name: string, version: string, use: (file: string) => void): void {
    this.#fetch(['source', '--tar-only', `${name}=${version}`], use);
  }

  #fetch(words: readonly string[], use: (file: string) => void): void {
    this.#update();
    const downloads = mkdtempSync(join(this.#folder, 'download-'));
    try {
      this.#apt('apt-get', ['-qq', ...words], downloads);
      for (const file of readdirSync(downloads)) use(join(downloads, file));
    } finally {
      rmSync(downloads, { recursive: true, force: true });
    }
  }

  #query(args: readonly string[]): string {
    this.#update();
    return this.#apt('apt-cache', args);
  }

  #update(): void {
    const stamp = join(this.#folder, 'updated');
    if (existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < ONE_DAY) return;
    mkdirSync(join(this.#folder, 'state', 'lists', 'partial'), { recursive: true });
    mkdirSync(join(this.#folder, 'cache', 'archives', 'partial'), { recursive: true });
    const source = `${this.#kind} [signed-by=${KEYRING}] ${mirror()} ${this.suite} main\n`;
    writeFileSync(join(this.#folder, 'sources.list'), source);
    try {
      this.#apt('apt-get', ['-qq', 'update', '-o', 'APT::Update::Error-Mode=any']);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      throw new LabError(`the packages of Debian ${this.suite} cannot be had: ${error.message}`);
    }
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
      'Acquire::Languages': 'none',
      'Acquire::Retries': '2',
      'APT::Sandbox::User': 'root',
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
    return host(command, [...options, ...args], cwd === undefined ? {} : { cwd });
  }
}

/** The suite of this host: programs that run on it come from there. */
export function hostSuite(): Suite {
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  if (codename === 'bookworm' || codename === 'trixie') return codename;
  throw new LabError(`guests need Debian bookworm or trixie, this is ${codename ?? 'another system'}`);
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
