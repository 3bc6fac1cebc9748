import type { Rule } from '../violation.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.kernel)?(\.test|\.test-d|\.check|\.accident|\.d|\.config)?\.ts$/;

/** Files are named in kebab-case after what they export. */
export const checkNames: Rule = (repository) =>
  repository
    .flatMap(({ files }) => files)
    .filter(({ path }) => !kebabCase.test(path.slice(path.lastIndexOf('/') + 1)))
    .map(({ path }) => ({ path, message: 'the name is not in kebab-case' }));
