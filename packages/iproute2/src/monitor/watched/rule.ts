import {
  RTM_DELRULE,
  RTM_GETRULE,
  RTM_NEWRULE,
  RTNLGRP_IPV4_RULE,
  RTNLGRP_IPV6_RULE,
  RuleMessage,
} from '@netlink/rtnetlink';
import { requestOf } from '../../object-request.ts';
import { readRule } from '../../rule/read.ts';
import type { Rule } from '../../rule/rule.ts';
import { MULTICAST_FAMILIES } from '../../rule/words.ts';
import type { Watched } from '../watched.ts';

// Those of multicasts come by the same groups, and in the same list.
const FAMILIES: ReadonlySet<unknown> = new Set(['inet', 'inet6', ...Object.values(MULTICAST_FAMILIES)]);

/** Routing policy, of multicasts too: `ip monitor rule`. */
export const watchedRule: Watched<Rule> = {
  groups: [RTNLGRP_IPV4_RULE, RTNLGRP_IPV6_RULE],
  types: { new: RTM_NEWRULE, del: RTM_DELRULE },
  list({ connection }, options) {
    return connection.dump(requestOf(RuleMessage, {}, { type: RTM_GETRULE, name: 'rule get' }, options));
  },
  read({ data, payloadStart, end }, { context: { names } }) {
    const message = RuleMessage.decodeAt(data, payloadStart, end);
    return FAMILIES.has(message.header.family) ? readRule(message, names) : undefined;
  },
  // A rule is never changed: it is all that it says.
  key: (rule) =>
    JSON.stringify(rule, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
  same: () => true,
};
