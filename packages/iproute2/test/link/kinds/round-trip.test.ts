import { KIND_SAMPLES, type OptionSample, PORT_SAMPLES } from '@netlink/kernel-test';
import { LinkMessage } from '@netlink/rtnetlink';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/link/fields.ts';
import type { Link } from '../../../src/link/link.ts';
import { readLink } from '../../../src/link/read.ts';
import type { LinkChanges } from '../../../src/link/spec.ts';
import { type LinkWriting, merged, writeLate, writeLink } from '../../../src/link/write.ts';

// Links are as many as there are names: each gets a number when first named.
const links: string[] = [];
const indexOf = (link: string | number): number => {
  if (typeof link === 'number') return link;
  if (!links.includes(link)) links.push(link);
  return links.indexOf(link) + 1;
};
const numberOf = (word: string | number): number =>
  typeof word === 'number' ? word : (NAMED[word] ?? Number(word));
const NAMED: Readonly<Record<string, number>> = { main: 254, root: 0 };
const rootOr = (id: number): string | number => (id === 0 ? 'root' : id);

const writing: LinkWriting = {
  indexOf,
  groupOf: numberOf,
  reasonOf: numberOf,
  tableOf: numberOf,
  uidOf: numberOf,
  gidOf: numberOf,
  netns: () => ({}),
  nsidOf: () => 1,
  kinds: new Map(),
};
const reading: Reading = {
  nameOf: (index) => links[index - 1],
  isUp: () => true,
  groupOf: (number) => number,
  reasonOf: (number) => number,
  conf: false,
  userOf: rootOr,
  userGroupOf: rootOr,
};

function returned(changes: LinkChanges): Link {
  const message = merged(writeLink(changes, writing), writeLate(changes, writing), 7);
  return readLink(LinkMessage.decode(LinkMessage.encode(message)), reading);
}

// What a kernel makes of a value it alone knows; what it does not report, neither is written as it is read.
const isPlain = (sample: OptionSample): boolean => !('read' in sample) && sample.refused === undefined;
/** An end of a tunnel that is any is not sent, and the kernel says so all the same. */
const isAnyEnd = (key: string, { value }: OptionSample): boolean =>
  value === 'any' && (key === 'local' || key === 'remote');

describe('what is written is read', () => {
  const cases = Object.entries(KIND_SAMPLES).flatMap(([kind, { base, options }]) =>
    Object.entries(options).flatMap(([key, samples]) =>
      samples
        .filter((sample) => isPlain(sample) && !isAnyEnd(key, sample))
        .map((sample) => [kind, key, sample.value, { base, ...sample }] as const),
    ),
  );
  test.each(cases)('%s %s %o', (kind, key, value, { base, with: more = {} }) => {
    const spec = { ...base, ...more, kind, [key]: value };
    const link = returned(spec);
    expect(link).toMatchObject({ [key]: value });
  });
});

describe('what is written of a port is read', () => {
  const cases = Object.entries(PORT_SAMPLES).flatMap(([kind, { options }]) =>
    Object.entries(options).flatMap(([key, samples]) =>
      samples.filter(isPlain).map(({ value }) => [kind, key, value] as const),
    ),
  );
  test.each(cases)('%s %s %o', (kind, key, value) => {
    const link = returned({ port: { kind, [key]: value } });
    expect(link.port).toMatchObject({ [key]: value });
  });
});
