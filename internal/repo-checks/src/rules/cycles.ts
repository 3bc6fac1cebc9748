import { resolveRelative, type SourceFile } from '../source-file.ts';
import type { Rule, Violation } from '../violation.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(files: readonly SourceFile[]): Graph {
  return new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((specifier) => resolveRelative(file, specifier) ?? []),
    ]),
  );
}

/** Walk everything below `path`; `trail` is the way here, `done` what is known to lead to no new cycle. */
function walk(graph: Graph, path: string, trail: readonly string[], done: Set<string>): Violation[] {
  if (trail.includes(path)) {
    const cycle = [...trail.slice(trail.indexOf(path)), path];
    return [{ path, message: `imports itself: ${cycle.join(' → ')}` }];
  }
  if (done.has(path)) return [];
  const found = (graph.get(path) ?? []).flatMap((target) => walk(graph, target, [...trail, path], done));
  done.add(path);
  return found;
}

/** No file imports itself by way of others: what cannot be read alone is one file, or has a third one in it. */
export const checkCycles: Rule = (repository) => {
  const graph = graphOf(repository.flatMap(({ files }) => files));
  const done = new Set<string>();
  return [...graph.keys()].flatMap((path) => walk(graph, path, [], done));
};
