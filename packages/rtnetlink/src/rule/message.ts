import { message, type Message, type MessageView } from '@netlink/packet';
import { type RuleAttributes, ruleAttributes } from './attributes.ts';
import { type RuleHeader, ruleHeader } from './header.ts';

/** A message about a rule: RTM_NEWRULE, RTM_DELRULE, RTM_GETRULE. */
export interface RuleMessage extends Message<RuleHeader, RuleAttributes> {}
/** A message about a rule, read in place. */
export interface RuleView extends MessageView<RuleHeader, RuleAttributes> {}
/** Reads and writes {@link RuleMessage}. */
export const RuleMessage = message<RuleHeader, RuleAttributes>(ruleHeader, ruleAttributes);
