import type { Manifest, Package } from '../src/repository.ts';
import { sourceFile } from '../src/source-file.ts';

/** A package as the rules see it; the keys of `files` are relative to its folder. */
export function aPackage(folder: string, manifest: Manifest, files: Record<string, string> = {}): Package {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`${folder}/${path}`, text));
  return { folder, manifest, files: sources };
}

/** `@netlink/rtnetlink` with these files. */
export function rtnetlink(files: Record<string, string>): Package {
  return aPackage('packages/rtnetlink', { name: '@netlink/rtnetlink' }, files);
}
