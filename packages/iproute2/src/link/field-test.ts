import { isDeepStrictEqual } from 'node:util';
import { LinkMessage, type LinkView } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { Devices } from '../devices.ts';
import type { LinkReference } from '../link-names.ts';
import type { CallOptions } from '../object-request.ts';
import { fieldsIn, type LinkFilter } from './filter.ts';
import { asRead } from './filter-fields.ts';
import { type LinkReading, readLink } from './read.ts';
import { writingOf } from './writing.ts';

/** Whether a link is one that is asked for. */
export type LinkTest = (view: LinkView) => boolean;

/**
 * The test of the fields that a filter gives. Links that it refers to are looked up; a value may be written in any way in which it
 * could be set.
 *
 * @throws NetlinkError with code ENODEV for a link that is not there.
 */
export async function fieldTest(
  { links, names }: Context,
  filter: LinkFilter,
  reading: LinkReading,
  options: CallOptions,
): Promise<LinkTest> {
  const kind = filter.kind;
  const fields = Object.entries(fieldsIn(filter));
  const devices = new Devices(links, options);
  const valuesOf = (indexOf: (link: LinkReference) => number): [key: string, values: unknown[]][] =>
    fields.map(([key, value]) => [
      key,
      [value, asRead(key, value, kind, writingOf(indexOf, names), reading)],
    ]);
  const named = new Set<string>();
  // The first time tells what is named.
  valuesOf((link) => {
    if (typeof link === 'string') named.add(link);
    return 0;
  });
  await devices.learn([...named]);
  const wanted = valuesOf((link) => devices.indexOf(link));
  return ({ data, start, end }) => {
    const link: unknown = readLink(LinkMessage.decodeAt(data, start, end), reading);
    return wanted.every(([key, values]) => {
      const own = (link as Readonly<Record<string, unknown>>)[key];
      return values.some((value) => isDeepStrictEqual(own, value));
    });
  };
}
