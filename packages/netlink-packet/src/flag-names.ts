import * as c from './constants.ts';

type Names = readonly (readonly [bit: number, name: string])[];

const COMMON: Names = [
  [c.NLM_F_REQUEST, 'REQUEST'],
  [c.NLM_F_MULTI, 'MULTI'],
  [c.NLM_F_ACK, 'ACK'],
  [c.NLM_F_ECHO, 'ECHO'],
  [c.NLM_F_DUMP_INTR, 'DUMP_INTR'],
  [c.NLM_F_DUMP_FILTERED, 'DUMP_FILTERED'],
];

const CONTROL: Names = [
  [c.NLM_F_CAPPED, 'CAPPED'],
  [c.NLM_F_ACK_TLVS, 'ACK_TLVS'],
];

const NEW: Names = [
  [c.NLM_F_REPLACE, 'REPLACE'],
  [c.NLM_F_EXCL, 'EXCL'],
  [c.NLM_F_CREATE, 'CREATE'],
  [c.NLM_F_APPEND, 'APPEND'],
];

// What these mean depends on the request, which only its family knows.
const ANY: Names = [
  [c.NLM_F_ROOT, 'ROOT/REPLACE/NONREC'],
  [c.NLM_F_MATCH, 'MATCH/EXCL/BULK'],
];

const MODIFIERS = 0xf00;

function modifiers(type: number, flags: number): Names {
  if (type < c.NLMSG_MIN_TYPE) return CONTROL;
  // The kernel repeats the flags of a request that made something in its notifications.
  if ((flags & c.NLM_F_REQUEST) === 0 || (flags & (c.NLM_F_CREATE | c.NLM_F_APPEND)) !== 0) return NEW;
  return (flags & MODIFIERS) === c.NLM_F_DUMP ? [[c.NLM_F_DUMP, 'DUMP']] : ANY;
}

/** The names of the flags of a message, as far as its type and its other flags say which are meant: 'REQUEST|ACK'. */
export function flagNames(type: number, flags: number): string {
  const names: string[] = [];
  let rest = flags;
  for (const [bit, name] of [...COMMON, ...modifiers(type, flags)]) {
    if ((rest & bit) === 0) continue;
    names.push(name);
    rest &= ~bit;
  }
  if (rest !== 0) names.push(`0x${rest.toString(16)}`);
  return names.length > 0 ? names.join('|') : 'no flags';
}
