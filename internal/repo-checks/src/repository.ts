import type { SourceFile } from './source-file.ts';

/** What the rules need of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A folder with a package.json, and its TypeScript files. */
export interface Package {
  /** Relative to the root of the repository: 'packages/netlink-sys'. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
}

/** All that is checked. */
export type Repository = readonly Package[];

/** The files that are published, without tests. */
export function sourcesOf({ folder, files }: Package): readonly SourceFile[] {
  return files.filter((file) => file.path.startsWith(`${folder}/src/`));
}

/** Whether a package is one of those that are published. */
export function isPublished({ folder }: Package): boolean {
  return folder.startsWith('packages/');
}
