import type { AddressFlag, AddressView } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { allOf } from '../filtered-list.ts';
import type { Names } from '../names/names.ts';
import { scopeName } from '../names/words.ts';
import { parsePrefix, within } from '../prefix.ts';
import type { AddressFilter } from './address.ts';

type Test = (view: AddressView) => boolean;

const FLAGS = {
  deprecated: 'deprecated',
  tentative: 'tentative',
  dadfailed: 'dadfailed',
  secondary: 'secondary',
} as const;
const KEYS = new Set([...'dev family local to scope label dynamic'.split(' '), ...Object.keys(FLAGS)]);

/**
 * What `filter` says of addresses, but for the link: that is known only when the list is read.
 *
 * @throws TypeError that names the key at fault.
 */
export function addressTest(filter: AddressFilter, names: Names): Test | undefined {
  checkKeys('address filter', filter, KEYS);
  const tests: Test[] = [];
  const { family, local, to, scope, label, dynamic } = filter;
  if (family !== undefined) tests.push((view) => view.family === family);
  if (local !== undefined) tests.push(localTest(local));
  if (to !== undefined) {
    const contains = within(parsePrefix(to, 'to'));
    tests.push((view) => contains(localOf(view)));
  }
  if (scope !== undefined) {
    const number = names.scopes.numberOf(scope);
    tests.push((view) => names.scopes.numberOf(scopeName(names, view.scope)) === number);
  }
  if (label !== undefined) tests.push((view) => view.label === label);
  if (dynamic !== undefined) tests.push((view) => !flagsOf(view).includes('permanent') === dynamic);
  for (const [key, flag] of Object.entries(FLAGS)) {
    const wanted = filter[key as keyof typeof FLAGS];
    if (wanted !== undefined) tests.push((view) => flagsOf(view).includes(flag) === wanted);
  }
  return allOf(tests);
}

function localTest(text: string): Test {
  const { address, length } = parsePrefix(text, 'local');
  const any = !text.includes('/');
  return (view) => localOf(view) === address && (any || view.prefixlen === length);
}

function localOf(view: AddressView): string | undefined {
  return view.local ?? view.address;
}

function flagsOf(view: AddressView): readonly AddressFlag[] {
  return view.flagsAttribute ?? view.flags;
}
