import type { Names } from '../names/names.ts';
import type { Rule, RuleFilter, RuleSpec } from './rule.ts';
import { ruleRemoval, type RuleRequest } from './spec.ts';

/** A rule that is there. */
interface Listed {
  readonly rule: Rule;
  readonly request: RuleRequest;
  /** The same for equal rules. */
  readonly text: string;
}

// What is said as 0 counts here only.
const ZERO_COUNTS: ReadonlySet<string> = new Set(['priority', 'suppressPrefixlen', 'suppressIfgroup']);
const MASKS = {
  fwmark: 'fwmask',
  sportRange: 'sportMask',
  dportRange: 'dportMask',
  dscp: 'dscpMask',
  flowlabel: 'flowlabelMask',
} as const;

/**
 * Removals of rules. The kernel takes the first rule that has all that is said, and nothing says that a rule has no mark: of a rule
 * that is told entirely, as `get()` tells it, it might take another one, which has more to it and stands before it.
 */
export class RuleRemovals {
  readonly #list: (filter: RuleFilter) => Promise<readonly Rule[]>;
  readonly #names: Names;
  /** What is left of the rules of each list that was needed. */
  readonly #left = new Map<string, Listed[]>();

  /** `list` lists rules. */
  constructor(list: (filter: RuleFilter) => Promise<readonly Rule[]>, names: Names) {
    this.#list = list;
    this.#names = names;
  }

  /**
   * The request to remove `spec`.
   *
   * @throws TypeError for what means nothing, or if another rule would go than the one that is told entirely.
   */
  requestFor(spec: RuleSpec): RuleRequest | Promise<RuleRequest> {
    const request = ruleRemoval(spec, this.#names);
    const left = this.#left.get(listOf(spec));
    if (left !== undefined || !isEntire(spec)) return taken(request, left ?? []);
    return this.#load(spec).then((loaded) => taken(request, loaded));
  }

  async #load({ family, multicast }: RuleSpec): Promise<Listed[]> {
    const left = (await this.#list({ family, multicast })).map((rule) => {
      const request = ruleRemoval(rule, this.#names);
      return { rule, request, text: textOf(request) };
    });
    this.#left.set(listOf({ family, multicast }), left);
    return left;
  }
}

function listOf({ family, multicast = false }: RuleSpec): string {
  return `${family} ${multicast}`;
}

/** Whether `spec` says all that each rule has. */
function isEntire({ family, priority, action, protocol }: RuleSpec): boolean {
  return [family, priority, action, protocol].every((value) => value !== undefined);
}

/** Take from `left` what the kernel will. */
function taken(request: RuleRequest, left: Listed[]): RuleRequest {
  const place = left.findIndex((listed) => hasAll(listed.request, request));
  const first = left[place];
  if (first === undefined) return request;
  const text = textOf(request);
  if (first.text !== text && left.some((listed) => listed.text === text))
    throw new TypeError(`rule: the kernel would remove another one: ${shownRule(first.rule)}`);
  left.splice(place, 1);
  return request;
}

/** Whether the kernel finds in `rule` all that `wanted` says. It does not look at where a rule goes to, nor at `not`. */
function hasAll(rule: RuleRequest, wanted: RuleRequest): boolean {
  const { family, action = 'unspec', tos = 0, srcLen = 0, dstLen = 0 } = wanted.header;
  if (rule.header.family !== family || (action !== 'unspec' && rule.header.action !== action)) return false;
  if (tos !== 0 && rule.header.tos !== tos) return false;
  if ((srcLen !== 0 && rule.header.srcLen !== srcLen) || (dstLen !== 0 && rule.header.dstLen !== dstLen))
    return false;
  const { goto: _goto, src, dst, ...rest } = wanted.attributes;
  const said = { ...rest, ...(srcLen !== 0 && { src }), ...(dstLen !== 0 && { dst }) };
  const has: Readonly<Record<string, unknown>> = { ...rule.attributes };
  return Object.entries(said).every(([key, value]) => {
    if (!ZERO_COUNTS.has(key) && Number(value) === 0) return true;
    // Of a value whose mask is not said, all bits count.
    const mask = Object.hasOwn(MASKS, key) ? MASKS[key as keyof typeof MASKS] : undefined;
    if (mask !== undefined && has[mask] !== wanted.attributes[mask]) return false;
    return textOf(has[key]) === textOf(value);
  });
}

function textOf(value: unknown): string {
  return JSON.stringify([value], plain);
}

function shownRule({ family, ...rule }: Rule): string {
  return `${family} ${textOf(rule)}`;
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
