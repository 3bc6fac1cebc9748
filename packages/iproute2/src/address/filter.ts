import type { AddressFlag, AddressView } from '@netlink/rtnetlink';
import { asItIs, checkFields, checkRivals, fields } from '../check-keys.ts';
import { allOf } from '../filtered-list.ts';
import { isOn, text } from '../link/field-checks.ts';
import { linkReference, masterReference } from '../link/name.ts';
import type { Names } from '../names/names.ts';
import { addressProtocolName, scopeName } from '../names/words.ts';
import { familyOfAll, ipFamily, parsePrefix, within } from '../prefix.ts';
import { checkNetnsId } from '../target.ts';
import type { AddressFilter } from './address.ts';
import { ADDRESS_FLAG_WORDS } from './words.ts';

type Test = (view: AddressView) => boolean;

const FLAGS = {
  permanent: 'permanent',
  secondary: 'secondary',
  temporary: 'secondary',
  ...ADDRESS_FLAG_WORDS,
} as const;
// Flags that are not there.
const UNSET = { dynamic: 'permanent', primary: 'secondary' } as const;
const FIELDS = fields(
  [linkReference, 'dev', 'vrf'],
  [masterReference, 'master'],
  [checkNetnsId, 'target'],
  [ipFamily, 'family'],
  [text, 'type', 'local', 'to', 'label'],
  [isOn, 'up', ...Object.keys(FLAGS), ...Object.keys(UNSET)],
  [asItIs, 'scope', 'protocol', 'group'],
);

/**
 * What `filter` says of addresses, but for their links and labels: these are known only when the list is read.
 *
 * @throws TypeError that names the key at fault.
 */
export function addressTest(filter: AddressFilter, names: Names): Test | undefined {
  checkFields('address filter', filter, FIELDS);
  checkRivals(filter, 'master', 'vrf');
  const tests: Test[] = flagTests(filter);
  const { family, local, to, scope, protocol, group } = filter;
  familyOfAll(family, { local, to });
  // Which links are in it is known later; whether there is such a group, now.
  if (group !== undefined) names.groups.numberOf(group, 'group');
  if (family !== undefined) tests.push((view) => view.family === family);
  if (local !== undefined) tests.push(localTest(local));
  if (to !== undefined) {
    const contains = within(parsePrefix(to, 'to'));
    tests.push((view) => contains(localOf(view)));
  }
  if (scope !== undefined) {
    const number = names.scopes.numberOf(scope, 'scope');
    tests.push((view) => names.scopes.numberOf(scopeName(names, view.scope)) === number);
  }
  if (protocol !== undefined) {
    const number = names.addressProtocols.numberOf(protocol, 'protocol');
    tests.push(
      ({ proto }) => names.addressProtocols.numberOf(addressProtocolName(names, proto ?? 0)) === number,
    );
  }
  return allOf(tests);
}

function flagTests(filter: AddressFilter): Test[] {
  const tests: Test[] = [];
  for (const [key, flag] of Object.entries(FLAGS)) {
    const wanted = filter[key as keyof typeof FLAGS];
    if (wanted !== undefined) tests.push((view) => flagsOf(view).includes(flag) === wanted);
  }
  for (const [key, flag] of Object.entries(UNSET)) {
    const wanted = filter[key as keyof typeof UNSET];
    if (wanted !== undefined) tests.push((view) => flagsOf(view).includes(flag) !== wanted);
  }
  return tests;
}

/** The test of a label that a pattern of the shell is: `*` is any characters, `?` is any one. */
export function labelPattern(label: string): RegExp {
  const source = label.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${source.replaceAll('?', '.')}$`);
}

function localTest(prefix: string): Test {
  const { address, length } = parsePrefix(prefix, 'local');
  const any = !prefix.includes('/');
  return (view) => localOf(view) === address && (any || view.prefixlen === length);
}

function localOf(view: AddressView): string | undefined {
  return view.local ?? view.address;
}

function flagsOf(view: AddressView): readonly AddressFlag[] {
  return view.flagsAttribute ?? view.flags;
}
