import type { LinkReading } from '../../src/link/read.ts';

/** What a link is read with where no other one is known, nor any word. */
export const reading: LinkReading = {
  nameOf: () => undefined,
  isUp: () => undefined,
  groupOf: (number) => number,
  reasonOf: (number) => number,
  userOf: (number) => number,
  userGroupOf: (number) => number,
  conf: false,
};
