import type { Encoder } from './object-request.ts';

/**
 * The caller's keys for those of messages, for one or for several in a row: `{ priority: 'metric', 'cacheinfo.valid':
 * 'validLifeTime' }`. An empty one is for what is no matter of the caller's.
 */
export type Wording = Readonly<Record<string, string>>;

type Path = readonly string[];

/**
 * A message type that tells of faults in the caller's keys: of values that cannot be written, and of those that the kernel
 * refuses.
 */
export function worded<M>(codec: Encoder<M>, wording: Wording): Encoder<M> {
  const longest = Math.max(...Object.keys(wording).map((keys) => keys.split('.').length));
  const reword = (path: Path): Path => [...wordsOf(path, wording, longest)].filter((word) => word !== '');
  return {
    encodeInto(writer, message) {
      try {
        codec.encodeInto(writer, message);
      } catch (error) {
        if (isFault(error)) {
          error.path = reword(error.path);
          error.message = `${error.path.join('.')}: ${error.reason}`;
        }
        throw error;
      }
    },
    locate(payload, offset) {
      const { path, nameOf } = codec.locate(payload, offset);
      if (nameOf === undefined) return { path: reword(path) };
      const within = (type: number): string | undefined => {
        const name = nameOf(type);
        return name === undefined ? undefined : reword([...path, name]).at(-1);
      };
      return { path: reword(path), nameOf: within };
    },
  };
}

// The more keys an entry has, the more it says.
function* wordsOf(path: Path, wording: Wording, longest: number): Generator<string> {
  for (let at = 0; at < path.length;) {
    const spans = Array.from({ length: longest }, (_, less) => path.slice(at, at + longest - less));
    const span = spans.find((keys) => Object.hasOwn(wording, keys.join('.')));
    yield span === undefined ? String(path[at]) : String(wording[span.join('.')]);
    at += span?.length ?? 1;
  }
}

/** What the two errors of encoding have in common. */
interface Fault extends Error {
  path: Path;
  readonly reason: string;
}

function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'path' in error && 'reason' in error;
}
