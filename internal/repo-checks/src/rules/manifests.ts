import { layers } from '../layers.ts';
import { isPublished, type Package } from '../repository.ts';
import type { Rule, Violation } from '../violation.ts';

function checkManifest({ folder, manifest }: Package): Violation[] {
  const path = `${folder}/package.json`;
  const { name, dependencies, peerDependencies, optionalDependencies } = manifest;
  const below = layers.get(name);
  if (below === undefined) return [{ path, message: `${name} has no place in the layers` }];
  return Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
    .filter((dependency) => !below.includes(dependency))
    .map((dependency) => ({ path, message: `depends on ${dependency}, which ${name} may not` }));
}

/** What a published package depends on is what it may import. */
export const checkManifests: Rule = (repository) => repository.filter(isPublished).flatMap(checkManifest);
