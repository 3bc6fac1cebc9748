import type { Json, JsonObject } from '../json.ts';

/** One thing that is said of a link: in JSON, as text, or both. What one output is silent about is left out. */
export interface Item {
  /** Key in JSON. */
  readonly key?: string;
  /** Value in JSON. */
  readonly json?: Json;
  /** What is printed, the space behind it included. */
  readonly text?: string;
}

/** Something that both outputs have. */
export function item(key: string, json: Json, text: string): Item {
  return { key, json, text };
}

/** A number that is called differently in JSON and as text. */
export function number(key: string, value: number | undefined, label = key): Item[] {
  return value === undefined ? [] : [item(key, value, `${label} ${value} `)];
}

/** A switch that is 1 or 0. */
export function bit(key: string, on: boolean | undefined, label = key): Item[] {
  return number(key, on === undefined ? undefined : Number(on), label);
}

/** A switch that is on or off. */
export function onOff(key: string, on: boolean | undefined, label = key): Item[] {
  return on === undefined ? [] : [item(key, on, `${label} ${on ? 'on' : 'off'} `)];
}

/** A word. */
export function word(key: string, value: string | undefined, label = key): Item[] {
  return value === undefined ? [] : [item(key, value, `${label} ${value} `)];
}

/** Seconds as ip(8) and bridge(8) print them. */
export function timerText(seconds: number): string {
  return seconds.toFixed(2).padStart(7);
}

/** Seconds, in hundredths. */
export function timer(key: string, seconds: number | undefined): Item[] {
  return seconds === undefined ? [] : [item(key, seconds, `${key} ${timerText(seconds)} `)];
}

/** The words of the flags that are set. */
export function flagWords(flags: Readonly<Record<string, boolean | undefined>>): string[] {
  return Object.entries(flags).flatMap(([word, isSet]) => (isSet === true ? [word] : []));
}

/** What JSON has of items. */
export function objectOf(items: readonly Item[]): JsonObject {
  const object: Record<string, Json> = {};
  for (const { key, json } of items) if (key !== undefined && json !== undefined) object[key] = json;
  return object;
}

/** What is printed of items. */
export function textOf(items: readonly Item[]): string {
  return items.map(({ text = '' }) => text).join('');
}
