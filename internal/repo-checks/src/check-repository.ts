import type { Repository } from './repository.ts';
import { checkCycles } from './rules/cycles.ts';
import { checkDoors } from './rules/doors.ts';
import { checkImports } from './rules/imports.ts';
import { checkManifests } from './rules/manifests.ts';
import { checkNames } from './rules/names.ts';
import { checkSize } from './rules/size.ts';
import type { Rule, Violation } from './violation.ts';

const rules: readonly Rule[] = [checkImports, checkManifests, checkCycles, checkDoors, checkSize, checkNames];

/** Apply all rules. */
export function checkRepository(repository: Repository): readonly Violation[] {
  return rules.flatMap((rule) => rule(repository));
}
