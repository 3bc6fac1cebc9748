import type { Names } from '../names/names.ts';
import type { Writing } from './fields.ts';

/** What is needed to write the settings of a link: indices of other links, and numbers for the words of a host. */
export function writingOf(indexOf: Writing['indexOf'], names: Names): Writing {
  return {
    indexOf,
    groupOf: (word) => names.groups.numberOf(word),
    reasonOf: (word) => names.protodownReasons.numberOf(word),
    tableOf: (word) => names.tables.numberOf(word),
    uidOf: (name) => names.users.numberOf(name),
    gidOf: (name) => names.userGroups.numberOf(name),
  };
}
