import { NetlinkError } from '@netlink/proto';
import {
  RTM_DELRULE,
  RTM_GETRULE,
  RTM_NEWRULE,
  type RuleHeader,
  RuleMessage,
  type RuleView,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../change.ts';
import { checkSaysSomething } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf, type Verb } from '../object-request.ts';
import { CREATE_ONLY } from '../verb-flags.ts';
import { ruleTest } from './filter.ts';
import { fileOf, messagesOf } from '../saved/file.ts';
import { readRule } from './read.ts';
import type { Rule, RuleFilter, RuleSpec } from './rule.ts';
import { RuleRemovals } from './removal.ts';
import { type RuleRequest, ruleRequest, WordedRule } from './spec.ts';
import { MULTICAST_FAMILIES } from './words.ts';

const ADD: Verb = { type: RTM_NEWRULE, flags: CREATE_ONLY, name: 'rule add' };
const REPLACE: Verb = { ...ADD, name: 'rule replace' };
const RESTORE: Verb = { ...ADD, name: 'rule restore' };
const DELETE: Verb = { type: RTM_DELRULE, name: 'rule del' };

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
    await this.#change(ADD, rule, options);
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
    try {
      await this.#change(REPLACE, rule, options);
    } catch (error) {
      if (!(error instanceof NetlinkError) || error.code !== 'EEXIST') throw error;
    }
  }

  /** Make those rules from anywhere that are not there, many at a time: the first that fails ends it. */
  async replaceAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(REPLACE, rules, options, ['EEXIST']);
  }

  /** Make rules from anywhere, many at a time: the first that fails ends it. */
  async addAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(ADD, rules, options);
  }

  /**
   * Remove the first rule that has all that is said: `ip rule del priority 1000`. Where all is said, as `get()` does, no other is
   * removed: the kernel would, where one stands before it that has more to it, a mark for example.
   *
   * ```ts
   * await handle.rule().del({ priority: 1000 });
   * ```
   *
   * @throws TypeError for what means nothing, or if another rule would go; NetlinkError with code ENOENT if there is no such rule.
   */
  async del(rule: RuleSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, rule, options);
  }

  /** Remove rules from anywhere, many at a time, each as by {@link RuleHandle.del}: the first that fails ends it. */
  async delAll(rules: Objects<RuleSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(DELETE, rules, options);
  }

  /**
   * Remove the rules that a filter lists, but never those of priority 0: `ip rule flush`. As with ip(8), those that lead to the
   * tables main and default go too, if they are not left out by the filter. Resolves to how many that were.
   *
   * ```ts
   * await handle.rule().flush({ family: 'inet', protocol: 'static' });
   * ```
   *
   * @throws TypeError if the filter says nothing, or if the kernel would remove one that it leaves out.
   */
  async flush(filter: RuleFilter, options?: CallOptions): Promise<number> {
    checkSaysSomething('rule flush', filter);
    const rules = (await this.get(filter, options).toArray()).filter(({ priority }) => priority !== 0);
    // One that went by itself is as good as removed.
    await this.#changeAll(DELETE, rules, options, ['ENOENT']);
    return rules.length;
  }

  /** The rules that a filter lists: `ip rule save`. {@link RuleHandle.restore} takes them. */
  save(filter: RuleFilter = {}, options?: CallOptions): Promise<Rule[]> {
    return this.get(filter, options).toArray();
  }

  /** The same as the octets that `ip rule save` writes: a file that ip(8) can restore. */
  async saveFile(filter: RuleFilter = {}, options?: CallOptions): Promise<Uint8Array> {
    const views = [];
    for await (const batch of this.get(filter, options).views()) views.push(...batch);
    return fileOf('rule', RTM_NEWRULE, views);
  }

  /**
   * The rules in a file that `ip rule save` or {@link RuleHandle.saveFile} wrote.
   *
   * ```ts
   * await handle.rule().restore(handle.rule().readFile(await readFile('rules')));
   * ```
   *
   * @throws TypeError if it is no such file; DecodeError if a message in it makes no sense.
   */
  readFile(file: Uint8Array): Rule[] {
    const { names } = this.#context;
    return messagesOf('rule', file)
      .filter(({ type }) => type === RTM_NEWRULE)
      .map(({ data, start, end }) => readRule(RuleMessage.decodeAt(data, start, end), names));
  }

  /**
   * Make rules that were saved: `ip rule restore`. Those that are there stay as they are. Resolves to how many were made.
   *
   * @throws TypeError for what means nothing; the first that fails ends it.
   */
  restore(rules: Objects<RuleSpec>, options?: CallOptions): Promise<number> {
    return this.#changeAll(RESTORE, rules, options, ['EEXIST']);
  }

  #change(verb: Verb, rule: RuleSpec, options?: CallOptions): Promise<void> {
    return changeOne(this.#context.connection, rule, this.#changing(verb, options), options);
  }

  #changeAll(
    verb: Verb,
    rules: Objects<RuleSpec>,
    options?: CallOptions,
    ignore?: readonly string[],
  ): Promise<number> {
    return changeAll(this.#context.connection, rules, { ...this.#changing(verb, options), ignore }, options);
  }

  #changing(verb: Verb, options?: CallOptions): Change<RuleSpec, RuleRequest> {
    const { names } = this.#context;
    const removals = new RuleRemovals((filter) => this.get(filter, options).toArray(), names);
    return {
      codec: WordedRule,
      verb,
      messageOf: (rule) => (verb === DELETE ? removals.requestFor(rule) : ruleRequest(rule, names)),
    };
  }
}

function familiesOf({ family, multicast = false }: RuleFilter): RuleHeader['family'][] {
  if (!multicast) return [family ?? 'unspec'];
  return family === undefined ? Object.values(MULTICAST_FAMILIES) : [MULTICAST_FAMILIES[family]];
}
