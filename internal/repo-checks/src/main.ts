import { checkRepository } from './check-repository.ts';
import { readRepository } from './read-repository.ts';

const repository = readRepository(process.argv[2] ?? process.cwd());
const violations = checkRepository(repository);
for (const { path, message } of violations) console.error(`${path}: ${message}`);
if (repository.length === 0) console.error('repo-checks: no packages found here');
process.exitCode = violations.length > 0 || repository.length === 0 ? 1 : 0;
