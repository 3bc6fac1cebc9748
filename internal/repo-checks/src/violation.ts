import type { Repository } from './repository.ts';

/** One place where a rule does not hold. */
export interface Violation {
  /** The file at fault, relative to the root of the repository. */
  readonly path: string;
  readonly message: string;
}

/** A rule looks at the whole repository and lists all places where it does not hold. */
export type Rule = (repository: Repository) => readonly Violation[];
