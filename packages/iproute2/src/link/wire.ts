import type { LinkAttributes, LinkHeader } from '@netlink/rtnetlink';

/** A message about a link, while it is read or written. */
export interface LinkWire {
  /** What it begins with. */
  header: Partial<LinkHeader>;
  /** What follows. */
  attributes: LinkAttributes;
}

/** Whether the link below is in another namespace. */
export function isElsewhere({ attributes }: Readonly<LinkWire>): boolean {
  return attributes.linkNetnsid !== undefined;
}
