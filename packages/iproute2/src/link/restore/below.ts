import { isPairKind } from '../pairs.ts';
import type { SavedLink } from '../save.ts';

/** Whether a link has another one below, which says how much it can carry. */
export function standsOnAnother(saved: SavedLink): boolean {
  const { kind, link } = saved;
  if ('dev' in saved) return true;
  return link !== undefined && link !== 0 && !isPairKind(String(kind));
}
