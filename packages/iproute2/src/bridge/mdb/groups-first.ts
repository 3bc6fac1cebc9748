import type { Objects } from '../../change.ts';
import { shown } from '../../link/field-checks.ts';
import { inTurns, type Turn } from '../../saved/in-turns.ts';
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
  changeAll: (entries: Objects<MdbSpec>) => Promise<number>,
): Promise<void> {
  const groups = new Groups();
  await inTurns(
    entries,
    changeAll,
    (entry) => groups.turnOf(entry),
    (ofSources) => ofSources.filter(({ object }) => !groups.isMade(object)),
  );
}

/** The sources of the groups that have come. */
class Groups {
  readonly #sources = new Map<string, ReadonlySet<unknown>>();

  /** Entries of single sources come later. */
  turnOf(entry: MdbSpec): Turn {
    if (entry.src !== undefined) return 1;
    this.#learn(entry);
    return 0;
  }

  /** Whether the kernel makes an entry of one of the groups. */
  isMade(entry: Entry): boolean {
    const sources = this.#sources.get(placeOf(entry));
    return sources !== undefined && (entry.addedByStarEx === true || sources.has(entry.src));
  }

  // What is no entry, or has no list, is refused where it is written.
  #learn(entry: MdbSpec): void {
    const { sourceList = [] } = entry;
    if (!Array.isArray(sourceList)) return;
    const sources = sourceList as readonly (string | MdbSourceEntry | null)[];
    const addresses = sources.map((source) => (typeof source === 'string' ? source : source?.address));
    this.#sources.set(placeOf(entry), new Set(addresses));
  }
}

function placeOf(entry: MdbSpec): string {
  const { dev, port = dev, ...others } = entry;
  const all: MdbSpec = { ...others, dev, port };
  return PLACE.map((key) => shown(all[key])).join(' ');
}
