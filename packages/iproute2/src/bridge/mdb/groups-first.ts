import { putIndex } from '@netlink/proto';
import type { Objects } from '../../change.ts';
import { shown } from '../../link/field-checks.ts';
import type { MdbRecord, MdbSourceEntry, MdbSpec } from './mdb.ts';

type Entry = MdbSpec & Partial<Pick<MdbRecord, 'addedByStarEx'>>;

/** What the entry of a group and those of its sources have in common. */
const PLACE = ['dev', 'port', 'grp', 'vid', 'dst', 'dstPort', 'vni', 'srcVni', 'via'] as const;

/**
 * Change entries from anywhere: groups as they come, then those of single sources, which are few enough to be kept until then. What the
 * kernel makes of a group that is among them, and removes with it, is left out: where both were read, both would be made.
 */
export async function groupsFirst(
  entries: Objects<MdbSpec>,
  change: (entries: Objects<MdbSpec>) => Promise<unknown>,
): Promise<void> {
  const groups = new Groups();
  await inPlaces(groups.take(entries), change);
  await inPlaces(groups.others(), change);
}

/** An entry, and its place in the list that it is from. */
type Placed = readonly [entry: MdbSpec, index: number];

class Groups {
  /** The sources of each group. */
  readonly #sources = new Map<string, ReadonlySet<unknown>>();
  readonly #ofSources: Placed[] = [];

  /** The entries of groups; the others are kept. */
  async *take(entries: Objects<MdbSpec>): AsyncGenerator<Placed> {
    let index = 0;
    for await (const entry of entries) {
      const placed = [entry, index++] as const;
      // What is no entry is refused where it is written.
      if ((entry as MdbSpec | null)?.src !== undefined) {
        this.#ofSources.push(placed);
        continue;
      }
      this.#learn(entry);
      yield placed;
    }
  }

  /** The entries of single sources that the kernel makes of no group. */
  *others(): Generator<Placed> {
    for (const placed of this.#ofSources) if (!this.#isMade(placed[0])) yield placed;
  }

  #learn(entry: MdbSpec | null): void {
    const { sourceList = [] } = entry ?? {};
    if (entry === null || !Array.isArray(sourceList)) return;
    const sources = sourceList as readonly (string | MdbSourceEntry | null)[];
    const addresses = sources.map((source) => (typeof source === 'string' ? source : source?.address));
    this.#sources.set(placeOf(entry), new Set(addresses));
  }

  #isMade(entry: Entry): boolean {
    const sources = this.#sources.get(placeOf(entry));
    return sources !== undefined && (entry.addedByStarEx === true || sources.has(entry.src));
  }
}

function placeOf(entry: MdbSpec): string {
  const { dev, port = dev, ...others } = entry;
  const all: MdbSpec = { ...others, dev, port };
  return PLACE.map((key) => shown(all[key])).join(' ');
}

// What is said of the place of a failure is to be said of the list that was given.
async function inPlaces(
  all: Iterable<Placed> | AsyncIterable<Placed>,
  change: (entries: Objects<MdbSpec>) => Promise<unknown>,
): Promise<void> {
  const places: number[] = [];
  async function* entries(): AsyncGenerator<MdbSpec> {
    for await (const [entry, index] of all) {
      places.push(index);
      yield entry;
    }
  }
  try {
    await change(entries());
  } catch (error) {
    const { index } = error as { index?: number };
    if (index !== undefined) putIndex(error, places[index] ?? index);
    throw error;
  }
}
