import type { Connection, NetnsReference } from '@netlink/proto';
import type { UserKinds } from './link/user-kind.ts';
import type { LinkNames } from './link-names.ts';
import type { Names } from './names/names.ts';
import type { Target } from './target.ts';

/** What the objects of a handle share. */
export interface Context extends Target {
  /** The conversation with the kernel. */
  readonly connection: Connection;
  /** Names and indices of links. */
  readonly links: LinkNames;
  /** Words for numbers. */
  readonly names: Names;
  /** The network namespace, where it is not the process's own: a name, path, descriptor, or process. */
  readonly netns?: NetnsReference | undefined;
  /** Kinds of link that are known besides those of this package. */
  readonly kinds: UserKinds;
  /**
   * Opens a conversation that behaves as this one, in another namespace.
   *
   * @throws SystemError with code ENOENT if there is none, EPERM for one that may not be entered.
   */
  openIn(netns: NetnsReference): Connection;
}
