import type { Context } from '../../context.ts';
import type { SavedLink } from '../save.ts';
import { writeLink } from '../write.ts';
import { writingOf } from '../writing.ts';
import { makingOf, otherEndOf } from './making.ts';

/** Links in an order in which each comes after what it is made on; of a pair the end first that both are made by. */
export function makingOrder(context: Context, links: ReadonlyMap<string, SavedLink>): SavedLink[] {
  const seen = new Set<SavedLink>();
  const ordered: SavedLink[] = [];
  const visit = (link: SavedLink): void => {
    if (seen.has(link)) return;
    seen.add(link);
    for (const name of namedBy(context, link)) {
      const below = links.get(name);
      if (below !== undefined) visit(below);
    }
    ordered.push(link);
  };
  for (const link of links.values()) {
    const other = links.get(otherEndOf(link) ?? '');
    if (other?.kind === 'netkit' && other.primary === true) visit(other);
    visit(link);
  }
  return ordered;
}

/** The names of the links that a link is made on: whatever its making asks for. */
function namedBy({ names, kinds }: Context, link: SavedLink): Set<string> {
  const found = new Set<string>();
  const note = (name: string | number): number => {
    if (typeof name === 'string') found.add(name);
    return 0;
  };
  const writing = { ...writingOf(note, names), netns: () => ({}), nsidOf: () => 0, kinds };
  writeLink(makingOf(link), writing, 'new');
  return found;
}
