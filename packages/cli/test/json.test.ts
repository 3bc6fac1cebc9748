import { expect, test } from 'vitest';
import { compactJson, prettyJson, writeJson } from '../src/json.ts';
import { DEFAULTS } from '../src/options.ts';

const VALUE = [
  { ifindex: 1, flags: ['UP', 'LOWER_UP'], link: null, absent: undefined, bytes: 2n ** 64n - 1n },
  { addr_info: [{ local: '::1' }, {}], empty: [], deep: { a: 1.5 } },
];

test('compact: one line, all digits, no undefined keys', () => {
  expect(compactJson(VALUE)).toBe(
    '[{"ifindex":1,"flags":["UP","LOWER_UP"],"link":null,"bytes":18446744073709551615},' +
      '{"addr_info":[{"local":"::1"},{}],"empty":[],"deep":{"a":1.5}}]',
  );
});

test('pretty: a line for each key', () => {
  expect(prettyJson(VALUE)).toBe(`[ {
        "ifindex": 1,
        "flags": [ "UP","LOWER_UP" ],
        "link": null,
        "bytes": 18446744073709551615
    },{
        "addr_info": [ {
                "local": "::1"
            },{ } ],
        "empty": [ ],
        "deep": {
            "a": 1.5
        }
    } ]`);
});

test('both end their line', () => {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  writeJson({ options: DEFAULTS, write }, []);
  writeJson({ options: { ...DEFAULTS, pretty: true }, write }, [1]);
  expect(written).toEqual(['[]\n', '[ 1 ]\n']);
});
