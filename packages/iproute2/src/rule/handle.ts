import { NetlinkError } from '@netlink/proto';
import {
  RTM_DELRULE,
  RTM_GETRULE,
  RTM_NEWRULE,
  type RuleHeader,
  RuleMessage,
  type RuleView,
} from '@netlink/rtnetlink';
import { each, type Objects } from '../bulk.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { CREATE_ONLY } from '../verb-flags.ts';
import { ruleTest } from './filter.ts';
import { readRule } from './read.ts';
import type { Rule, RuleFilter, RuleSpec } from './rule.ts';
import { ruleRemoval, type RuleRequest, ruleRequest } from './spec.ts';
import { MULTICAST_FAMILIES } from './words.ts';

/** Routing policy: `ip rule`. */
export class RuleHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List rules of both families, in the order in which they apply within each: `ip rule show`, `ip -6 rule show`. The
   * kernel filters by family. With `multicast` the rules for the forwarding of multicasts: `ip mrule show`.
   *
   * ```ts
   * for await (const { priority, from = 'all', table } of handle.rule().get({ family: 'inet' })) …
   * ```
   *
   * @throws TypeError for a key that means nothing.
   */
  get(filter: RuleFilter = {}, options?: CallOptions): List<Rule, RuleView> {
    const { connection, names } = this.#context;
    const test = ruleTest(filter, names);
    const requests = familiesOf(filter).map((family) =>
      requestOf(
        RuleMessage,
        { header: { family }, attributes: {} },
        { type: RTM_GETRULE, name: 'rule get' },
        options,
      ),
    );
    return filteredList({
      codec: RuleMessage,
      type: RTM_NEWRULE,
      messages: dumped(() => requests.map((request) => connection.dump(request))),
      test,
      prepare: () => Promise.resolve((found: RuleMessage) => readRule(found, names)),
    });
  }

  /**
   * Make a rule: `ip rule add from 192.0.2.0/24 table 100 priority 1000`.
   *
   * ```ts
   * await handle.rule().add({ from: '192.0.2.0/24', table: 100, priority: 1000 });
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError with code EEXIST if it is there.
   */
  async add(rule: RuleSpec, options?: CallOptions): Promise<void> {
    await this.#change('add', RTM_NEWRULE, ruleRequest(rule, this.#context.names), CREATE_ONLY, options);
  }

  /**
   * Make a rule unless there is an equal one. Rules have no identity but all that they say, so nothing is ever replaced; twice
   * leaves one.
   *
   * ```ts
   * await handle.rule().replace({ from: '192.0.2.0/24', table: 100, priority: 1000 });
   * ```
   *
   * @throws TypeError for what means nothing.
   */
  async replace(rule: RuleSpec, options?: CallOptions): Promise<void> {
    await unless(
      'EEXIST',
      this.#change('replace', RTM_NEWRULE, ruleRequest(rule, this.#context.names), CREATE_ONLY, options),
    );
  }

  /** Make those rules from anywhere that are not there, many at a time: the first that fails ends it. */
  replaceAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    return each(rules, (rule) => this.replace(rule, options));
  }

  /** Make rules from anywhere, many at a time: the first that fails ends it. */
  addAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    return each(rules, (rule) => this.add(rule, options));
  }

  /**
   * Remove the first rule that has all that is said: `ip rule del priority 1000`.
   *
   * ```ts
   * await handle.rule().del({ priority: 1000 });
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError with code ENOENT if there is no such rule.
   */
  async del(rule: RuleSpec, options?: CallOptions): Promise<void> {
    await this.#change('del', RTM_DELRULE, ruleRemoval(rule, this.#context.names), 0, options);
  }

  /** Remove rules from anywhere, many at a time: the first that fails ends it. */
  delAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    return each(rules, (rule) => this.del(rule, options));
  }

  /**
   * Remove the rules that a filter lists, but never those of priority 0: `ip rule flush`. As with ip(8), those that lead to the
   * tables main and default go too, if they are not left out by the filter. Resolves to how many that were.
   *
   * ```ts
   * await handle.rule().flush({ family: 'inet', protocol: 'static' });
   * ```
   *
   * @throws TypeError if the filter says nothing.
   */
  async flush(filter: RuleFilter, options?: CallOptions): Promise<number> {
    if (Object.values(filter).every((value) => value === undefined)) {
      throw new TypeError('rule flush: a filter is needed');
    }
    const rules = (await this.get(filter, options).toArray()).filter(({ priority }) => priority !== 0);
    // One that went by itself is as good as removed.
    await each(rules, (rule) => unless('ENOENT', this.del(rule, options)));
    return rules.length;
  }

  /** The rules that a filter lists: `ip rule save`. {@link RuleHandle.restore} takes them. */
  save(filter: RuleFilter = {}, options?: CallOptions): Promise<Rule[]> {
    return this.get(filter, options).toArray();
  }

  /**
   * Make rules that were saved: `ip rule restore`. Those that are there stay as they are. Resolves to how many were made.
   *
   * @throws TypeError for what means nothing; the first that fails ends it.
   */
  async restore(rules: Objects<RuleSpec>, options?: CallOptions): Promise<number> {
    let made = 0;
    await each(rules, async (rule) => {
      if (await unless('EEXIST', this.add(rule, options))) made++;
    });
    return made;
  }

  async #change(
    verb: string,
    type: number,
    message: RuleRequest,
    flags: number,
    options?: CallOptions,
  ): Promise<void> {
    const request = requestOf(RuleMessage, message, { type, flags, name: `rule ${verb}` }, options);
    await this.#context.connection.change(request);
  }
}

function familiesOf({ family, multicast = false }: RuleFilter): RuleHeader['family'][] {
  if (!multicast) return [family ?? 'unspec'];
  return family === undefined ? Object.values(MULTICAST_FAMILIES) : [MULTICAST_FAMILIES[family]];
}

/** Whether a change was made; it was not if the kernel says `code`. */
async function unless(code: string, change: Promise<void>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (!(error instanceof NetlinkError) || error.code !== code) throw error;
    return false;
  }
}
