import { describe, expectTypeOf, test } from 'vitest';

import {
  array,
  attributes,
  bitfield32,
  bytes,
  type Codec,
  custom,
  enumeration,
  flag,
  flags,
  indexed,
  type Infer,
  ip,
  type Layout,
  list,
  message,
  multi,
  nested,
  noflag,
  optional,
  otherTag,
  type RawAttribute,
  string,
  struct,
  tagged,
  type TaggedPair,
  u16,
  u32,
  u64,
  u8,
  uint,
} from '../src/index.ts';

const vlan = attributes({ id: [1, u16], protocol: [5, enumeration(u16, { '802.1q': 0x8100 })] });
interface Vlan extends Infer<typeof vlan> {}

const header = struct({ family: u8, flags: flags(u32, { up: 1, running: 64 }), more: optional(u32) });
interface Header extends Infer<typeof header> {}

describe('layouts', () => {
  test('have the type of their values', () => {
    expectTypeOf(u32).toEqualTypeOf<Layout<number>>();
    expectTypeOf(u64).toEqualTypeOf<Layout<bigint>>();
    expectTypeOf(uint).toEqualTypeOf<Layout<bigint>>();
    expectTypeOf(ip).toEqualTypeOf<Layout<string>>();
    expectTypeOf(flag).toEqualTypeOf<Layout<true>>();
    expectTypeOf(bytes).toEqualTypeOf<Layout<Uint8Array>>();
    expectTypeOf(enumeration(u8, { host: 254, link: 253 })).toEqualTypeOf<Layout<'host' | 'link' | number>>();
    expectTypeOf(flags(u32, { up: 1 })).toEqualTypeOf<Layout<readonly ('up' | number)[]>>();
    expectTypeOf(list(1, u32)).toEqualTypeOf<Layout<number[]>>();
    expectTypeOf(indexed(string)).toEqualTypeOf<Layout<string[]>>();
    expectTypeOf(multi(u64)).toEqualTypeOf<Layout<bigint[]>>();
    expectTypeOf(array(u16)).toEqualTypeOf<Layout<number[]>>();
    expectTypeOf(noflag(nested<Vlan>(vlan))).toEqualTypeOf<Layout<Vlan>>();
    expectTypeOf(custom<Date>({} as Codec<Date>)).toEqualTypeOf<Layout<Date>>();
    expectTypeOf(bitfield32['~type']).toExtend<{ value: number; selector: number }>();
  });

  test('have bases that are numbers', () => {
    // @ts-expect-error a bigint has no words
    enumeration(u64, { up: 1 });
    // @ts-expect-error the number of a word is a number
    enumeration(u8, { up: 'one' });
    // @ts-expect-error text has no bits
    flags(string, { up: 1 });
  });
});

describe('structs', () => {
  test('have all their fields, but for the optional ones', () => {
    expectTypeOf<keyof Header>().toEqualTypeOf<'family' | 'flags' | 'more' | '$tail'>();
    expectTypeOf<Header['flags']>().toEqualTypeOf<readonly ('up' | 'running' | number)[]>();
    expectTypeOf<Header['more']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Header['$tail']>().toEqualTypeOf<Uint8Array | undefined>();
    expectTypeOf<{ family: number; flags: [] }>().toExtend<Header>();
    expectTypeOf<{ family: number }>().not.toExtend<Header>();
    expectTypeOf<{ family: number; flags: []; more: undefined }>().not.toExtend<Header>();
  });

  test('know their fields', () => {
    header.offsetOf('flags');
    // @ts-expect-error there is no such field
    header.offsetOf('flag');
  });
});

describe('attribute spaces', () => {
  test('have keys that may be absent, and not undefined', () => {
    expectTypeOf<Vlan>().toHaveProperty('id');
    expectTypeOf<{ id: 5 }>().toExtend<Vlan>();
    expectTypeOf<object>().toExtend<Vlan>();
    expectTypeOf<{ id: undefined }>().not.toExtend<Vlan>();
    expectTypeOf<{ id: '5' }>().not.toExtend<Vlan>();
    expectTypeOf<Vlan['$raw']>().toEqualTypeOf<readonly RawAttribute[] | undefined>();
  });

  test('have no other keys', () => {
    // @ts-expect-error no attribute of a VLAN
    const wrong: Vlan = { id: 5, mtu: 1500 };
    // @ts-expect-error no word of the enumeration
    const word: Vlan = { protocol: '802.1x' };
    return [wrong, word];
  });

  test('are declared with numbers and layouts', () => {
    // @ts-expect-error a layout is no string
    attributes({ id: [1, 'u16'] });
    // @ts-expect-error the number is missing
    attributes({ id: u16 });
  });

  test('may contain themselves', () => {
    interface Tree {
      name?: string;
      children?: Tree[];
    }
    const tree: Codec<Tree> = attributes({
      name: [1, string],
      children: [2, multi(nested((): Codec<Tree> => tree))],
    });
    // @ts-expect-error another space
    nested<Vlan>(tree);
  });
});

describe('choices', () => {
  const choices = { vlan: nested<Vlan>(vlan), number: u32 } as const;
  const info = attributes({ kind: [1, string], data: [2, tagged('kind', choices)] });
  type Info = TaggedPair<'kind', 'data', typeof choices>;

  test('in a space are any of their values, or octets', () => {
    expectTypeOf(info['~type'].data).toEqualTypeOf<Vlan | number | Uint8Array | undefined>();
  });

  test('are told apart by the word', () => {
    expectTypeOf<{ kind: 'vlan'; data: { id: 5 } }>().toExtend<Info>();
    expectTypeOf<{ kind: 'vlan' }>().toExtend<Info>();
    expectTypeOf<{ kind: 'number'; data: 5 }>().toExtend<Info>();
    expectTypeOf<{ kind: 'number'; data: { id: 5 } }>().not.toExtend<Info>();
    expectTypeOf<{ kind: 'vlan'; data: { id: '5' } }>().not.toExtend<Info>();
    expectTypeOf<{ data: Uint8Array }>().toExtend<Info>();
    // @ts-expect-error a word that is none of ours goes through otherTag
    const unknown: Info = { kind: 'mine', data: new Uint8Array() };
    const mine: Info = { kind: otherTag('mine'), data: new Uint8Array() };
    const narrowed = (some: Info): number | undefined => (some.kind === 'vlan' ? some.data?.id : undefined);
    return [unknown, mine, narrowed];
  });
});

describe('messages', () => {
  const link = message<Header, Vlan>(header, vlan);

  test('bear the names of their header and attributes', () => {
    expectTypeOf(link.decode(new Uint8Array()).header).toEqualTypeOf<Header>();
    expectTypeOf(link.decode(new Uint8Array()).attributes).toEqualTypeOf<Vlan>();
  });

  test('may leave out what is 0', () => {
    link.encode({});
    link.encode({ header: { family: 2 }, attributes: { id: 5 } });
    // @ts-expect-error no field of the header
    link.encode({ header: { famly: 2 } });
    // @ts-expect-error no attribute
    link.encode({ attributes: { mtu: 5 } });
    // @ts-expect-error a word in place of a number
    link.encode({ header: { family: 'inet' } });
  });

  test('have views with an accessor for each field and attribute', () => {
    const view = link.view(new Uint8Array());
    expectTypeOf(view.family).toEqualTypeOf<number>();
    expectTypeOf(view.id).toEqualTypeOf<number | undefined>();
    expectTypeOf(view.data).toEqualTypeOf<DataView>();
    expectTypeOf(view.payload).toEqualTypeOf<Uint8Array>();
    // @ts-expect-error a view is for reading
    view.family = 2;
    // @ts-expect-error no attribute
    expectTypeOf(view.mtu).toBeAny();
    // @ts-expect-error what a value keeps for writing
    expectTypeOf(view.$raw).toBeAny();
    const clash = message(struct({ id: u8 }), attributes({ id: [1, u16], data: [2, bytes] }));
    const other = clash.view(new Uint8Array());
    expectTypeOf(other.idAttribute).toEqualTypeOf<number | undefined>();
    expectTypeOf(other.dataAttribute).toEqualTypeOf<Uint8Array | undefined>();
  });
});
