import type { Names } from '../names/names.ts';
import type { Reading } from './fields.ts';

/** What is read of a link besides its message: what is known of other links, and the words of a host for numbers. */
export function readingOf(links: Pick<Reading, 'nameOf' | 'isUp'>, names: Names, conf = false): Reading {
  return {
    ...links,
    groupOf: (group) => names.groups.nameOf(group),
    reasonOf: (number) => names.protodownReasons.nameOf(number),
    userOf: (id) => names.users.nameOf(id),
    userGroupOf: (id) => names.userGroups.nameOf(id),
    conf,
  };
}
